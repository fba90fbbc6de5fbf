import type { Indicator, StatisticsForm } from "../core/law/statistics-form";
import { cellAddress } from "../core/model/cell-address";
import type {
  CellLink,
  CellStyle,
  SheetContent,
  SheetRowContent,
} from "../ooxml/sheet/write/workbook-content";
import { quotedSheetName, writeXlsx } from "../ooxml/sheet/write/write-xlsx";
import type { ConsolidationInput } from "./consolidation-input";
import { placesOf, sheetName, titleOf, windowOf } from "./create-statistics";
import { formulaOf } from "./statistics-formulas";
import { describeSheet, figureColumn, referenceTo, type FilledRow } from "./statistics-sheet";

/** A sheet has no more rows (Excel's limit). */
const mostRows = 1_048_576;
const traceColumns = { unit: 0, file: 1, place: 2, cell: 3, value: 4 } as const;
const headRows = 2;
const statusSheet = "Tình trạng";

const words = {
  traceSheet: "Nguồn",
  traceTitle: "Nguồn của từng tổng số trong {form}",
  traceHeadings: ["Cơ quan", "Tệp", "Trang hoặc bảng", "Ô", "Giá trị"],
  statusTitle: "TÌNH TRẠNG CÁC ĐƠN VỊ",
  statusHeadings: ["TT", "Cơ quan", "Tình trạng", "Tệp", "Lý do, lưu ý", "Mã SHA-256 của tệp"],
  footer: "Trang &P/&N",
} as const;

const styles = {
  title: { isBold: true, points: 13, horizontal: "left" },
  heading: { isBold: true, horizontal: "center", isBordered: true, fill: "DDE6F0" },
  block: { isBold: true, isLink: true, horizontal: "left" },
  text: { isBordered: true, horizontal: "left" },
  number: { isBordered: true, horizontal: "right", numberFormat: "#,##0.##" },
  whole: { isBordered: true, horizontal: "right", numberFormat: "#,##0" },
  plain: { horizontal: "left" },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Where the figures of one total are listed. */
interface TraceBlock {
  readonly indicator: Indicator;
  readonly sheet: string;
  /** Zero-based row of the block's heading; its figures follow. */
  readonly row: number;
  readonly count: number;
}

/**
 * The consolidated workbook: a sheet of totals for each form, laid out as the form's own template; the state of every
 * unit; and for each form the figures that its sums add up, with unit, file, sheet and cell. A total links to its
 * figures, and they link back.
 */
export function createConsolidation(input: ConsolidationInput): Uint8Array {
  const sheets = input.forms.map((form, index) => ({ form, name: sheetName(form, index) }));
  const places = new Map(sheets.flatMap(({ form, name }) => placesOf(form, name)));
  const blocks = new Map(sheets.map(({ form, name }) => [form, blocksOf(form, name, input)]));
  const title = titleOf(input);
  const totals = sheets.map(({ form, name }): SheetContent => {
    const blockOf = new Map((blocks.get(form) ?? []).map((block) => [block.indicator, block]));
    const sheet = describeSheet({
      form,
      name,
      title,
      unitName: input.heading,
      window: windowOf(input),
      places,
      figureOf: () => null,
      filledRow: (indicator) =>
        filledRow(indicator, input, blockOf.get(indicator), (id) =>
          places.has(id) ? referenceTo(places.get(id), name) : null
        ),
    });
    const links = [...blockOf].flatMap(([indicator, block]): readonly CellLink[] => {
      const place = places.get(indicator.id);
      if (place === undefined) return [];
      const address = cellAddress(place.row, figureColumn);
      return [{ address, toSheet: block.sheet, to: cellAddress(block.row, 0) }];
    });
    return { ...sheet, links };
  });
  const traces = sheets.flatMap(({ form, name }) =>
    traceSheets(form, name, blocks.get(form) ?? [], input, (id) =>
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
  block: TraceBlock | undefined,
  referenceOf: (id: string) => string | null
): FilledRow {
  const { kind, value, note } = totalOf(indicator);
  if (kind === "sum" && block !== undefined) {
    const from = cellAddress(block.row + 1, traceColumns.value);
    const to = cellAddress(block.row + block.count, traceColumns.value);
    const formula = `SUM(${quotedSheetName(block.sheet)}!${from}:${to})`;
    return { value, formula, note, isLink: true };
  }
  const { ratioOf } = indicator;
  if (kind !== "ratio" || ratioOf === undefined) return { value, note, isLink: false };
  const hasParts = [ratioOf.numerator, ratioOf.denominator].every((id) => referenceOf(id) !== null);
  if (!hasParts) return { value, note, isLink: false };
  const formula = formulaOf(indicator, (id) => referenceOf(id) ?? "");
  return { value: value ?? "", formula, note, isLink: false };
}

/** Blocks one below the other; another sheet is begun where one would pass its last row. */
function blocksOf(
  form: StatisticsForm,
  totalSheet: string,
  { totalOf }: ConsolidationInput
): readonly TraceBlock[] {
  const blocks: TraceBlock[] = [];
  let row = headRows;
  let page = 1;
  for (const indicator of form.indicators) {
    const { kind, traceCount } = totalOf(indicator);
    if (kind !== "sum" || traceCount === 0) continue;
    if (row + traceCount + 1 > mostRows) {
      page += 1;
      row = headRows;
    }
    blocks.push({ indicator, sheet: traceSheetName(totalSheet, page), row, count: traceCount });
    row += traceCount + 1;
  }
  return blocks;
}

function traceSheetName(totalSheet: string, page: number): string {
  const suffix = page === 1 ? "" : ` (${page})`;
  return `${words.traceSheet} ${totalSheet}`.slice(0, 31 - suffix.length) + suffix;
}

function traceSheets(
  form: StatisticsForm,
  totalSheet: string,
  blocks: readonly TraceBlock[],
  input: ConsolidationInput,
  addressOf: (id: string) => string
): readonly SheetContent[] {
  return [...new Set(blocks.map(({ sheet }) => sheet))].map((name): SheetContent => {
    const own = blocks.filter(({ sheet }) => sheet === name);
    return {
      ...plainSheet(name, [42, 42, 20, 12, 16]),
      rows: [
        textRow(
          0,
          [words.traceTitle.replace("{form}", `${form.code}. ${form.name}`)],
          styles.title
        ),
        textRow(1, words.traceHeadings, styles.heading),
      ],
      rowsBelow: traceRows(form, own, input),
      links: own.map(({ indicator, row }) => ({
        address: cellAddress(row, 0),
        toSheet: totalSheet,
        to: addressOf(indicator.id),
      })),
      frozenRowCount: headRows,
    };
  });
}

function* traceRows(
  form: StatisticsForm,
  blocks: readonly TraceBlock[],
  { tracesOf }: ConsolidationInput
): Generator<SheetRowContent, void> {
  for (const { indicator, row } of blocks) {
    yield textRow(row, [`${indicator.number}. ${indicator.name}`], styles.block);
    const style = indicator.mayHaveDecimals === true ? styles.number : styles.whole;
    let index = row;
    for (const { unitName, fileName, place, cell, value } of tracesOf(form, indicator)) {
      index += 1;
      yield {
        index,
        cells: [
          { column: traceColumns.unit, value: unitName, style: styles.text },
          { column: traceColumns.file, value: fileName, style: styles.text },
          { column: traceColumns.place, value: place, style: styles.text },
          { column: traceColumns.cell, value: cell, style: styles.text },
          { column: traceColumns.value, value, style },
        ],
      };
    }
  }
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
