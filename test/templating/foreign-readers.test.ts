import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPlan } from "../../src/templating/create-plan";
import { officeOf } from "../support/good-answers";
import { lawFor } from "../support/templating-law";

const script = `
import json, sys, docx
document = docx.Document(sys.argv[1])
table = document.tables[-1]
print(json.dumps({
  "orientations": [str(section.orientation) for section in document.sections],
  "headings": [p.text for p in document.paragraphs if p.style.name == "Heading 1"],
  "header": [cell.text for cell in table.rows[0].cells],
  "author": document.core_properties.author,
  "language": document.core_properties.language,
}))`;

describe("a plan as other programs read it", () => {
  const folder = mkdtempSync(join(tmpdir(), "cchc-plan-"));
  const file = join(folder, "plan.docx");

  beforeAll(() => {
    const input = { law: lawFor("so-2026", "2026-12-10"), ...officeOf("department"), year: 2027 };
    writeFileSync(file, createPlan(input));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("python-docx finds two sections, the headings, the table's header, and no author", () => {
    const output = execFileSync("/usr/bin/python3", ["-c", script, file], { encoding: "utf8" });
    const found = JSON.parse(output) as Record<string, unknown>;
    expect(found["orientations"]).toEqual(["PORTRAIT (0)", "LANDSCAPE (1)"]);
    expect(found["headings"]).toEqual([
      "MỤC ĐÍCH, YÊU CẦU",
      "MỤC TIÊU, NHIỆM VỤ",
      "GIẢI PHÁP THỰC HIỆN",
      "KINH PHÍ THỰC HIỆN",
      "TỔ CHỨC THỰC HIỆN",
    ]);
    expect(found["header"]).toEqual([
      "STT",
      "Nhiệm vụ",
      "Kết quả, sản phẩm",
      "Cơ quan chủ trì",
      "Cơ quan phối hợp",
      "Thời gian hoàn thành",
      "Kinh phí/Ghi chú",
    ]);
    expect(found["author"]).toBe("");
    expect(found["language"]).toBe("vi-VN");
  }, 60_000);

  test("LibreOffice prints the automatic numbers, each level anew under the one above", () => {
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder,
        file,
      ],
      { stdio: "pipe", timeout: 110_000 }
    );
    const lines = readFileSync(join(folder, "plan.txt"), "utf8").split(/\r?\n/u);
    const numbered = lines.filter((line) => /^(?:[IVX]+\.|\d\.|[a-z]\)) \p{L}/u.test(line));
    expect(numbered.slice(0, 9)).toEqual([
      "I. MỤC ĐÍCH, YÊU CẦU",
      "1. Mục đích",
      "2. Yêu cầu",
      "II. MỤC TIÊU, NHIỆM VỤ",
      "1. Cải cách thể chế",
      "a) Mục tiêu",
      "b) Nhiệm vụ",
      "2. Cải cách thủ tục hành chính",
      "a) Mục tiêu",
    ]);
  }, 120_000);
});
