import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkDocument, profileById } from "../../src/app/check-document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { createPlan } from "../../src/templating/create-plan";
import type { DocumentInput } from "../../src/templating/document-input";
import { goodAnswers, officeOf } from "../support/good-answers";
import { lawFor } from "../support/templating-law";
import { catalogue } from "./check-mutants";

const profileId = "so-2026";
const day = "2025-12-10";

/** Slots of the plan's template by what has to be said when they are left open. */
const told: Readonly<Record<string, readonly string[]>> = {
  instrumentNumber: ["VB-49"],
  // A letterhead without its day is also told by what it lacks.
  issuedOn: ["VB-26", "VB-49"],
  draftingUnit: ["VB-48"],
  signatoryName: ["VB-48"],
  budget: ["VB-10"],
  superiorPlan: ["VB-10"],
  "task.institutional-reform.1.deadline": ["KH-04"],
  "task.digital-government.2.leadUnit": ["KH-08"],
};

test("of a template filled in, exactly the slots that were left open are told", () => {
  const { level } = profileById(catalogue, profileId);
  const input: DocumentInput = { law: lawFor(profileId, day), ...officeOf(level), year: 2026 };
  const answers = Object.entries(goodAnswers(input));
  fc.assert(
    fc.property(fc.subarray(Object.keys(told)), (open) => {
      const given = answers.filter(([tag]) => !open.includes(tag));
      const file = createPlan({ ...input, answers: Object.fromEntries(given) });
      const { model } = readDocument(openPackage(file));
      const request = { model, notices: [], profileId, documentType: null, on: day } as const;
      const { findings, faults } = checkDocument({ ...request, locale: "vi" }, catalogue);
      expect(faults).toEqual([]);
      expect(findings.map(({ code }) => code).sort()).toEqual(
        open.flatMap((tag) => told[tag] ?? []).sort()
      );
    }),
    { numRuns: 8 }
  );
});
