import { planForms, type FormsPlan } from "../core/filling/form-table";
import type { IsoDate } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { readFacts } from "../core/recognition/read-facts";
import { readUnitName } from "../core/recognition/read-unit-name";
import { readStatistics } from "../core/statistics/read-statistics";
import type { Catalogue } from "../packs/load-pack";
import { mergeVocabulary, selectPacks } from "../packs/select-packs";
import { createStatistics } from "../templating/create-statistics";
import { createFormTables } from "../templating/create-form-tables";
import { chooseProfile } from "./choose-profile";
import { lawDateOf } from "./law-date";
import { periodIn } from "./tie-text";

export interface MoveRequest {
  readonly model: DocumentModel | WorkbookModel;
  readonly profileId: string | null;
  readonly on: IsoDate | null;
}

export type Immovable = {
  readonly kind: "impossible";
  /** noDate: whose law applies is not told · noForms: no form in it · noPeriod: a workbook needs one */
  readonly reason: "noDate" | "noForms" | "noPeriod";
};

export interface MovedToWorkbook {
  readonly kind: "made";
  readonly bytes: Uint8Array;
  readonly forms: readonly string[];
  /** Figures of the report that a formula of the workbook computes otherwise, or that are no numbers. */
  readonly different: readonly { readonly name: string; readonly stated: string }[];
}

/** The forms in a report's tables as a workbook with formulas and validation. Throws a RangeError for an unknown profile. */
export function formsToWorkbook(
  request: MoveRequest,
  catalogue: Catalogue
): MovedToWorkbook | Immovable {
  const known = lawOf(request, catalogue);
  if (known === null) return { kind: "impossible", reason: "noDate" };
  const { law, facts } = known;
  const { forms } = readStatistics(request.model, law.forms);
  if (forms.length === 0) return { kind: "impossible", reason: "noForms" };
  const period = periodIn(facts);
  if (period === null) return { kind: "impossible", reason: "noPeriod" };
  const rows = forms.flatMap((reading) => reading.rows);
  const values = Object.fromEntries(
    rows.flatMap(({ indicator, figure }) =>
      figure.kind === "number" ? [[indicator.id, figure.value] as const] : []
    )
  );
  const bytes = createStatistics({
    forms: forms.map(({ form }) => form),
    regime: law.regime,
    unitName: readUnitName(request.model, law.vocabulary) ?? "",
    ...period,
    values,
  });
  const different = rows.flatMap(({ indicator, figure }) => {
    if (figure.kind === "blank" || indicator.nature === "group") return [];
    const isKept = figure.kind === "number" && !isComputedOtherwise(indicator.id, figure.value);
    return isKept ? [] : [{ name: indicator.name, stated: figure.text }];
  });
  return { kind: "made", bytes, forms: forms.map(({ form }) => form.code), different };

  function isComputedOtherwise(id: string, stated: number): boolean {
    const indicator = rows.find((row) => row.indicator.id === id)?.indicator;
    const valueOf = (part: string): number | null => values[part] ?? null;
    if (indicator?.sumOf !== undefined && indicator.isSumStated !== false) {
      const parts = indicator.sumOf.map(valueOf).filter((part) => part !== null);
      return parts.reduce((sum, part) => sum + part, 0) !== stated;
    }
    if (indicator?.ratioOf === undefined) return false;
    const [part, whole] = [indicator.ratioOf.numerator, indicator.ratioOf.denominator].map(valueOf);
    if (part === null || part === undefined || !whole) return true;
    return Math.abs((part / whole) * 100 - stated) > 0.005;
  }
}

export interface MoveToReport extends MoveRequest {
  readonly model: DocumentModel;
  /** Workbook or report whose forms are wanted. */
  readonly from: DocumentModel | WorkbookModel;
}

export interface TablesForReport {
  readonly kind: "made";
  readonly revision: string;
  /** Cells of forms that the report has already. */
  readonly edits: FormsPlan["edits"];
  /** The forms it lacks as a .docx to be put into it; null where it lacks none. */
  readonly docx: Uint8Array | null;
}

/** What brings a report that only its own program can write into to the forms of another file. Throws as `planFormsFrom`. */
export function tablesForReport(
  request: MoveToReport,
  catalogue: Catalogue
): TablesForReport | Immovable {
  const plan = planFormsFrom(request, catalogue);
  if (plan.kind === "impossible") return plan;
  const { edits, added } = plan;
  const docx = added.length === 0 ? null : createFormTables(added);
  return { kind: "made", revision: request.model.revision, edits, docx };
}

/** How a report's forms are brought to those of another file. Throws a RangeError for an unknown profile. */
export function planFormsFrom(
  request: MoveToReport,
  catalogue: Catalogue
): ({ readonly kind: "planned" } & FormsPlan) | Immovable {
  const known = lawOf(request, catalogue);
  if (known === null) return { kind: "impossible", reason: "noDate" };
  const { law } = known;
  const source = readStatistics(request.from, law.forms);
  if (source.forms.length === 0) return { kind: "impossible", reason: "noForms" };
  const own = readStatistics(request.model, law.forms);
  return { kind: "planned", ...planForms(request.model, own, source) };
}

/** The law that a file is read by, and what the file tells of itself; null where no date tells it. */
export function lawOf(
  { model, profileId, on }: MoveRequest,
  catalogue: Catalogue
): { readonly law: Law; readonly facts: DocumentFacts } | null {
  const facts = readFacts(model, mergeVocabulary(catalogue.packs));
  const day = on ?? lawDateOf(facts);
  if (day === null) return null;
  const { profile } = chooseProfile(profileId, facts, catalogue, day);
  return { law: selectPacks(catalogue.packs, profile, day).law, facts };
}
