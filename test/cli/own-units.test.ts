import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { docx } from "../support/docx-builder";
import { recordTerminal } from "../support/terminal";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-units-"));
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const row = (...texts: readonly string[]): string => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
  const table = `<w:tbl>${row("STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời hạn")}${row(
    "1",
    "Rà soát thủ tục",
    "Báo cáo",
    "Trung tâm Chuyển đỗi số tỉnh An Bình",
    "30/6/2026"
  )}</w:tbl>`;
  const body = paragraph("KẾ HOẠCH") + paragraph("Cải cách hành chính năm 2026") + table;
  writeFileSync(at("plan.docx"), docx({ body: body + paragraph("") }));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function check(...more: readonly string[]): Promise<string> {
  const terminal = recordTerminal();
  await runCommandLine(["check", at("plan.docx"), "--on", "2025-12-20", ...more], terminal);
  return terminal.output() + terminal.errors();
}

test("--units adds the office's own units to the directory", async () => {
  writeFileSync(at("units.csv"), "Trung tâm Chuyển đổi số tỉnh An Bình; TTCĐS\n");
  expect(await check()).not.toContain("KH-15");
  expect(await check("--units", at("units.csv"))).toContain("KH-15");
});

test("a list that cannot be understood is explained with its line", async () => {
  writeFileSync(at("units.csv"), "Sở Nội vụ\nSở A;;31/02/2025\n");
  expect(await check("--units", at("units.csv"))).toMatch(/units\.csv.*dòng 2/u);
  writeFileSync(at("units.csv"), "\n");
  expect(await check("--units", at("units.csv"))).toContain("không có đơn vị nào");
});
