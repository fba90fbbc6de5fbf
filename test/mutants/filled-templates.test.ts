import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { profileById } from "../../src/app/check-document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { createPlan } from "../../src/templating/create-plan";
import type { DocumentInput } from "../../src/templating/document-input";
import { goodAnswers, officeOf } from "../support/good-answers";
import { lawFor } from "../support/templating-law";
import { allMutants } from "./all-mutants";
import { planInProse } from "./base-documents";
import { briefly, catalogue, checkDraft, tryMutant } from "./check-mutants";
import { draftOf, insertAfter, type Draft } from "./draft";
import type { Base, Mutant } from "./mutant";

function filledPlan(profileId: string): Base {
  const year = 2026;
  const { level } = profileById(catalogue, profileId);
  const law = lawFor(profileId, `${year - 1}-12-10`);
  const input: DocumentInput = { law, ...officeOf(level), year };
  const file = createPlan({ ...input, answers: goodAnswers(input) });
  const draft = draftOf(readDocument(openPackage(file)).model);
  return { name: `a plan of ${profileId}`, profileId, on: null, draft };
}

function firstHeading(draft: Draft): string {
  const heading = draft.find((block) => typeof block === "string" && /^I\. /u.test(block));
  if (typeof heading !== "string") throw new RangeError("a plan without headings");
  return heading;
}

/** Sentences that are wrong wherever they stand. */
const wrongAnywhere = allMutants.filter(
  ({ base, where, told }) =>
    base === planInProse && where === "paragraphs of a plan" && told === undefined
);

describe.each(["so-2026", "tinh-2026", "xa-2026"].map(filledPlan))("$name, filled in", (base) => {
  test("has nothing wrong in it", () => {
    const { run } = checkDraft(base.draft, base, { form: "NFC", seed: 1 });
    expect(run.findings.map(briefly)).toEqual([]);
  });

  test.each(["NFC", "NFD"] as const)("in %s, tells the one sentence that is wrong", (form) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...wrongAnywhere),
        fc.nat(99),
        fc.nat(9999),
        (mutant: Mutant, turn, seed) => {
          const text = mutant.defects(turn)[0]?.expected ?? "";
          const plant = (draft: Draft): Draft => insertAfter(draft, firstHeading(draft), text);
          const defects = [{ plant, expected: text }];
          const { told, others } = tryMutant({ ...mutant, base }, defects, { form, seed });
          expect(told).toEqual([text]);
          expect(others).toEqual([]);
        }
      ),
      { numRuns: 4 }
    );
  });
});
