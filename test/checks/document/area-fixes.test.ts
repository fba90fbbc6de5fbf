import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../../src/app/check-document";
import { editsOf } from "../../../src/core/fixes/fix";
import type { DocumentModel } from "../../../src/core/model/document";
import { createMemoryHost } from "../../../src/hosts/memory/create-memory-host";
import { checks } from "../../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { type BlockInput } from "../../support/document";
import { planWith } from "../../support/plan-cases";

const names = [
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy hành chính nhà nước",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
  "Xây dựng và phát triển Chính phủ điện tử, Chính phủ số",
];
const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const romans = ["I", "II", "III", "IV", "V", "VI", "VII"];
const header = ["TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian"];
const task = (number: string) => [number, "Rà soát", "Báo cáo", "Văn phòng", "Quý I/2026"];

function findingsOf(model: DocumentModel) {
  const run = checkDocument(
    { model, notices: [], locale: "vi", documentType: "plan", profileId: null, on: "2026-01-05" },
    catalogue
  );
  return run.findings.filter(({ code }) => code === "KH-01");
}

/** The document after the fix of its one missing area; null where none is offered. */
async function mended(...blocks: readonly BlockInput[]): Promise<DocumentModel | null> {
  const model = planWith(...blocks);
  const findings = findingsOf(model);
  expect(findings).toHaveLength(1);
  const [fix] = findings[0]?.fixes ?? [];
  if (fix === undefined) return null;
  const host = createMemoryHost(model);
  expect((await host.apply(model.revision, editsOf(fix, null))).kind).toBe("applied");
  const after = (await host.read()).model;
  expect(findingsOf(after)).toEqual([]);
  return after;
}

function rowsIn(model: DocumentModel | null): readonly string[] {
  return (model?.blocks ?? []).flatMap((block) =>
    block.kind !== "table"
      ? []
      : Array.from({ length: block.rowCount }, (_, row) =>
          block.cells
            .filter((cell) => cell.row === row)
            .map(({ text }) => text)
            .join("|")
        )
  );
}

const without = (index: number) => names.filter((_, at) => at !== index);

describe("a group row for a missing area", () => {
  test.each([0, 2, 5])("goes to its place, numbers move up: area %i", async (left) => {
    const rows = without(left).flatMap((name, index) => [
      [romans[index] ?? "", name, "", "", ""],
      task("1"),
    ]);
    const expected = names.flatMap((name, index) => [
      [romans[index], name, "", "", ""].join("|"),
      (index === left ? ["1", "", "", "", ""] : task("1")).join("|"),
    ]);
    expect(rowsIn(await mended({ rows: [header, ...rows] })).slice(1)).toEqual(expected);
  });

  test("takes a number that is free, and moves none", async () => {
    const rows = names.flatMap((name, index) =>
      index === 2 ? [] : [[romans[index] ?? "", name, "", "", ""], task("1")]
    );
    const after = rowsIn(await mended({ rows: [header, ...rows] }));
    expect(after[5]).toBe(`III|${names[2]}|||`);
    expect(after[7]).toBe(`IV|${names[3]}|||`);
  });

  test("counts tasks through, and stands before another block at the end", async () => {
    const rows = [
      ...without(5).flatMap((name, index) => [
        [romans[index] ?? "", name, "", "", ""],
        task(String(index + 1)),
      ]),
      ["VI", "Công tác chỉ đạo, điều hành", "", "", ""],
      task("6"),
    ];
    expect(rowsIn(await mended({ rows: [header, ...rows] })).slice(-4)).toEqual([
      `VI|${names[5]}|||`,
      "6||||",
      "VII|Công tác chỉ đạo, điều hành|||",
      task("7").join("|"),
    ]);
  });

  test("keeps a title merged over the row, with its number and its capitals", async () => {
    const rows = without(1).flatMap((name, index) => [
      [`${romans[index]}. ${name.toUpperCase()}`, null, null, null, null],
      task("1"),
    ]);
    const after = rowsIn(await mended({ rows: [header, ...rows] }));
    expect(after.slice(3, 6)).toEqual([
      "II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
      "1||||",
      "III. CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC",
    ]);
  });

  test("is not offered where groups stand in another order", async () => {
    const rows = [...without(2)]
      .reverse()
      .flatMap((name, index) => [[romans[index] ?? "", name, "", "", ""], task("1")]);
    expect(await mended({ rows: [header, ...rows] })).toBeNull();
  });
});

const sentence = (list: readonly string[], end = ".", last = "; ") =>
  "1. Nội dung gồm: " +
  list
    .map(
      (name, index) =>
        `${index === 0 ? "" : index < list.length - 1 ? "; " : last}(${index + 1}) ${name}`
    )
    .join("") +
  end;
const textIn = (model: DocumentModel | null): string | undefined =>
  model?.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.text.includes("gồm:") ? [block.text] : []
  )[0];

describe("a missing area in a numbered sentence", () => {
  test.each([0, 3, 5])("goes to its place, numbers move up: area %i", async (left) => {
    expect(textIn(await mended(sentence(without(left))))).toBe(sentence(names));
  });

  test("is written as the others are, before what follows the list", async () => {
    const low = (list: readonly string[]) =>
      list.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
    const end = ". Trong đó, năm 2026 tập trung vào chuyển đổi số.";
    expect(textIn(await mended(sentence(low(without(5)), end)))).toBe(sentence(low(names), end));
  });

  test("is not offered where the last item follows “và”", async () => {
    expect(await mended(sentence(without(2), ".", " và "))).toBeNull();
  });
});
