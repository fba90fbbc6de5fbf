import { describe, expect, test } from "@jest/globals";
import { profileById } from "../../src/app/check-document";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import type { DocumentInput, TaskRow } from "../../src/templating/document-input";
import { documentTemplates } from "../../src/templating/document-templates";
import { filledFile, occasionsOf, type Occasion } from "../support/template-occasions";
import { allMutants } from "./all-mutants";
import { goodTasks, planInProse, planWithTable, report } from "./base-documents";
import { catalogue, tryMutant } from "./check-mutants";
import { draftOf, flatMapRows, insertAfter, type Draft, type Row } from "./draft";
import type { Base, Mutant } from "./mutant";

const rules = new Map(
  catalogue.packs.flatMap((pack) => pack.rules.map((rule) => [rule.code, rule] as const))
);

const typing = { form: "NFC", seed: 1 } as const;
const profileIds = ["so-2026", "tinh-2026", "xa-2026"] as const;

interface FilledTemplate {
  readonly occasion: Occasion;
  readonly base: Base;
}

/** The template filled in for 2026 by an office of the profile. */
function filled(
  templateId: string,
  profileId: string,
  more: Partial<DocumentInput> = {}
): FilledTemplate {
  const occasion = occasionsOf(profileById(catalogue, profileId)).find(
    ({ template, input }) => template.id === templateId && input.year === 2026
  );
  if (occasion === undefined) throw new RangeError(`no ${templateId} in 2026`);
  const bytes = filledFile({ ...occasion, input: { ...occasion.input, ...more } });
  const draft = draftOf(readDocument(openPackage(bytes)).model);
  return { occasion, base: { name: templateId, profileId, on: null, draft } };
}

/** The last sentence of the text proper: what is put after it stands in the document's own words. */
function lastSentence(draft: Draft): string {
  const line = draft.find((block) => typeof block === "string" && block.endsWith("./."));
  if (typeof line !== "string") throw new RangeError("a document without an end");
  return line;
}

/** Rules that hold a report against its period: years of the past, data windows. */
const ofPeriods: readonly string[] = ["VB-06", "BC-02"];

/** Sentences that are wrong wherever in such a document they stand. */
function wrongSentencesFor({ template: { drafts, asks } }: Occasion): readonly Mutant[] {
  const isReport = drafts === "report";
  const type = isReport || drafts === "plan" ? drafts : "correspondence";
  return allMutants.filter(
    ({ base, where, told, code }) =>
      base === (isReport ? report : planInProse) &&
      where === `paragraphs of a ${isReport ? "report" : "plan"}` &&
      told === undefined &&
      (!isReport || asks.includes("period") || !ofPeriods.includes(code)) &&
      rules.get(code)?.appliesTo.includes(type) === true
  );
}

/** Every third of them, so that templates of a kind share them; a document of few has them all. */
function inTurns(mutants: readonly Mutant[], turn: number): readonly Mutant[] {
  return mutants.length < 30 ? mutants : mutants.filter((_, index) => index % 3 === turn % 3);
}

describe("a sentence that is wrong is found in every template filled in", () => {
  test.each(documentTemplates.map(({ id }, turn) => [id, turn] as const))("%s", (id, turn) => {
    const { base, occasion } = filled(id, profileIds[turn % 3] ?? "so-2026");
    const mutants = inTurns(wrongSentencesFor(occasion), turn);
    expect(mutants.length).toBeGreaterThan(9);
    for (const [place, mutant] of mutants.entries()) {
      const text = mutant.defects(turn + place)[0]?.expected ?? "";
      const plant = (draft: Draft): Draft => insertAfter(draft, lastSentence(draft), text);
      const { told, faults } = tryMutant({ ...mutant, base }, [{ plant, expected: text }], typing);
      const { code } = mutant;
      expect({ code, told, faults }).toEqual({ code, told: [text], faults: [] });
    }
  });
});

/** The tasks of the mutants' own plan as an office hands them to the template. */
function tasksFor({ input: { law } }: Occasion): readonly TaskRow[] {
  return goodTasks.flatMap((tasks, index) =>
    tasks.map(({ lead, coordinating, ...row }) => ({
      ...row,
      areaId: law.areas[index]?.id ?? "",
      leadUnit: lead,
      coordinatingUnits: coordinating,
    }))
  );
}

describe("a task that is wrong is found in the table of every plan", () => {
  const mutants = allMutants.filter(
    ({ base, where }) => base === planWithTable && where === "rows of the task table"
  );
  const plans = documentTemplates.filter(
    ({ drafts, span }) => drafts === "plan" && span === "year"
  );

  test.each(plans.map(({ id }, turn) => [id, turn] as const))("%s", (id, turn) => {
    const tasks = tasksFor(filled(id, "so-2026").occasion);
    const { base } = filled(id, "so-2026", { tasks });
    for (const mutant of mutants.filter((_, index) => index % plans.length === turn)) {
      const { code, fewest = 1 } = mutant;
      const defects = mutant.defects(turn).slice(0, fewest > 1 ? Infinity : 2);
      const { told, wanted, faults } = tryMutant({ ...mutant, base }, defects, typing);
      expect({ code, told, faults }).toEqual({ code, told: wanted, faults: [] });
    }
  });

  test("there are many", () => expect(mutants.length).toBeGreaterThan(10));
});

/** The draft with the rows of the other's tables in place of its own of the same number and name. */
function withRowsOf(draft: Draft, other: Draft): Draft {
  const rowKey = (row: Row): string => `${row[0]?.replace(/\.$/u, "") ?? ""} ${row[1] ?? ""}`;
  const rows = new Map<string, Row>();
  flatMapRows(other, (row) => {
    rows.set(rowKey(row), row);
    return [row];
  });
  return flatMapRows(draft, (row) => {
    const own = rows.get(rowKey(row));
    return [own !== undefined && own.length === row.length ? own : row];
  });
}

describe("a figure that is wrong is found in the forms of a report", () => {
  const mutants = allMutants.filter(({ where }) => where === "figures of forms in a report");
  const { base } = filled("report-periodic", "tinh-2026");

  test.each(mutants.map((mutant) => [mutant.code, mutant] as const))("%s", (_, mutant) => {
    const draft = withRowsOf(base.draft, mutant.base.draft);
    const { told, wanted, faults } = tryMutant(
      { ...mutant, base: { ...base, draft } },
      mutant.defects(0),
      typing
    );
    expect(faults).toEqual([]);
    expect(told).toEqual(expect.arrayContaining([...wanted]));
  });

  test("there are many", () => expect(mutants.length).toBeGreaterThan(10));
});
