import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  compareWithPlans,
  readPlannedTasks,
} from "../../../src/core/comparison/compare-with-plans";
import type { PlanComparison } from "../../../src/core/comparison/plan-comparison";
import { readReport } from "../../../src/core/comparison/read-report";
import { outlineOf } from "../../../src/core/model/outline-of";
import { profileById } from "../../../src/app/check-document";
import { checks } from "../../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles, selectPacks } from "../../../src/packs/index";
import { planOf, reportOf, type ListedRow } from "../../support/comparison-cases";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const { law } = selectPacks(catalogue.packs, profileById(catalogue, "so-2026"), "2026-06-18");
const window = { from: "2025-12-15", to: "2026-06-14" };

function compare(plan: readonly ListedRow[], report: readonly ListedRow[]): PlanComparison {
  const source = { fileName: "ke-hoach.docx", years: { from: 2026, to: 2026 } };
  return compareWithPlans({
    tasks: readPlannedTasks(outlineOf(planOf(...plan)), law, source),
    report: readReport(outlineOf(reportOf(report)), law),
    window,
    law,
  });
}

/** What is said of each task, whatever its place in the plan. */
function verdictsOf({ tasks }: PlanComparison): readonly string[] {
  return tasks
    .map(({ verdict, reason, planned, line }) =>
      [planned?.name, line?.name, verdict, reason].join(" | ")
    )
    .sort();
}

const syllables =
  "rà soát niêm yết đơn giản bồi dưỡng khoán chi tuyển dụng kỷ luật phân cấp số hóa chữ ký đối thoại khảo hài lòng bản đồ tài nguyên quặng mỏ cầu đường chợ phiên hội thi tập huấn sổ tay cẩm nang trạm bơm giống lúa rừng phòng hộ cảng cá điện gió xe buýt bến đò"
    .split(" ")
    .filter((word, index, all) => all.indexOf(word) === index);
const wordsPerTask = 5;

/** Plans whose tasks begin alike and have no other word in common. */
const plans = fc
  .tuple(
    fc.shuffledSubarray(syllables, { minLength: syllables.length, maxLength: syllables.length }),
    fc.integer({ min: 3, max: Math.floor(syllables.length / wordsPerTask) })
  )
  .map(([words, count]) =>
    Array.from({ length: count }, (_, index): ListedRow => ({
      task: `Tiếp tục thực hiện ${words.slice(index * wordsPerTask, (index + 1) * wordsPerTask).join(" ")}`,
      output: "Báo cáo",
      lead: "Văn phòng Sở",
      deadline: "Quý I/2026",
    }))
  );

describe("a report against its plan", () => {
  test("the order of the plan's rows changes nothing", () => {
    fc.assert(
      fc.property(
        plans.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
        ),
        fc.nat(),
        ([rows, shuffled], seed) => {
          // Some rows are left out, some have half of their words only.
          const report = rows.flatMap((row, index) => {
            if ((index + seed) % 3 === 0) return [];
            const isCut = (index + seed) % 5 === 0;
            return [isCut ? { ...row, task: row.task.split(" ").slice(0, 7).join(" ") } : row];
          });
          expect(verdictsOf(compare(shuffled, report))).toEqual(verdictsOf(compare(rows, report)));
        }
      ),
      { numRuns: 40 }
    );
  });

  test("every row copied is answered; a row taken out is exactly one task unreported", () => {
    fc.assert(
      fc.property(plans, fc.nat(), (rows, seed) => {
        expect(compare(rows, rows).tasks.map(({ verdict }) => verdict)).toEqual(
          rows.map(() => "answered")
        );
        const lost = seed % rows.length;
        const { tasks } = compare(
          rows,
          rows.filter((_, index) => index !== lost)
        );
        const unreported = tasks.filter(({ verdict }) => verdict !== "answered");
        expect(unreported.map(({ verdict, planned }) => [verdict, planned?.name])).toEqual([
          ["unreported", rows[lost]?.task],
        ]);
      }),
      { numRuns: 40 }
    );
  });

  test("a row that the plan does not have is exactly one new task", () => {
    fc.assert(
      fc.property(plans, fc.nat(), (rows, seed) => {
        const lost = seed % rows.length;
        const { tasks } = compare(
          rows.filter((_, index) => index !== lost),
          rows
        );
        const others = tasks.filter(({ verdict }) => verdict !== "answered");
        expect(others.map(({ verdict, line }) => [verdict, line?.name])).toEqual([
          ["new", rows[lost]?.task],
        ]);
      }),
      { numRuns: 40 }
    );
  });
});
