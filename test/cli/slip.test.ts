import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { createDocxHost } from "../../src/hosts/docx/create-docx-host";
import { sampleFiles } from "../../src/templating/samples";
import { sdkErrors } from "../support/sdk-errors";
import { recordTerminal } from "../support/terminal";

const folder = mkdtempSync(join(tmpdir(), "cchc-slip-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sample = sampleFiles.find(({ id }) => id === "faulty-plan");
const bytes = sample?.create() ?? new Uint8Array();
const file = join(folder, "kế hoạch & <nháp>.docx");
writeFileSync(file, bytes);

async function slip(name: string, ...files: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(["check", "--slip", join(folder, name), ...files], terminal);
  return { code, errors: terminal.errors() };
}

describe("cchc check --slip", () => {
  test("a page names the file by its hash, the packs by version, and passes no verdict", async () => {
    expect((await slip("phieu.html", file)).code).toBe(1);
    const page = readFileSync(join(folder, "phieu.html"), "utf8");
    expect(page).toContain(createHash("sha256").update(bytes).digest("hex"));
    expect(page).toContain("kế hoạch &amp; &lt;nháp&gt;.docx");
    expect(page).toContain("KH-04");
    expect(page).toContain("không xác nhận");
    expect(page).not.toMatch(/<script|src=|href=/u);
  });

  test("a .docx holds one slip per file, is valid, and reads back", async () => {
    await slip("phieu.docx", file, file);
    const written = new Uint8Array(readFileSync(join(folder, "phieu.docx")));
    expect(sdkErrors([written], "docx")).toEqual([[]]);
    const { model } = await createDocxHost(written).read();
    const titles = model.blocks.filter(
      (block) => block.kind === "paragraph" && block.text === "PHIẾU KIỂM TRA VĂN BẢN"
    );
    expect(titles.length).toBeGreaterThan(0);
  });

  test("what was justified stands with its place, its reason and who gave it", async () => {
    const justified = join(folder, "đã giải trình.docx");
    const reason = "Theo kế hoạch của Bộ";
    const justify = ["justify", file, "--rule", "KH-04", "--reason", reason];
    const more = ["--nth", "1", "--by", "Trần Bình", "-o", justified];
    expect(await runCommandLine([...justify, ...more], recordTerminal())).toBe(0);
    await slip("giải trình.html", justified);
    const page = readFileSync(join(folder, "giải trình.html"), "utf8");
    const row = page.split("<tr>").find((cells) => cells.includes(reason)) ?? "";
    const [, ...cells] = row.split("<td>").map((cell) => cell.replace(/<.*$/su, ""));
    expect(cells[0]).toBe("KH-04");
    expect(cells[1]).toMatch(/^Bảng 1, dòng \d+/u);
    expect(cells.at(-1)).toContain("Trần Bình");
  });

  test("another ending is refused before anything is checked", async () => {
    const { code, errors } = await slip("phieu.txt", file);
    expect(code).toBe(2);
    expect(errors).toContain(".docx");
  });
});
