import { planForms, type FormsPlan } from "../core/filling/form-table";
import type { IsoDate } from "../core/law/calendar";
import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import type { WorkbookModel } from "../core/model/workbook";
import type { DocumentFacts } from "../core/recognition/document-facts";
import { readUnitName } from "../core/recognition/read-unit-name";
import { readStatistics } from "../core/statistics/read-statistics";
import { roundingInterval } from "../core/text/numbers";
import type { Figure, IndicatorReading } from "../core/statistics/statistics-model";
import type { SheetContent } from "../ooxml/sheet/write/workbook-content";
import type { Catalogue } from "../packs/load-pack";
import { selectPacks } from "../packs/select-packs";
import { createStatistics, describeStatistics } from "../templating/create-statistics";
import { createFormTables } from "../templating/create-form-tables";
import { computeFigures, isComputed, type FigureOf } from "../templating/statistics-formulas";
import type { StatisticsInput } from "../templating/statistics-input";
import { chooseProfile } from "./choose-profile";
import { lawDateOf } from "./law-date";
import { readFileFacts } from "./read-file-facts";
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

/** What of a report's forms went into sheets, and what a reader of the sheets would look for in vain. */
export interface MovedForms {
  readonly kind: "made";
  /** Codes of the forms, a sheet each. */
  readonly forms: readonly string[];
  /** Figures of the report that the sheets compute otherwise, or leave blank because they are no clear number. */
  readonly different: readonly { readonly name: string; readonly stated: string }[];
  /** Rows and tables of the report that no known form has. */
  readonly leftBehind: readonly string[];
}

export interface MovedToWorkbook extends MovedForms {
  readonly bytes: Uint8Array;
}

export interface MovedToSheets extends MovedForms {
  readonly sheets: readonly SheetContent[];
}

/** The forms in a report's tables as a workbook with formulas and validation. Throws a RangeError for an unknown profile. */
export function formsToWorkbook(
  request: MoveRequest,
  catalogue: Catalogue
): MovedToWorkbook | Immovable {
  return moved(findForms(request, catalogue), (input) => ({ bytes: createStatistics(input) }));
}

/** The same as sheets for a workbook that is open. Throws a RangeError for an unknown profile. */
export function formsToSheets(
  request: MoveRequest,
  catalogue: Catalogue
): MovedToSheets | Immovable {
  return moved(findForms(request, catalogue), (input) => ({
    sheets: describeStatistics(input).sheets,
  }));
}

interface FormsFound {
  readonly kind: "found";
  readonly input: StatisticsInput;
  readonly moved: MovedForms;
}

/** What was found, with what is written of it. */
function moved<T>(
  found: FormsFound | Immovable,
  write: (input: StatisticsInput) => T
): (MovedForms & T) | Immovable {
  return found.kind === "impossible" ? found : { ...found.moved, ...write(found.input) };
}

function findForms(request: MoveRequest, catalogue: Catalogue): FormsFound | Immovable {
  const known = lawOf(request, catalogue);
  if (known === null) return { kind: "impossible", reason: "noDate" };
  const { law, facts } = known;
  const statistics = readStatistics(request.model, law);
  if (statistics.forms.length === 0) return { kind: "impossible", reason: "noForms" };
  const period = periodIn(facts);
  if (period === null) return { kind: "impossible", reason: "noPeriod" };
  const forms = [...new Set(statistics.forms.map(({ form }) => form))];
  const rows = statistics.forms.flatMap((reading) => reading.rows);
  const values = clearValues(rows);
  return {
    kind: "found",
    input: {
      forms,
      regime: law.regime,
      unitName: readUnitName(request.model, law.vocabulary) ?? "",
      ...period,
      values,
      rowTexts: Object.fromEntries(
        rows.map(({ indicator, figure, measureUnit, note }) => [
          indicator.id,
          {
            measureUnit: filled(measureUnit?.text),
            note: filled(note),
            statedAbsence: figure.kind === "statedAbsence" ? figure.text : null,
          },
        ])
      ),
    },
    moved: {
      kind: "made",
      forms: forms.map(({ code }) => code),
      different: differentFigures(rows, computeFigures(forms, values)),
      leftBehind: [
        ...statistics.forms.flatMap(({ unmatched }) => unmatched.map(({ name }) => name)),
        ...statistics.unrecognised.map(({ title }) => title),
      ],
    },
  };
}

const filled = (text = ""): string | null => (text.trim() === "" ? null : text);

/** The figures that are numbers; one that two rows state differently is none, for nobody knows which of them is meant. */
function clearValues(rows: readonly IndicatorReading[]): Readonly<Record<string, number>> {
  const values = new Map<string, number | null>();
  for (const { indicator, figure } of rows) {
    if (figure.kind !== "number") continue;
    const before = values.get(indicator.id);
    values.set(indicator.id, before === undefined || before === figure.value ? figure.value : null);
  }
  return Object.fromEntries(
    [...values].flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]))
  );
}

function differentFigures(
  rows: readonly IndicatorReading[],
  figureOf: FigureOf
): MovedForms["different"] {
  return rows.flatMap(({ indicator, figure }) => {
    const { id, name, nature } = indicator;
    if (figure.kind === "blank" || nature === "group") return [];
    if (figure.kind === "statedAbsence" && !isComputed(indicator)) return [];
    const shown = figureOf(id);
    const isKept = figure.kind === "number" && shown !== null && isShownAs(shown, figure);
    return isKept ? [] : [{ name, stated: figure.text }];
  });
}

/** What binary fractions may add. */
const tiny = 1e-9;

/** A formula that gives the stated figure with more decimals says nothing else. */
function isShownAs(
  shown: number,
  { value, decimals }: Extract<Figure, { kind: "number" }>
): boolean {
  const [lowest, highest] = roundingInterval(value, decimals);
  return lowest - tiny <= shown && shown <= highest + tiny;
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
  const source = readStatistics(request.from, law);
  if (source.forms.length === 0) return { kind: "impossible", reason: "noForms" };
  const own = readStatistics(request.model, law);
  return { kind: "planned", ...planForms(request.model, own, source) };
}

/** The law that a file is read by, and what the file tells of itself; null where no date tells it. */
export function lawOf(
  { model, profileId, on }: MoveRequest,
  catalogue: Catalogue
): { readonly law: Law; readonly facts: DocumentFacts } | null {
  const facts = readFileFacts(model, catalogue);
  const day = on ?? lawDateOf(facts);
  if (day === null) return null;
  const { profile } = chooseProfile(profileId, facts, catalogue, day);
  return { law: selectPacks(catalogue.packs, profile, day).law, facts };
}
