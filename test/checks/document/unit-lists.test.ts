import { describe, expect, test } from "@jest/globals";
import { checks } from "../../../src/checks/index";
import { noUnits, type UnitDirectory } from "../../../src/core/law/unit-directory";
import { outlineOf } from "../../../src/core/model/outline-of";
import { readTasks } from "../../../src/core/recognition/read-tasks";
import type { CheckOutcome } from "../../../src/core/rules/check";
import { emptyFacts, emptyLaw } from "../../support/law";
import { planWithTasks } from "../../support/plan-cases";
import { nationalVocabulary } from "../../support/vocabulary";

const model = planWithTasks({ lead: "Phòng Kế hoạch" }, { lead: "Phòng Tổ chức" });
const own: UnitDirectory = {
  isComplete: true,
  current: [
    {
      id: "phong-ke-hoach",
      name: "Phòng Kế hoạch",
      variants: ["P. KH"],
      level: "department",
      valid: { from: null, to: null },
      successors: [],
      endedBy: null,
    },
  ],
  former: [],
};

function run(checkName: string, options: unknown, units: UnitDirectory): CheckOutcome {
  const check = checks.get(checkName);
  if (check === undefined) throw new Error(`no check ${checkName}`);
  const law = { ...emptyLaw, vocabulary: nationalVocabulary, units };
  const subject =
    check.reads === "document" ? model : readTasks(model, outlineOf(model), law.vocabulary);
  return check.bind(options)(subject, { facts: emptyFacts, law });
}

const leadOptions = { unitHeads: ["Phòng"], compoundNames: [] };

describe("an office's own list of units", () => {
  test("a lead unit that is not in it is reported", () => {
    const outcome = run("lead-unit-known", leadOptions, own);
    expect(outcome).toMatchObject({
      kind: "checked",
      violations: [{ messageId: "unknown", data: { unit: "Phòng Tổ chức" } }],
    });
  });

  test("the same unit is let be where the list is not complete", () => {
    const outcome = run("lead-unit-known", leadOptions, { ...own, isComplete: false });
    expect(outcome).toEqual({ kind: "checked", violations: [] });
  });
});

test.each([
  ["lead-unit-known", leadOptions],
  ["task-units-in-force", { historyWords: [] }],
  ["units-in-force", { historyWords: [] }],
])("without a directory %s does not run", (name, options) => {
  expect(run(name, options, noUnits)).toEqual({
    kind: "notApplicable",
    reason: { messageId: "noDirectory" },
  });
});
