import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@jest/globals";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { serveOffice } from "../../scripts/office";
import { sampleFiles } from "../../src/templating/samples";
import type { TierName } from "../office/tiers";
import "../office/page/office-page-globals";

/** A document in the pretend Office, with the built pane open beside it. */
export interface OfficeOnPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly context: BrowserContext;
  /** The file on disk, as it was opened. */
  readonly path: string;
  save(): Promise<Uint8Array>;
  /** Goes over to the document that was opened last in a window of its own, and opens the pane there. */
  goToOpened(): Promise<void>;
}

export interface OpenOptions {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly tier: TierName;
  /** Added to the page's address: "theme=dark". */
  readonly query?: string;
  /** Prepares every page before it is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/**
 * Opens a document in the pretend Office, presses "Mở Trợ lý" and lets `use` work; in the end nothing may have been
 * complained of, and nothing asked for from elsewhere.
 */
export async function withOffice(
  browser: Browser,
  { fileName, bytes, tier, query = "", prepare }: OpenOptions,
  use: (office: OfficeOnPage) => Promise<void>
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "office-e2e-"));
  const path = join(folder, fileName);
  writeFileSync(path, bytes);
  const server = await serveOffice(path, 0);
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 860 },
  });
  try {
    await prepare?.(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    const foreignRequests: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url) && !/^(?:data|blob):/u.test(request.url()))
        foreignRequests.push(request.url());
    });
    await page.goto(`${server.url}?tier=${tier}&${query}`);
    await page.locator("#ribbon button").first().click();
    const save = async (): Promise<Uint8Array> =>
      Uint8Array.from(await page.evaluate(() => [...(window.pretendOffice?.save() ?? [])]));
    const goToOpened = async (): Promise<void> => {
      const opened = await page.evaluate(() => window.pretendOffice?.openedDocuments() ?? []);
      writeFileSync(path, Buffer.from(opened.at(-1) ?? "", "base64"));
      await page.reload();
      await page.locator("#ribbon button").first().click();
    };
    await use({ page, pane: page.frameLocator("#pane"), context, path, save, goToOpened });
    expect(foreignRequests).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** A shipped sample, as bytes and by name. */
export function sampleOf(id: string): { readonly fileName: string; readonly bytes: Uint8Array } {
  const sample = sampleFiles.find((file) => file.id === id);
  if (sample === undefined) throw new Error(`no sample ${id}`);
  return { fileName: sample.fileName, bytes: sample.create() };
}
