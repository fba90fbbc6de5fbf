import type { Indicator, StatisticsForm } from "../core/law/statistics-form";
import { cellAddress, columnName } from "../core/model/cell-address";
import type {
  CellLink,
  CellStyle,
  SheetContent,
  SheetRowContent,
  TableContent,
} from "../ooxml/sheet/write/workbook-content";
import { quotedSheetName, writeXlsx } from "../ooxml/sheet/write/write-xlsx";
import type { ConsolidationInput } from "./consolidation-input";
import { placesOf, sheetName } from "./create-statistics";
import { formulaOf } from "./statistics-formulas";
import { titleOf, windowOf } from "./statistics-heading";
import {
  describeSheet,
  figureColumn,
  heightOf,
  referenceTo,
  type FilledRow,
} from "./statistics-sheet";

/** Zero-based rows of a sheet of sources: the headings, then one row for each unit. */
const headingRow = 1;
const firstUnitRow = 2;
/** Unit, file, place; then two columns for each total: the figure, and the cell it stands in. */
const unitWidths = [36, 28, 20] as const;
const figureWidths = [22, 7] as const;
const statusSheet = "Tình trạng";
/** Excel takes no more in the name of a sheet. */
const mostNameLetters = 31;

const words = {
  traceSheet: "Nguồn",
  traceTitle: "Nguồn của từng tổng số trong {form}",
  traceHeadings: ["Cơ quan", "Tệp", "Trang hoặc bảng"],
  cellHeading: "Ô",
  statusTitle: "TÌNH TRẠNG CÁC ĐƠN VỊ",
  statusHeadings: ["TT", "Cơ quan", "Tình trạng", "Tệp", "Lý do, lưu ý", "Mã SHA-256 của tệp"],
  footer: "Trang &P/&N",
} as const;

const styles = {
  title: { isBold: true, points: 13, horizontal: "left" },
  heading: { isBold: true, horizontal: "center", isBordered: true, fill: "DDE6F0" },
  linkedHeading: {
    isBold: true,
    isLink: true,
    horizontal: "center",
    isBordered: true,
    fill: "DDE6F0",
  },
  text: { isBordered: true, horizontal: "left" },
  number: { isBordered: true, horizontal: "right", numberFormat: "#,##0.##" },
  whole: { isBordered: true, horizontal: "right", numberFormat: "#,##0" },
  cell: { isBordered: true, horizontal: "center" },
  plain: { horizontal: "left" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The column that lists the figures of one total, unit by unit. */
interface TraceColumn {
  readonly indicator: Indicator;
  /** Index of the indicator in its form. */
  readonly index: number;
  readonly sheet: string;
  readonly column: number;
  /** One-based numbers of the first and last unit's rows. */
  readonly first: number;
  readonly last: number;
}

/**
 * The consolidated workbook: a sheet of totals for each form, laid out as the form's own template; the state of every
 * unit; and for each form the figures that its sums add up: a row for each unit and its file, with each figure beside the
 * cell it stands in. A total links to its column, and the heading of the cells beside it back to the total.
 */
export function createConsolidation(input: ConsolidationInput): Uint8Array {
  const sheets = input.forms.map((form, index) => {
    const name = sheetName(form, index);
    return { form, name, traced: traceColumns(form, name, input) };
  });
  const places = new Map(sheets.flatMap(({ form, name }) => placesOf(form, name)));
  const title = titleOf(input);
  const totals = sheets.map(({ form, name, traced }): SheetContent => {
    const columnOf = new Map(traced.map((column) => [column.indicator, column]));
    const sheet = describeSheet({
      form,
      name,
      title,
      unitName: input.heading,
      window: windowOf(input),
      places,
      figureOf: () => null,
      filledRow: (indicator) =>
        filledRow(indicator, input, columnOf.get(indicator), (id) =>
          places.has(id) ? referenceTo(places.get(id), name) : null
        ),
    });
    const links = traced.flatMap(({ indicator, sheet: toSheet, column }): readonly CellLink[] => {
      const place = places.get(indicator.id);
      if (place === undefined) return [];
      const address = cellAddress(place.row, figureColumn);
      return [{ address, toSheet, to: cellAddress(headingRow, column) }];
    });
    return { ...sheet, links };
  });
  const traces = sheets.flatMap(({ form, name, traced }) =>
    traced.length === 0
      ? []
      : describeTraces(form, name, traced, input, (id) =>
          cellAddress(places.get(id)?.row ?? 0, figureColumn)
        )
  );
  return writeXlsx({
    properties: { title, subject: input.heading },
    sheets: [...totals, describeStatus(input), ...traces],
    definedNames: [],
  });
}

function filledRow(
  indicator: Indicator,
  { totalOf }: ConsolidationInput,
  traced: TraceColumn | undefined,
  referenceOf: (id: string) => string | null
): FilledRow {
  const { kind, value, note } = totalOf(indicator);
  if (kind === "sum" && traced !== undefined) {
    const { sheet, column, first, last } = traced;
    const name = columnName(column);
    const formula = `SUM(${quotedSheetName(sheet)}!${name}${first}:${name}${last})`;
    return { value, formula, note, isLink: true };
  }
  const { ratioOf } = indicator;
  if (kind !== "ratio" || ratioOf === undefined) return { value, note, isLink: false };
  const hasParts = [ratioOf.numerator, ratioOf.denominator].every((id) => referenceOf(id) !== null);
  if (!hasParts) return { value, note, isLink: false };
  const formula = formulaOf(indicator, (id) => referenceOf(id) ?? "");
  return { value: value ?? "", formula, note, isLink: false };
}

/** A column for each sum that any unit gave a figure for. */
function traceColumns(
  form: StatisticsForm,
  totalSheet: string,
  { totalOf, countedUnits }: ConsolidationInput
): readonly TraceColumn[] {
  const sheet = `${words.traceSheet} ${totalSheet}`.slice(0, mostNameLetters);
  const added = form.indicators.flatMap((indicator, index) => {
    const { kind, traceCount } = totalOf(indicator);
    return kind === "sum" && traceCount > 0 ? [{ indicator, index }] : [];
  });
  return added.map((total, place) => ({
    ...total,
    sheet,
    column: unitWidths.length + figureWidths.length * place,
    first: firstUnitRow + 1,
    last: firstUnitRow + countedUnits,
  }));
}

function describeTraces(
  form: StatisticsForm,
  totalSheet: string,
  traced: readonly TraceColumn[],
  input: ConsolidationInput,
  addressOf: (id: string) => string
): SheetContent {
  const title = words.traceTitle.replace("{form}", `${form.code}. ${form.name}`);
  const heading = (value: string, column: number, style: CellStyle) => ({ column, value, style });
  const plain = plainSheet(traced[0]?.sheet ?? totalSheet, [
    ...unitWidths,
    ...traced.flatMap(() => figureWidths),
  ]);
  return {
    ...plain,
    rows: [
      {
        index: 0,
        height: heightOf([{ text: title, width: unitWidths[0] }]),
        cells: [{ column: 0, value: title, style: styles.title }],
      },
      {
        index: headingRow,
        height: heightOf(
          traced.map(({ indicator }) => ({ text: headingOf(indicator), width: figureWidths[0] }))
        ),
        cells: [
          ...words.traceHeadings.map((value, column) => heading(value, column, styles.heading)),
          ...traced.flatMap(({ indicator, column }) => [
            heading(headingOf(indicator), column, styles.heading),
            heading(words.cellHeading, column + 1, styles.linkedHeading),
          ]),
        ],
      },
    ],
    table: traceTable(form, traced, input),
    // On the short heading: LibreOffice does not wrap the text of a linked cell.
    links: traced.map(({ indicator, column }) => ({
      address: cellAddress(headingRow, column + 1),
      toSheet: totalSheet,
      to: addressOf(indicator.id),
    })),
    frozenRowCount: firstUnitRow,
    frozenColumnCount: 1,
    print: {
      ...plain.print,
      repeatedRows: { first: headingRow, last: headingRow },
      repeatedColumn: 0,
    },
  };
}

function headingOf({ number, name }: Indicator): string {
  return `${number}. ${name}`;
}

function traceTable(
  form: StatisticsForm,
  traced: readonly TraceColumn[],
  { tracesOf }: ConsolidationInput
): TableContent {
  return {
    firstRow: firstUnitRow,
    columns: [
      ...unitWidths.map(() => styles.text),
      ...traced.flatMap(({ indicator: { mayHaveDecimals } }) => [
        mayHaveDecimals === true ? styles.number : styles.whole,
        styles.cell,
      ]),
    ],
    rows: (function* () {
      for (const { unitName, fileName, place, values, cells } of tracesOf(form)) {
        const row: (string | number | null)[] = [unitName, fileName, place];
        for (const { index } of traced) {
          const value = values[index] ?? Number.NaN;
          if (Number.isNaN(value)) row.push(null, null);
          else row.push(value, cells[index] ?? "");
        }
        yield row;
      }
    })(),
  };
}

function describeStatus({ units, summary, heading }: ConsolidationInput): SheetContent {
  const lines = [words.statusTitle, heading, ...summary];
  const first = lines.length + 1;
  return {
    ...plainSheet(statusSheet, [6, 42, 20, 36, 70, 30]),
    rows: [
      ...lines.map((line, index) =>
        textRow(index, [line], index === 0 ? styles.title : styles.plain)
      ),
      textRow(first - 1, words.statusHeadings, styles.heading),
      ...units.map((unit, index): SheetRowContent => {
        const { unitName, status, fileNames, reasons, fingerprints } = unit;
        const values = [
          index + 1,
          unitName,
          status,
          fileNames.join("\n"),
          reasons.join("\n"),
          fingerprints.join("\n"),
        ];
        return {
          index: first + index,
          cells: values.map((value, column) => ({ column, value, style: styles.text })),
        };
      }),
    ],
    frozenRowCount: first,
  };
}

function plainSheet(
  name: string,
  columnWidths: readonly number[]
): Omit<SheetContent, "rows" | "frozenRowCount"> {
  return {
    name,
    columnWidths,
    mergedAreas: [],
    validations: [],
    highlights: [],
    isProtected: false,
    print: { orientation: "landscape", repeatedRows: null, footer: words.footer },
  };
}

function textRow(index: number, values: readonly string[], style: CellStyle): SheetRowContent {
  return { index, cells: values.map((value, column) => ({ column, value, style })) };
}
