import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from "playwright-core";

/** Jest and npm run both start in the project's folder. */
const root = process.cwd();

/** Nothing but what a page asks for: the browser's own errands would look like requests of ours. */
const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The built page, served on this machine and opened in a real browser. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** A fresh page on the start screen, with everything it asks for and complains about written down. */
  open(options?: BrowserContextOptions): Promise<OpenPage>;
  /** Closes what a test has opened, so that pages do not pile up. */
  closePages(): Promise<void>;
  /** Ends the server, as a pulled cable would. */
  stopServing(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Addresses asked for outside the site. */
  readonly foreignRequests: readonly string[];
  /** Errors on the console and uncaught ones. */
  readonly complaints: readonly string[];
}

/** Builds the page when it is missing or older than its sources, serves it, and starts the browser. */
export async function startSite(): Promise<Site> {
  buildIfStale("dist/web/index.html", ["web"]);
  const server = spawn(process.execPath, [join(root, "scripts/serve.mjs")], {
    env: { ...process.env, PORT: "0" },
  });
  const address = await new Promise<string>((done, fail) => {
    let printed = "";
    server.once("exit", () => fail(new Error(`the server ended: ${printed}`)));
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (chunk) => {
        printed += String(chunk);
        const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(printed)?.[0];
        if (found !== undefined) done(found);
      });
  });
  server.removeAllListeners("exit");
  const browser = await startBrowser();
  const stopServing = (): Promise<void> =>
    new Promise((done) => {
      if (server.exitCode !== null || server.signalCode !== null) return done();
      server.once("exit", () => done());
      server.kill();
    });
  return {
    address,
    browser,
    stopServing,
    open: (options = {}) => openPage(browser, address, options),
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      await stopServing();
    },
  };
}

/** The browser of all these tests, with nothing of its own to ask the network for. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: browserArguments,
  });
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: "vi-VN",
    ...options,
  });
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/u.test(url)) foreignRequests.push(url);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  await page.locator(".cchc-samples button").first().waitFor();
  return { page, foreignRequests, complaints };
}

/** Opens a shipped sample by its title and waits until its findings and its drawing are there. */
export async function openSample(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: title }).click();
  await waitForFile(page);
}

/** Waits until a file is open, checked and drawn. */
export async function waitForFile(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Kết quả soát xét" }).waitFor();
  await page.locator("section.cchc-docx, .cchc-grid .cchc-cell span:not(:empty)").first().waitFor();
  await page.locator(".cchc-content .fui-Spinner").waitFor({ state: "detached" });
}

/** The three numbers of the status line. */
export async function countsOf(page: Page): Promise<readonly number[]> {
  const text = (await page.locator(".cchc-status-counts").textContent()) ?? "";
  return [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
}

/** Waits for the job under way to end, on the page or in the pane beside a document. */
export async function waitForJob(screen: Page | FrameLocator): Promise<void> {
  await screen.locator(".cchc-pane-head .fui-Spinner").waitFor({ state: "detached" });
}

/** Waits until the start screen has loaded every tool that stands on it. */
export async function waitForStartTools(page: Page): Promise<void> {
  await page.locator(".cchc-samples button").first().waitFor();
  await page.locator(".cchc-start-tools .fui-Spinner").first().waitFor({ state: "detached" });
}

/** A place that the page has drawn the eye to. */
export interface Flash {
  readonly element: string;
  readonly id: string;
  readonly title: string;
  readonly severity: string | null;
  readonly animation: string;
  readonly outline: string;
  /** In milliseconds. */
  readonly lasted: number;
}

/**
 * Notes what flashes from now on; what is given back waits until the next flash is over. Reading a flash while it lasts would
 * be a race: it is gone after two seconds, however long a busy machine takes to look.
 */
export async function watchFlash(page: Page): Promise<() => Promise<Flash>> {
  await page.evaluate(noteFlashes);
  return async () => {
    await page.waitForFunction(
      () => (window as unknown as { flashes: readonly Flash[] }).flashes.length > 0
    );
    return page.evaluate(() => (window as unknown as { flashes: [Flash] }).flashes[0]);
  };
}

function noteFlashes(): void {
  const flashes: Flash[] = [];
  const begun = new Map<Element, Omit<Flash, "lasted"> & { readonly at: number }>();
  const note = (element: HTMLElement): void => {
    const known = begun.get(element);
    const isOn = element.hasAttribute("data-cchc-flash");
    if (isOn && known === undefined) {
      const { localName, id, title, dataset } = element;
      const { animationName: animation, outlineStyle: outline } = getComputedStyle(element);
      const severity = dataset["cchcSeverity"] ?? null;
      const at = performance.now();
      begun.set(element, { element: localName, id, title, severity, animation, outline, at });
    }
    if (isOn || known === undefined) return;
    begun.delete(element);
    const { at, ...flash } = known;
    flashes.push({ ...flash, lasted: performance.now() - at });
  };
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLElement) note(target);
  }).observe(document.body, {
    subtree: true,
    attributes: true,
    attributeFilter: ["data-cchc-flash"],
  });
  Object.assign(window, { flashes });
}

/** Builds the webpack configurations that make a page, unless it is newer than all sources. */
export function buildIfStale(page: string, configurations: readonly string[]): void {
  const lock = join(root, `node_modules/.cache/e2e-build-${configurations.join("-")}`);
  for (let waited = 0; isStale(join(root, page)); waited += 1) {
    if (!takeLock(lock)) {
      if (waited > 600) throw new Error(`another build holds ${lock}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      continue;
    }
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          join(root, "node_modules/webpack-cli/bin/cli.js"),
          "--mode",
          "production",
          ...configurations.flatMap((name) => ["--config-name", name]),
        ],
        { cwd: root, encoding: "utf8" }
      );
      if (status !== 0) throw new Error(`the page does not build:\n${stdout}\n${stderr}`);
    } finally {
      rmdirSync(lock);
    }
    return;
  }
}

function takeLock(lock: string): boolean {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  }
}

function isStale(builtPage: string): boolean {
  const built = statSync(builtPage, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  return ["src", "templates", "docs/rules", "assets"].some((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > built
    )
  );
}
