import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "acorn";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildIfStale, startBrowser } from "./support";

const trident = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
const officeFolder = resolve("node_modules/@microsoft/office-js/dist");
let browser: Browser;
let server: ChildProcess;
let site = "";

beforeAll(async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  server = spawn(process.execPath, ["scripts/serve-static.mjs", "--port", "0"]);
  site = await new Promise<string>((done, fail) => {
    let printed = "";
    server.once("exit", () => fail(new Error(`the server ended: ${printed}`)));
    server.stdout?.on("data", (chunk) => {
      printed += String(chunk);
      const found = /https:\/\/localhost:\d+\//u.exec(printed)?.[0];
      if (found !== undefined) done(found);
    });
  });
  server.removeAllListeners("exit");
  browser = await startBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.kill();
});

interface OpenOptions extends BrowserContextOptions {
  /** Answers for Microsoft's address; null stands for a network that blocks it. */
  readonly officeJs: ((file: string) => string | null) | null;
}

/** Microsoft's own files of 2022, from where the tests have them. */
const microsoft = (file: string): string | null =>
  existsSync(join(officeFolder, file)) ? readFileSync(join(officeFolder, file), "utf8") : null;

/** An Office that has an application and no more sets than up to a version. */
const emulated = (host: string, newest: string) => (): string =>
  `window.Office = {
    onReady: async () => ({ host: ${JSON.stringify(host)} }),
    context: { requirements: { isSetSupported: (set, version) => Number(version) <= ${newest} } },
  };`;

/** An office.js that notes what has been registered once the page is parsed: from then on Office hands over presses. */
const registering = `
  const names = [];
  window.Office = { actions: { associate: (name) => names.push(name) } };
  document.addEventListener("readystatechange", () => (window.registeredWhenParsed ??= [...names]));`;

async function openPane({ officeJs, ...options }: OpenOptions): Promise<{
  readonly page: Page;
  readonly asked: readonly string[];
}> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, ...options });
  const asked: string[] = [];
  await context.route("https://appsforoffice.microsoft.com/**", async (route) => {
    const file = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    asked.push(file);
    const body = officeJs?.(file) ?? null;
    await (body === null
      ? route.abort()
      : route.fulfill({ body, contentType: "text/javascript; charset=utf-8" }));
  });
  const page = await context.newPage();
  await page.goto(`${site}pane/taskpane.html`, { waitUntil: "commit" });
  return { page, asked };
}

describe("the gate", () => {
  test("is written in the language of Internet Explorer 11", () => {
    const source = readFileSync("dist/pane/gate.js", "utf8");
    expect(() => parse(source, { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
    expect(source.length).toBeLessThan(1024);
  });

  test("the page it leads to needs no script at all", () => {
    const page = readFileSync("dist/pane/help.html", "utf8");
    expect(page).not.toMatch(/<script|javascript:|\son\w+=/iu);
    expect(readFileSync("dist/pane/help.css", "utf8")).not.toMatch(/var\(|grid|flex/u);
  });

  test("comes before office.js and before the pane", () => {
    const page = readFileSync("dist/pane/taskpane.html", "utf8");
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/gu)].map(([, name]) => name);
    expect(scripts).toEqual([
      "gate.js",
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      expect.stringMatching(/^taskpane\.[0-9a-f]{8}\.js$/u),
    ]);
  });

  test.each([
    { name: "Internet Explorer 11", id: "trinh-duyet", userAgent: trident, officeJs: microsoft },
    { name: "a plain browser", id: "ngoai-office", officeJs: microsoft },
    { name: "a network without office.js", id: "thu-vien", officeJs: null },
    { name: "Word 2016", id: "phien-ban", officeJs: emulated("Word", "1.1") },
    { name: "Excel 2016", id: "phien-ban", officeJs: emulated("Excel", "1.3") },
  ])(
    "$name is told what to do",
    async ({ id, officeJs, userAgent }) => {
      const { page } = await openPane({
        officeJs,
        ...(userAgent === undefined ? {} : { userAgent }),
      });
      await page.waitForURL(`**/pane/help.html#${id}`);
      const shown = page.locator(".obstacle:visible");
      expect(await shown.evaluateAll((parts) => parts.map((part) => part.id))).toEqual([id]);
      const link = shown.getByRole("link", { name: "trang dành cho tệp" });
      expect(await link.getAttribute("href")).toBe("../web/index.html");
    },
    60_000
  );
});

test("the functions of the ribbon are there before Office is told that the page is: none of its presses is lost", async () => {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ body: registering, contentType: "text/javascript; charset=utf-8" })
  );
  await page.goto(`${site}pane/commands.html`);
  const registered = await page.evaluate(
    () => (window as unknown as { registeredWhenParsed: readonly string[] }).registeredWhenParsed
  );
  expect(registered).toContain("insertPlan");
}, 60_000);

describe("the notice of a ribbon function", () => {
  test.each([
    { query: "?notice=protected", text: "bảo vệ" },
    { query: "?notice=nothing-known", text: "không làm được" },
    { query: "", text: "không làm được" },
  ])(
    "$query",
    async ({ query, text }) => {
      const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
      await page.goto(`${site}pane/notice.html${query}`);
      expect(await page.getByRole("alert").textContent()).toContain(text);
    },
    60_000
  );
});

describe("the trial server", () => {
  test("publishes the two folders and nothing beside them", async () => {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    const status = async (path: string) => (await page.request.get(site + path)).status();
    expect(await status("pane/manifest.xml")).toBe(200);
    expect(await status("cli/cchc.cjs")).toBe(404);
    expect(await status("pane/../cli/cchc.cjs")).toBe(404);
    expect(await status("pane/..%2fcli/cchc.cjs")).toBe(404);
  }, 60_000);
});
