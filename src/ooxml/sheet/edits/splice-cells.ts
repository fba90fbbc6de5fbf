import type { CellPlace } from "../../../core/model/cell-address";
import { cellAddress, parseCellAddress } from "../../../core/model/cell-address";
import type { CellValue } from "../../../core/model/workbook";
import { escapeText } from "../../package/escape-xml";
import { encodeCellText } from "../cell-text";
import { parseArea } from "../sheet-builder";
import type { Splice, XmlLayout, XmlTag } from "../xml-tags";
import { layoutOf, localName, tagAttributes, xmlTags } from "../xml-tags";

/** A constant and the zero-based place it goes to. */
export interface PlacedValue extends CellPlace {
  readonly value: CellValue;
}

export interface SplicedCells {
  readonly splices: readonly Splice[];
  /** Style index of each cell written. */
  readonly styles: readonly number[];
}

interface CellElement {
  readonly column: number;
  readonly open: XmlTag;
  readonly end: number;
}

interface RowElement {
  readonly index: number;
  readonly open: XmlTag;
  /** Offset of the closing tag; for an empty row the end of its tag. */
  contentEnd: number;
  /** Filled only for rows that are written to. */
  readonly cells: CellElement[];
}

/**
 * The splices that put values into a sheet's XML, in any order of values but each place once; null where the sheet has
 * no `sheetData` or its rows or cells are out of order, so that a new one has no place.
 */
export function spliceCells(xml: string, values: readonly PlacedValue[]): SplicedCells | null {
  const layout = layoutOf(xml);
  const data = layout?.children.find(({ name }) => name === "sheetData");
  if (layout === null || data === undefined) return null;
  const byRow = new Map<number, PlacedValue[]>();
  for (const value of values) {
    const row = byRow.get(value.row);
    if (row === undefined) byRow.set(value.row, [value]);
    else row.push(value);
  }
  const rows = readRows(xml, data.open, data.end, byRow);
  if (rows === null) return null;
  const writer = new CellWriter(xml, layout);
  const found = new Map(rows.map((row) => [row.index, row]));
  const missing: string[] = [];
  const newRows = [...byRow].filter(([index]) => !found.has(index)).sort(([a], [b]) => a - b);
  for (const [index, row] of byRow) {
    const element = found.get(index);
    if (element !== undefined) writer.writeRow(element, row);
  }
  let next = 0;
  for (const [index, row] of newRows) {
    const text = writer.newRow(index, row);
    if (text === null) continue;
    while (next < rows.length && (rows[next] as RowElement).index < index) next += 1;
    const following = rows[next];
    if (following !== undefined) writer.insert(following.open.start, text);
    else missing.push(text);
  }
  writer.appendRows(data.open, data.end, missing.join(""));
  writer.growDimension();
  return writer;
}

/** Every row's place, and the cells of those to be written; null where they are out of order. */
function readRows(
  xml: string,
  data: XmlTag,
  end: number,
  wanted: ReadonlyMap<number, unknown>
): RowElement[] | null {
  const rows: RowElement[] = [];
  if (data.kind === "empty") return rows;
  let row: RowElement | null = null;
  let cell: XmlTag | null = null;
  let column = -1;
  for (const tag of xmlTags(xml, data.end)) {
    if (tag.start >= end) break;
    const name = localName(tag.name);
    if (name === "row" && tag.kind !== "close") {
      const number = Number(tagAttributes(xml, tag).get("r") ?? 0);
      const previous = rows.at(-1)?.index ?? -1;
      row = {
        index: number > 0 ? number - 1 : previous + 1,
        open: tag,
        contentEnd: tag.end,
        cells: [],
      };
      if (row.index <= previous) return null;
      rows.push(row);
      column = -1;
    } else if (name === "row" && row !== null) row.contentEnd = tag.start;
    else if (name === "c" && row !== null && wanted.has(row.index)) {
      if (tag.kind !== "close") {
        const place = parseCellAddress(tagAttributes(xml, tag).get("r") ?? "");
        const next = place?.column ?? column + 1;
        if (next <= column) return null;
        column = next;
        cell = tag;
      }
      if (tag.kind !== "open" && cell !== null)
        row.cells.push({ column, open: cell, end: tag.end });
    }
  }
  return rows;
}

/** Collects the splices of one sheet. */
class CellWriter implements SplicedCells {
  readonly splices: Splice[] = [];
  readonly styles: number[] = [];
  private readonly created: PlacedValue[] = [];
  private readonly prefix: string;
  private readonly columnStyles: readonly { first: number; last: number; style: number }[];

  constructor(
    private readonly xml: string,
    private readonly layout: XmlLayout
  ) {
    this.prefix = layout.prefix;
    this.columnStyles = readColumnStyles(xml, layout);
  }

  insert(at: number, text: string): void {
    if (text !== "") this.splices.push({ start: at, end: at, text });
  }

  writeRow(row: RowElement, values: readonly PlacedValue[]): void {
    const attributes = tagAttributes(this.xml, row.open);
    const rowStyle = attributes.get("s");
    const added: string[] = [];
    let next = 0;
    for (const value of [...values].sort((a, b) => a.column - b.column)) {
      while (next < row.cells.length && (row.cells[next] as CellElement).column < value.column)
        next += 1;
      const following = row.cells[next];
      if (following?.column === value.column) this.replaceCell(following, value.value);
      else {
        const text = this.newCell(value, rowStyle === undefined ? null : Number(rowStyle));
        if (following !== undefined) this.insert(following.open.start, text);
        else added.push(text);
      }
    }
    this.appendCells(row, added.join(""), attributes.get("spans"), values);
  }

  newRow(index: number, values: readonly PlacedValue[]): string | null {
    const cells = [...values]
      .sort((a, b) => a.column - b.column)
      .map((value) => this.newCell(value, null))
      .join("");
    if (cells === "") return null;
    return `<${this.prefix}row r="${index + 1}">${cells}</${this.prefix}row>`;
  }

  appendRows(data: XmlTag, end: number, rows: string): void {
    if (rows === "") return;
    if (data.kind === "open") this.insert(this.xml.lastIndexOf("</", end - 1), rows);
    else this.open(data, rows, "");
  }

  /** The dimension is a hint, but readers trust it to size the sheet (ECMA-376 Part 1, 18.3.1.35). */
  growDimension(): void {
    const child = this.layout.children.find(({ name }) => name === "dimension");
    if (child === undefined || this.created.length === 0) return;
    const tag = this.xml.slice(child.open.start, child.open.end);
    const area = parseArea(tagAttributes(this.xml, child.open).get("ref") ?? "");
    if (area === null) return;
    const rows = this.created.map(({ row }) => row);
    const columns = this.created.map(({ column }) => column);
    const start = cellAddress(smallest(area.firstRow, rows), smallest(area.firstColumn, columns));
    const end = cellAddress(greatest(area.lastRow, rows), greatest(area.lastColumn, columns));
    const ref = start === end ? start : `${start}:${end}`;
    const text = tag.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/u, `$1"${ref}"`);
    if (text !== tag) this.splices.push({ start: child.open.start, end: child.open.end, text });
  }

  private replaceCell({ open, end }: CellElement, value: CellValue): void {
    const attributes = tagAttributes(this.xml, open);
    this.styles.push(Number(attributes.get("s") ?? 0));
    const kept = [...attributes]
      .filter(([name]) => name !== "t" && name !== "cm" && name !== "vm")
      .map(([name, text]) => ` ${name}="${text.replaceAll('"', "&quot;")}"`)
      .join("");
    this.splices.push({ start: open.start, end, text: this.cell(kept, value) });
  }

  private newCell(value: PlacedValue, rowStyle: number | null): string {
    const style =
      rowStyle ??
      this.columnStyles.find(({ first, last }) => value.column >= first && value.column <= last)
        ?.style ??
      0;
    this.styles.push(style);
    if (value.value === null) return "";
    this.created.push(value);
    const attributes = ` r="${cellAddress(value.row, value.column)}"${style === 0 ? "" : ` s="${style}"`}`;
    return this.cell(attributes, value.value);
  }

  private cell(attributes: string, value: CellValue): string {
    const name = `${this.prefix}c`;
    if (value === null) return `<${name}${attributes}/>`;
    const x = this.prefix;
    switch (typeof value) {
      case "number":
        return `<${name}${attributes}><${x}v>${value}</${x}v></${name}>`;
      case "boolean":
        return `<${name}${attributes} t="b"><${x}v>${value ? 1 : 0}</${x}v></${name}>`;
      case "string": {
        const text = escapeText(encodeCellText(value));
        const space = /^\s|\s$|\n|\s\s/u.test(value) ? ' xml:space="preserve"' : "";
        return `<${name}${attributes} t="inlineStr"><${x}is><${x}t${space}>${text}</${x}t></${x}is></${name}>`;
      }
    }
  }

  private appendCells(
    row: RowElement,
    cells: string,
    spans: string | undefined,
    values: readonly PlacedValue[]
  ): void {
    const grown = cells === "" ? null : grownSpans(spans, values);
    if (row.open.kind === "empty") {
      if (cells !== "") this.open(row.open, cells, grown ?? "");
      return;
    }
    this.insert(row.contentEnd, cells);
    if (grown !== null && spans !== undefined) {
      const { start, end } = row.open;
      const text = this.xml
        .slice(start, end)
        .replace(/(\sspans\s*=\s*)(?:"[^"]*"|'[^']*')/u, `$1"${grown}"`);
      this.splices.push({ start, end, text });
    }
  }

  /** An element without content gets some. */
  private open(tag: XmlTag, content: string, spans: string): void {
    const source = this.xml.slice(tag.start, tag.end - 2).trimEnd();
    const opened =
      spans === ""
        ? source
        : source.replace(/(\sspans\s*=\s*)(?:"[^"]*"|'[^']*')/u, `$1"${spans}"`);
    this.splices.push({
      start: tag.start,
      end: tag.end,
      text: `${opened}>${content}</${tag.name}>`,
    });
  }
}

/** "1:4" stretched over the columns written; null where there is nothing to stretch. */
function grownSpans(spans: string | undefined, values: readonly PlacedValue[]): string | null {
  const match = /^(\d+):(\d+)$/u.exec(spans ?? "");
  if (match === null) return null;
  const columns = values.map(({ column }) => column + 1);
  return `${smallest(Number(match[1]), columns)}:${greatest(Number(match[2]), columns)}`;
}

function smallest(start: number, numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), start);
}

function greatest(start: number, numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), start);
}

function readColumnStyles(
  xml: string,
  layout: XmlLayout
): readonly { first: number; last: number; style: number }[] {
  const columns = layout.children.find(({ name }) => name === "cols");
  if (columns === undefined) return [];
  const styles: { first: number; last: number; style: number }[] = [];
  for (const tag of xmlTags(xml.slice(0, columns.end), columns.open.end)) {
    if (localName(tag.name) !== "col" || tag.kind === "close") continue;
    const attributes = tagAttributes(xml, tag);
    styles.push({
      first: Number(attributes.get("min")) - 1,
      last: Number(attributes.get("max")) - 1,
      style: Number(attributes.get("style") ?? 0),
    });
  }
  return styles;
}
