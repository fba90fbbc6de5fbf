import { describe, expect, test } from "@jest/globals";
import type { Indicator, StatisticsForm } from "../../../src/core/law/statistics-form";
import { diffForms } from "../../../src/core/learning/diff-forms";

const indicator = (
  prefix: string,
  number: string,
  name: string,
  more: Partial<Indicator> = {}
): Indicator => ({
  id: `${prefix}${number}`,
  number,
  name,
  aliases: [],
  measureUnit: "Cái",
  nature: "stock",
  parent: number.includes(".") ? number.slice(0, number.lastIndexOf(".")) : null,
  ...more,
});

const form = (code: string, indicators: readonly Indicator[]): StatisticsForm => ({
  id: code,
  code,
  name: `Theo dõi ${code}`,
  aliases: [],
  valid: { from: "2026-01-01", to: null },
  provenance: { source: "thử", certainty: "practised" },
  columns: {
    number: ["STT"],
    indicator: ["Chỉ tiêu"],
    measureUnit: ["ĐVT"],
    figure: ["Số liệu"],
    note: [],
  },
  indicators,
});

const before = [
  indicator("a", "1", "Tổng số máy tính", { sumOf: ["a1.1", "a1.2"] }),
  indicator("a", "1.1", "Máy tính để bàn"),
  indicator("a", "1.2", "Máy tính xách tay"),
  indicator("a", "2", "Số phòng họp trực tuyến"),
  indicator("a", "3", "Số trụ sở liên cơ quan"),
];
const as = (list: readonly Indicator[]): readonly Indicator[] =>
  list.map((one) => ({
    ...one,
    id: one.id.replace("a", "b"),
    ...(one.sumOf === undefined ? {} : { sumOf: one.sumOf.map((id) => id.replace("a", "b")) }),
  }));

describe("forms of two years held together", () => {
  test("other ids alone are no change", () => {
    expect(diffForms([form("Biểu 1", before)], [form("Biểu 1", as(before))])).toEqual([
      { kind: "same", code: "Biểu 1", name: "Theo dõi Biểu 1", changes: [] },
    ]);
  });

  test.each<[string, readonly Indicator[], readonly string[]]>([
    ["a row gone", as(before).slice(0, 4), ["removed"]],
    ["a row more", [...as(before), indicator("b", "4", "Số xe công vụ")], ["added"]],
    [
      "a row renumbered",
      as(before).map((one) => (one.number === "3" ? { ...one, id: "b9", number: "9" } : one)),
      ["renumbered"],
    ],
    [
      "a row renamed",
      as(before).map((one) =>
        one.number === "2" ? { ...one, name: "Số phòng họp trực tuyến mới" } : one
      ),
      ["renamed"],
    ],
    [
      "a row moved",
      as(before).map((one) => (one.number === "1.2" ? { ...one, parent: null } : one)),
      ["moved"],
    ],
    [
      "another unit and nature",
      as(before).map((one) =>
        one.number === "3" ? { ...one, measureUnit: "Tòa nhà", nature: "flow" as const } : one
      ),
      ["measureUnit", "nature"],
    ],
    [
      "another sum",
      as(before).map((one) => (one.number === "1" ? { ...one, sumOf: ["b1.1", "b2"] } : one)),
      ["relations"],
    ],
  ])("%s is told", (_name, after, kinds) => {
    const [change] = diffForms([form("Biểu 1", before)], [form("Biểu 1", after)]);
    expect(change?.changes.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("says relations in numbers of the forms", () => {
    const after = as(before).map((one) =>
      one.number === "1" ? { ...one, sumOf: ["b1.1", "b2"] } : one
    );
    const [change] = diffForms([form("Biểu 1", before)], [form("Biểu 1", after)]);
    expect(change?.changes[0]).toMatchObject({ from: "= 1.1 + 1.2", to: "= 1.1 + 2" });
  });

  test("forms come and go", () => {
    const changes = diffForms([form("Biểu 1", before)], [form("Biểu 2", as(before))]);
    expect(changes.map(({ kind, code }) => [kind, code])).toEqual([
      ["added", "Biểu 2"],
      ["removed", "Biểu 1"],
    ]);
  });
});
