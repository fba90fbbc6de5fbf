import { describe, expect, test } from "@jest/globals";
import {
  compareWithPlans,
  readPlannedTasks,
} from "../../../src/core/comparison/compare-with-plans";
import type { ComparedTask } from "../../../src/core/comparison/plan-comparison";
import { readReport } from "../../../src/core/comparison/read-report";
import type { DocumentModel } from "../../../src/core/model/document";
import { outlineOf } from "../../../src/core/model/outline-of";
import { profileById } from "../../../src/app/check-document";
import { checks } from "../../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../../src/packs/index";
import { planOf, realTasks, reportOf, type ListedRow } from "../../support/comparison-cases";
import { documentOf } from "../../support/document";
import { taskHeader } from "../../support/plan-cases";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const { law } = selectPacks(catalogue.packs, profileById(catalogue, "so-2026"), "2026-06-18");

function compare(
  plan: DocumentModel,
  report: DocumentModel,
  window: { readonly from: string; readonly to: string } | null = {
    from: "2025-12-15",
    to: "2026-06-14",
  }
): readonly ComparedTask[] {
  const source = { fileName: "ke-hoach.docx", years: { from: 2026, to: 2026 } };
  return compareWithPlans({
    tasks: readPlannedTasks(outlineOf(plan), law, source),
    report: readReport(outlineOf(report), law),
    window,
    law,
  }).tasks;
}

const [review, monitoring, simplification] = realTasks as readonly ListedRow[] &
  [ListedRow, ListedRow, ListedRow];

describe("what is said of a task", () => {
  test.each<[string, readonly ListedRow[], readonly ListedRow[], readonly (readonly string[])[]]>([
    ["its own name", [review], [review], [["answered", "sameWords"]]],
    [
      "a name that drops a clause",
      [review],
      [{ ...review, task: "Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực quản lý" }],
      [["answered", "similarWords"]],
    ],
    [
      "a short name that may mean something else",
      [simplification],
      [{ task: "Rà soát thủ tục" }],
      [["doubtful", "partlyAlike"]],
    ],
    [
      "two tasks told in one row",
      [
        { ...monitoring, task: "Kiểm tra công tác văn thư, lưu trữ quý I" },
        { ...monitoring, task: "Kiểm tra công tác văn thư, lưu trữ quý II" },
      ],
      [{ ...monitoring, task: "Kiểm tra công tác văn thư, lưu trữ" }],
      [
        ["answered", "similarWords"],
        ["doubtful", "sharedLine"],
      ],
    ],
    [
      "due after the period",
      [{ ...review, deadline: "Quý III/2026" }],
      [],
      [["otherPeriod", "dueLater"]],
    ],
    [
      "due before the period",
      [{ ...review, deadline: "Tháng 11/2025" }],
      [],
      [["otherPeriod", "dueEarlier"]],
    ],
    [
      "yearly, and the year is not over",
      [{ ...review, deadline: "Hằng năm" }],
      [],
      [["otherPeriod", "dueLater"]],
    ],
    ["nowhere", [review], [], [["unreported", "noLine"]]],
  ])("%s", (_name, plan, report, expected) => {
    const compared = compare(planOf(...plan), reportOf(report));
    expect(compared.map(({ verdict, reason }) => [verdict, reason]).sort()).toEqual(
      [...expected].sort()
    );
  });

  test("same names stand for the tasks of their own areas", () => {
    const rows: readonly ListedRow[] = [
      { area: "I. CẢI CÁCH THỂ CHẾ", task: "Xây dựng kế hoạch thực hiện", deadline: "Quý I/2026" },
      {
        area: "II. CẢI CÁCH TÀI CHÍNH CÔNG",
        task: "Xây dựng kế hoạch thực hiện",
        deadline: "Quý I/2026",
      },
    ];
    const compared = compare(planOf(...rows), reportOf(rows.slice(1)));
    expect(compared.map(({ verdict, planned }) => [verdict, planned?.areaIds])).toEqual([
      ["unreported", ["institutional-reform"]],
      ["answered", ["public-finance-reform"]],
    ]);
  });

  test("a task with two outputs merged downwards counts once, until its last day", () => {
    const plan = documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026", {
      rows: [
        taskHeader,
        ["1", "Đánh giá công chức", "Kế hoạch", "Văn phòng Sở", "", "Quý I/2026"],
        [undefined, undefined, "Báo cáo", "Thanh tra Sở", "", "Quý III/2026"],
      ],
    });
    const [only, ...others] = compare(plan, reportOf([]));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ verdict: "otherPeriod", dueDay: "2026-09-30" });
    expect(only?.planned?.leadUnits.map(({ text }) => text)).toEqual([
      "Văn phòng Sở",
      "Thanh tra Sở",
    ]);
  });

  test("tasks that a plan lists in prose are compared without what stands in brackets", () => {
    const plan = documentOf(
      "KẾ HOẠCH",
      "Cải cách hành chính năm 2026",
      "II. NHIỆM VỤ",
      "1. Cải cách thể chế",
      "- Rà soát văn bản quy phạm pháp luật của ngành (hoàn thành trước ngày 31/3/2026; Thanh tra Sở chủ trì)."
    );
    const report = reportOf([{ task: "Rà soát văn bản quy phạm pháp luật của ngành" }]);
    expect(compare(plan, report)).toMatchObject([
      { verdict: "answered", reason: "sameWords", dueDay: "2026-03-30" },
    ]);
  });

  test("without the period nothing is late: only words are compared", () => {
    const late = reportOf([{ ...review, deadline: "Quý III/2026", result: "Đang thực hiện" }]);
    expect(compare(planOf(review, monitoring), late, null)).toMatchObject([
      { verdict: "answered", dueDay: null },
      { verdict: "unreported", dueDay: null },
    ]);
  });

  test("a table of tasks ahead is no result, unless it tells how far they are", () => {
    const ahead = (result: string): DocumentModel =>
      documentOf(
        "BÁO CÁO",
        "Công tác cải cách hành chính 6 tháng đầu năm 2026",
        "I. KẾT QUẢ THỰC HIỆN",
        "II. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM",
        {
          rows: [
            [...taskHeader, "Tình hình"],
            ["1", review.task, "Báo cáo", "Thanh tra Sở", "", "Quý I/2026", result],
          ],
        }
      );
    expect(compare(planOf(review), ahead(""))).toMatchObject([{ verdict: "unreported" }]);
    expect(compare(planOf(review), ahead("Đã hoàn thành"))).toMatchObject([
      { verdict: "answered" },
    ]);
  });
});
