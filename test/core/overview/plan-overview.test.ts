import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { outlineOf } from "../../../src/core/model/outline-of";
import { overviewOf, type PlanOverview } from "../../../src/core/overview/plan-overview";
import { readTasks } from "../../../src/core/recognition/read-tasks";
import { documentOf, type BlockInput } from "../../support/document";
import { nationalVocabulary } from "../../support/vocabulary";

const areas = ["Cải cách thể chế", "Cải cách thủ tục hành chính"].map((name, index) => ({
  id: index === 0 ? "institutions" : "procedures",
  order: index + 1,
  name,
  aliases: [],
  provenance: { source: "mẫu", certainty: "practised" as const },
}));
const header = ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian hoàn thành"];

function overview(rows: readonly (readonly (string | null)[])[], years = { from: 2027, to: 2027 }) {
  const blocks: BlockInput[] = [{ rows: [header, ...rows], headerRowCount: 1 }];
  const document = documentOf(...blocks);
  const outline = outlineOf(document);
  return overviewOf({
    tasks: readTasks(document, outline, nationalVocabulary),
    outline,
    areas: areas as unknown as Parameters<typeof overviewOf>[0]["areas"],
    years,
  });
}

const group = (title: string) => [title, null, null, null, null];
const task = (number: number, when: string, unit = "Văn phòng Sở") => [
  String(number),
  `Việc số ${number} cần làm`,
  "Báo cáo",
  unit,
  when,
];
const rowOf = (picture: PlanOverview | null, name: string) =>
  [...(picture?.areas ?? []), ...(picture?.units ?? [])].find((row) => row.name === name);

describe("a plan at a glance", () => {
  const picture = overview([
    group("I. CẢI CÁCH THỂ CHẾ"),
    task(1, "Quý I/2027"),
    task(2, "Trước ngày 01/7/2027", "Phòng Pháp chế"),
    task(3, "Thường xuyên"),
    group("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
    task(4, ""),
    task(5, "Tháng 6/2027", "văn phòng  sở"),
  ]);

  test("counts the tasks of an area by the month of their last day", () => {
    expect(rowOf(picture, "Cải cách thể chế")).toMatchObject({
      total: 3,
      due: [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      ongoing: 1,
      undated: 0,
    });
  });

  test("keeps tasks without a deadline apart from those that go on all the time", () => {
    expect(rowOf(picture, "Cải cách thủ tục hành chính")).toMatchObject({
      total: 2,
      ongoing: 0,
      undated: 1,
    });
  });

  test("a unit is one whatever its capitals and spaces; the most burdened stands first", () => {
    expect(picture?.units.map(({ name, total }) => [name, total])).toEqual([
      ["Văn phòng Sở", 4],
      ["Phòng Pháp chế", 1],
    ]);
  });

  test("an area without a task is a row of its own: that is the gap to be seen", () => {
    const lone = overview([group("I. CẢI CÁCH THỂ CHẾ"), task(1, "Quý I/2027")]);
    expect(rowOf(lone, "Cải cách thủ tục hành chính")?.total).toBe(0);
  });

  test("tasks under no area get a row without a name", () => {
    const lone = overview([task(1, "Quý I/2027")]);
    expect(lone?.areas.at(-1)).toMatchObject({ areaId: null, total: 1 });
  });

  test("a plan of several years is drawn by years", () => {
    const long = overview([task(1, "Năm 2028")], { from: 2026, to: 2030 });
    expect(long?.columns.map(({ value }) => value)).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(long?.areas.at(-1)?.due).toEqual([0, 0, 1, 0, 0]);
  });

  test("a document without tasks has no picture", () => {
    expect(overview([])).toBeNull();
  });

  test("every task is counted exactly once among the areas", () => {
    const when = fc.constantFrom("", "Quý II/2027", "Tháng 3/2027", "Hằng năm", "Thường xuyên");
    const names = fc.constantFrom("I. CẢI CÁCH THỂ CHẾ", "II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, when), { minLength: 1, maxLength: 12 }), (tasks) => {
        const rows = tasks.flatMap(([name, due], index) => [group(name), task(index + 1, due)]);
        const counted = overview(rows)?.areas ?? [];
        expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(tasks.length);
        for (const { due, ongoing, undated, total } of counted)
          expect(due.reduce((sum, one) => sum + one, ongoing + undated)).toBe(total);
      }),
      { numRuns: 40 }
    );
  });
});
