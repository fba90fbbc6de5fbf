import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { utils, write } from "@e965/xlsx";
import { runCommandLine } from "../../src/cli/run-command-line";
import { recordTerminal } from "../support/terminal";

type Cell = string | number | null;

let folder = "";
const at = (name: string): string => join(folder, name);

const rows = (received: number): readonly (readonly Cell[])[] => [
  ["BÁO CÁO THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH QUÝ III NĂM 2026"],
  ["Biểu số 9. Theo dõi số hóa"],
  ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"],
  ["1", "Tổng số hồ sơ đã tiếp nhận", "Hồ sơ", received, null],
  ["1.1", "Hồ sơ nộp trực tiếp", "Hồ sơ", 50, null],
  ["1.2", "Hồ sơ nộp trực tuyến", "Hồ sơ", 70, null],
  ["2", "Số máy quét hiện có", "Máy", 12, null],
];

function writeSheet(name: string, content: readonly (readonly Cell[])[]): void {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(content.map((row) => [...row])), "Biểu 9");
  writeFileSync(at(name), write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(argv, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-packs-"));
  writeSheet("bieu.xlsx", rows(120));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const learn = (...more: string[]) =>
  run("packs", "learn", at("bieu.xlsx"), "-o", at("bieu.cchc-pack.json"), ...more);

describe("cchc packs", () => {
  test("learns a form that a colleague's check then uses", async () => {
    const learnt = await learn("--unit", "Sở Nội vụ");
    expect(learnt.errors).toBe("");
    expect(learnt.code).toBe(0);
    expect(learnt.output).toContain("[x] Dòng 1 bằng tổng các dòng 1.1 + 1.2.");

    const checked = await run("packs", "check", at("bieu.cchc-pack.json"));
    expect(checked).toMatchObject({ code: 0, errors: "" });
    expect(checked.output).toContain("1 biểu, 4 chỉ tiêu");

    writeSheet("sai.xlsx", rows(119));
    const check = ["check", "--profile", "tinh-2026", "--on", "2026-09-20", "--format", "json"];
    const found = await run(...check, "--packs", at("bieu.cchc-pack.json"), at("sai.xlsx"));
    expect(found.output).toContain("ghi 119");
    const good = await run(...check, "--packs", at("bieu.cchc-pack.json"), at("bieu.xlsx"));
    expect(good.output).not.toContain("cộng lại được");
    const fromFolder = await run(...check, "--packs", folder, at("sai.xlsx"));
    expect(fromFolder.output).toContain("ghi 119");
  });

  test("lets a sheet without a title on the reform be known by the rows that were learnt", async () => {
    await learn("--unit", "Sở Nội vụ");
    const [, , ...table] = rows(119);
    writeSheet("khong-ten.xlsx", [["QUÝ III NĂM 2026"], ...table]);
    const check = ["check", "--profile", "tinh-2026", "--format", "json"];
    const unknown = await run(...check, at("khong-ten.xlsx"));
    expect(unknown.output).not.toContain('"TK-06"');
    const found = await run(...check, "--packs", at("bieu.cchc-pack.json"), at("khong-ten.xlsx"));
    expect(found.output).toContain('"TK-06"');
  });

  test("writes proposals, and takes them back as the user has decided", async () => {
    expect((await learn("--proposals", at("p.json"))).code).toBe(0);
    const proposals = JSON.parse(readFileSync(at("p.json"), "utf8")) as {
      decisions: { rows: { name: string; isKept: boolean }[]; relations: string[] }[];
    };
    const [decision] = proposals.decisions;
    if (decision?.rows[3] === undefined) throw new Error("no decision was written");
    decision.rows[3].isKept = false;
    decision.relations = [];
    writeFileSync(at("p.json"), JSON.stringify(proposals));
    expect((await learn("--decisions", at("p.json"))).code).toBe(0);
    const pack = JSON.parse(readFileSync(at("bieu.cchc-pack.json"), "utf8")) as {
      forms: { indicators: { name: string; sumOf?: string[] }[] }[];
    };
    expect(pack.forms[0]?.indicators.map(({ name }) => name)).toEqual([
      "Tổng số hồ sơ đã tiếp nhận",
      "Hồ sơ nộp trực tiếp",
      "Hồ sơ nộp trực tuyến",
    ]);
    expect(pack.forms[0]?.indicators.some(({ sumOf }) => sumOf !== undefined)).toBe(false);
  });

  test("does not tick what an earlier period speaks against", async () => {
    writeSheet("ky-truoc.xlsx", rows(119));
    const { output } = await learn("--earlier", at("ky-truoc.xlsx"));
    expect(output).toContain("[ ] Dòng 1 bằng tổng các dòng 1.1 + 1.2.");
    expect(output).toContain("trái ở 1 cột số liệu");
  });

  test("says what has changed between two years", async () => {
    await learn();
    writeSheet("bieu.xlsx", [
      ...rows(120).slice(0, 6),
      ["2", "Số lớp tập huấn", "Lớp", 3, null],
      ["3", "Số máy quét hiện có", "Chiếc", 12, null],
    ]);
    await run("packs", "learn", at("bieu.xlsx"), "-o", at("sau.cchc-pack.json"));
    const { code, output } = await run(
      "packs",
      "diff",
      at("bieu.cchc-pack.json"),
      at("sau.cchc-pack.json")
    );
    expect(code).toBe(0);
    expect(output.split("\n").map((line) => line.trim())).toEqual([
      "Biểu số 9 – Theo dõi số hóa:",
      "Thêm dòng 2 “Số lớp tập huấn”",
      "“Số máy quét hiện có”: số thứ tự 2 đổi thành 3",
      "Dòng 3 “Số máy quét hiện có”: đơn vị tính Máy đổi thành Chiếc",
      "",
    ]);
  });

  test("holds two shipped packs together", async () => {
    const { code, output } = await run("packs", "diff", "725-bnv-cchc-2022", "4625-bnv-cchc-2025");
    expect(code).toBe(0);
    expect(output).toContain("Biểu mẫu 1");
    const same = await run("packs", "diff", "4625-bnv-cchc-2025", "4625-bnv-cchc-2025");
    expect(same.output).not.toContain("đổi thành");
  });

  test("refuses a sheet without a table, and says what was looked for", async () => {
    writeSheet("bieu.xlsx", [["Kính gửi các cơ quan"], ["Đề nghị báo cáo đúng hạn"]]);
    const { code, errors } = await learn();
    expect(code).toBe(2);
    expect(errors).toContain("Trang “Biểu 9”: chưa nhận ra bảng thống kê");
    expect(errors).toContain("cột số liệu");
  });

  test("names every fault of a broken file", async () => {
    writeFileSync(at("hong.cchc-pack.json"), JSON.stringify({ format: "cchc-pack", version: 1 }));
    const { code, errors } = await run("packs", "check", at("hong.cchc-pack.json"));
    expect(code).toBe(1);
    expect(errors).toContain("hong.cchc-pack.json (pack)");
    expect(errors).toContain("(forms)");
    const used = await run("check", "--packs", at("hong.cchc-pack.json"), at("bieu.xlsx"));
    expect(used.code).toBe(2);
  });

  test.each([
    [["packs"], "không phải là việc của lệnh packs"],
    [["packs", "learn"], "đúng một bảng tính"],
    [["packs", "learn", "a.xlsx"], "Chưa nêu tệp ra"],
    [["packs", "learn", "a.xlsx", "-o", "b.json"], ".cchc-pack.json"],
    [["packs", "check"], "đúng một tệp"],
    [["packs", "diff", "a"], "hai bộ biểu mẫu"],
    [["packs", "diff", "khong-co", "khong-co"], "khong-co"],
  ])("explains %j", async (argv, message) => {
    const { code, errors } = await run(...argv);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});
