import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkDocument } from "../../../src/app/check-document";
import { checks } from "../../../src/checks/index";
import type { DocumentModel } from "../../../src/core/model/document";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { documentOf } from "../../support/document";
import { areaHeadings, taskHeader, taskTable, type TaskRow } from "../../support/plan-cases";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

/** A defect of one row, and the code of the rule that has to find it; null for a good row. */
const rowKinds: readonly (readonly [string | null, TaskRow])[] = [
  [null, {}],
  [null, { lead: "Sở Văn hóa, Thể thao và Du lịch", deadline: "Hằng quý" }],
  [null, { output: "Hồ sơ", deadline: "Thường xuyên", coordinating: "" }],
  ["KH-03", { output: "…" }],
  ["KH-04", { deadline: "" }],
  ["KH-04", { deadline: "Trong thời gian tới" }],
  ["KH-05", { deadline: "Khi có yêu cầu" }],
  ["KH-06", { deadline: "Trong năm 2026" }],
  ["KH-07", { output: "Quyết định", deadline: "Thường xuyên" }],
  ["KH-08", { lead: "-" }],
  ["KH-09", { lead: "Sở Nội vụ; Sở Tư pháp" }],
  ["KH-10", { lead: "Các cơ quan, đơn vị" }],
  ["KH-11", { lead: "Sở Y tế", coordinating: "Sở Nội vụ; Sở Y tế" }],
  ["KH-12", { deadline: "Quý I/2025" }],
];

function planOf(rows: readonly TaskRow[], breakAt: number, isDecomposed: boolean): DocumentModel {
  const { rows: cells } = taskTable(...rows);
  const written = cells.map((row) =>
    row.map((text) => (isDecomposed && typeof text === "string" ? text.normalize("NFD") : text))
  );
  const at = Math.min(breakAt, rows.length) + 1;
  const rest = written.slice(at);
  return documentOf(
    "KẾ HOẠCH",
    "Cải cách hành chính năm 2026",
    ...areaHeadings.map((heading, index) => `${index + 1}. ${heading}`),
    "PHỤ LỤC",
    { rows: written.slice(0, at) },
    ...(rest.length > 0 ? ["", { rows: [[...taskHeader], ...rest] }] : [])
  );
}

test("exactly the planted defects are found, one finding each, wherever the table breaks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...rowKinds), { minLength: 1, maxLength: 30 }),
      fc.nat(30),
      fc.boolean(),
      (kinds, breakAt, isDecomposed) => {
        const model = planOf(
          kinds.map(([, row], index) => ({ task: `Nhiệm vụ ${index + 1}`, ...row })),
          breakAt,
          isDecomposed
        );
        const run = checkDocument(
          {
            model,
            notices: [],
            profileId: "so-2026",
            documentType: null,
            on: "2025-12-20",
            locale: "vi",
          },
          catalogue
        );
        const found = run.findings
          .filter(({ code, data }) => code.startsWith("KH-") && data["task"] !== undefined)
          .map(({ code, data }) => `${String(data["task"]).normalize("NFC")}: ${code}`);
        const planted = kinds.flatMap(([code], index) =>
          code === null ? [] : [`Nhiệm vụ ${index + 1}: ${code}`]
        );
        expect(run.faults).toEqual([]);
        expect(found.sort()).toEqual(planted.sort());
      }
    ),
    { numRuns: 60 }
  );
});
