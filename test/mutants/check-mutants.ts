import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import { checks } from "../../src/checks/index";
import type { Finding } from "../../src/core/findings/finding";
import type { Anchor } from "../../src/core/model/anchor";
import type { DocumentModel } from "../../src/core/model/document";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { documentOf } from "../support/document";
import type { Draft } from "./draft";
import type { Base, Defect, Mutant } from "./mutant";
import { goodLayout, typedAndRead, type PageLayout, type Typing } from "./split-docx";

export const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

export interface CheckedDraft {
  readonly model: DocumentModel;
  readonly run: CheckRun;
}

/** Checks the draft after it went through a .docx. */
export function checkDraft(
  draft: Draft,
  { profileId, on }: Base,
  typing: Typing,
  layout: PageLayout = goodLayout
): CheckedDraft {
  const model = typedAndRead(documentOf(...draft), typing, layout);
  const run = checkDocument(
    { model, notices: [], profileId, documentType: null, on, locale: "vi" },
    catalogue
  );
  return { model, run };
}

/** What came of planting the defects: what the rule tells, and what others tell that they should not. */
export interface MutantOutcome {
  readonly told: readonly string[];
  readonly wanted: readonly string[];
  readonly others: readonly string[];
  readonly faults: CheckRun["faults"];
  readonly skipped: readonly string[];
}

/** Plants the defects and checks the document. Decomposed letters are told by VB-01, whatever else is wrong. */
export function tryMutant(
  mutant: Mutant,
  defects: readonly Defect[],
  typing: Typing
): MutantOutcome {
  const { code, base, told = "places", implied = [] } = mutant;
  const draft = defects.reduce((planted, { plant }) => plant(planted), base.draft);
  const layout = defects.reduce((all, defect) => ({ ...all, ...defect.layout }), goodLayout);
  const { model, run } = checkDraft(draft, base, typing, layout);
  const own = run.findings.filter((finding) => finding.code === code);
  const expected = new Set([code, ...implied, ...(typing.form === "NFD" ? ["VB-01"] : [])]);
  return {
    told:
      told === "counted"
        ? own.map(({ data }) => String(data["count"]))
        : sorted(own.map((finding) => wordsOf(finding, told, model))),
    wanted:
      told === "counted"
        ? [String(defects.length)]
        : sorted(defects.map((defect) => defect.expected)),
    others: run.findings.filter((finding) => !expected.has(finding.code)).map(briefly),
    faults: run.faults,
    skipped: run.skipped.filter((rule) => rule.code === code).map(({ reason }) => reason),
  };
}

export function briefly({ code, message }: Finding): string {
  return `${code} ${message}`.normalize("NFC");
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.normalize("NFC")).sort();
}

function wordsOf(
  { anchor, data }: Finding,
  told: Exclude<Mutant["told"], "counted" | undefined>,
  model: DocumentModel
): string {
  return told === "places" ? textAt(anchor, model) : String(data[told.data] ?? "");
}

/** The paragraph or cell that an anchor points into. */
export function textAt(anchor: Anchor, model: DocumentModel): string {
  for (const block of model.blocks) {
    if (block.kind === "paragraph") {
      if (anchor.kind === "paragraph" && anchor.paragraphId === block.id) return block.text;
    } else if (anchor.kind === "tableCell" && anchor.tableId === block.id) {
      const cell = block.cells.find(
        ({ row, column }) => row === anchor.row && column === anchor.column
      );
      return cell?.text ?? "no cell";
    }
  }
  return anchor.kind;
}
