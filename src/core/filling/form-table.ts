import type { Edit } from "../fixes/edit";
import type { Anchor } from "../model/anchor";
import type { DocumentModel } from "../model/document";
import type {
  FormReading,
  IndicatorReading,
  StatisticsModel,
} from "../statistics/statistics-model";
import { formatNumber } from "../text/numbers";

/** A statistics form as a table of a report prints it. */
export interface FormTable {
  /** "Biểu mẫu 3. Cải cách thủ tục hành chính". */
  readonly title: string;
  readonly headings: Readonly<
    Record<"number" | "indicator" | "measureUnit" | "figure" | "note", string>
  >;
  readonly rows: readonly FormTableRow[];
}

export type FormTableRow = Readonly<
  Record<"number" | "name" | "measureUnit" | "figure" | "note", string>
>;

/** What brings a report's forms to what other tables say: cells to be written, and forms that it lacks. */
export interface FormsPlan {
  readonly edits: readonly Edit[];
  readonly added: readonly FormTable[];
}

/** Plans how the forms of a report are brought to those of a source; once carried out, there is nothing left to plan. */
export function planForms(
  document: DocumentModel,
  own: StatisticsModel,
  source: StatisticsModel
): FormsPlan {
  const known = new Map(own.forms.map((reading) => [reading.form.id, reading]));
  const edits: Edit[] = [];
  const added: FormTable[] = [];
  for (const reading of source.forms) {
    const present = known.get(reading.form.id);
    if (present === undefined) added.push(tableOf(reading));
    else edits.push(...editsOf(document, present, reading));
  }
  return { edits, added };
}

function tableOf({ form, rows }: FormReading): FormTable {
  const read = new Map(rows.map((row) => [row.indicator.id, row]));
  const heading = (column: keyof FormTable["headings"]): string => form.columns[column][0] ?? "";
  return {
    title: `${form.code}. ${form.name}`,
    headings: {
      number: heading("number"),
      indicator: heading("indicator"),
      measureUnit: heading("measureUnit"),
      figure: heading("figure"),
      note: heading("note"),
    },
    rows: form.indicators.map((indicator) => {
      const row = read.get(indicator.id);
      return {
        number: indicator.number,
        name: indicator.name,
        measureUnit: row?.measureUnit?.text ?? indicator.measureUnit ?? "",
        figure: row === undefined ? "" : writtenFigure(row),
        note: row?.note ?? "",
      };
    }),
  };
}

function editsOf(
  document: DocumentModel,
  present: FormReading,
  source: FormReading
): readonly Edit[] {
  const rows = new Map(source.rows.map((row) => [row.indicator.id, row]));
  return present.rows.flatMap((row): readonly Edit[] => {
    const other = rows.get(row.indicator.id);
    // A blank of the source says nothing: it takes no figure out of the report.
    if (other?.figure.kind !== "number" || isSame(row, other)) return [];
    const text = cellText(document, row.figureAnchor);
    const anchor = row.figureAnchor;
    if (text === null || anchor.kind !== "tableCell") return [];
    const { tableId, row: line, column } = anchor;
    const written = writtenFigure(other);
    return [
      { kind: "setTableCellText", tableId, row: line, column, expected: text, text: written },
    ];
  });
}

function isSame({ figure }: IndicatorReading, { figure: other }: IndicatorReading): boolean {
  return figure.kind === "number" && other.kind === "number" && figure.value === other.value;
}

function cellText({ blocks }: DocumentModel, anchor: Anchor): string | null {
  if (anchor.kind !== "tableCell") return null;
  const table = blocks.find(({ id }) => id === anchor.tableId);
  if (table?.kind !== "table") return null;
  const cell = table.cells.find(
    ({ row, column }) => row === anchor.row && column === anchor.column
  );
  return cell?.text ?? null;
}

function writtenFigure({ figure }: IndicatorReading): string {
  switch (figure.kind) {
    case "number":
      return formatNumber(figure.value, figure.decimals);
    case "statedAbsence":
      return figure.text;
    default:
      return "";
  }
}
