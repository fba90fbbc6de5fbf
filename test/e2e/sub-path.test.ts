import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { buildIfStale, startBrowser } from "./support";

/** Where an intranet might have put the two folders. */
const base = "/phong-ban/tro-ly/";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

let browser: Browser;
let server: Server;
let site = "";
/** Paths that were asked for outside the sub-path. */
const strays: string[] = [];

beforeAll(async () => {
  buildIfStale("dist/pane/taskpane.html", ["office", "gate"]);
  buildIfStale("dist/web/index.html", ["web"]);
  server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (!pathname.startsWith(base)) strays.push(pathname);
    const file = join("dist", pathname.slice(base.length));
    const isThere = pathname.startsWith(base) && existsSync(file);
    response.writeHead(isThere ? 200 : 404, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
    });
    response.end(isThere ? readFileSync(file) : "");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  site = `http://localhost:${port}${base}`;
  browser = await startBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

/** An office.js that has Word of 2021 and a document nobody reads. */
const officeJs = `
  window.Word = { run: async () => undefined };
  window.Office = {
    onReady: async () => ({ host: "Word" }),
    HostType: { Word: "Word" },
    EventType: { DocumentSelectionChanged: "moved" },
    context: {
      host: "Word",
      platform: "PC",
      document: { addHandlerAsync() {}, removeHandlerAsync() {} },
      requirements: { isSetSupported: (set, version) => Number(version) <= 1.3 },
    },
  };`;

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ body: officeJs, contentType: "text/javascript" })
  );
  await page.goto(site + path);
  return page;
}

test("the pane works from a folder below the root, its worker and lazy parts included", async () => {
  const page = await open("pane/taskpane.html");
  await page.getByRole("tab", { name: "Soạn thảo" }).click();
  // The list of profiles comes from the worker.
  await page.locator("select option").nth(1).waitFor({ state: "attached" });
  expect(strays).toEqual([]);
}, 60_000);

test("the page for files works from there too", async () => {
  const page = await open("web/index.html");
  await page.locator(".cchc-samples button").first().click();
  await page.getByRole("region", { name: "Kết quả soát xét" }).waitFor();
  expect(strays).toEqual([]);
}, 60_000);
