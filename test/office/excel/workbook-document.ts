import { parseCellAddress, sheetCellAt, cellAddress } from "../../../src/core/model/cell-address";
import type { Sheet, SheetCell } from "../../../src/core/model/workbook";
import { openPackage, type OoxmlPackage } from "../../../src/ooxml/package/open-package";
import { readWorkbook, type WorkbookReading } from "../../../src/ooxml/sheet/read-workbook";
import { OfficeError } from "../protocol/messages";
import { OfficeEvents } from "../protocol/office-events";
import type { XmlElement } from "../xml/xml-tree";
import { CustomXmlParts } from "../xml/custom-xml-parts";
import { encode, parseFragment, parseXmlPart, type XmlPart } from "../xml/xml-tree";

/** Zero-based and inclusive. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A conditional format on a sheet; only those with a formula are emulated further. */
export interface LiveFormat {
  readonly id: string;
  areas: readonly string[];
  formula: string | null;
  readonly look: Record<string, unknown>;
  /** The rule in the sheet's XML, for one that the file brought along. */
  readonly element: XmlElement | null;
}

export interface LiveComment {
  readonly id: string;
  readonly sheet: LiveSheet;
  readonly address: string;
  readonly content: string;
}

export interface LiveSheet {
  readonly id: string;
  readonly part: string;
  readonly formats: LiveFormat[];
  /** What was asked of the look of cells: kept for tests, not written into the file. */
  readonly looks: { readonly area: Area; readonly name: string; readonly value: unknown }[];
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
}

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The workbook that the pretend Excel has open. Cells live in the package; conditional formats and comments beside it. */
export class WorkbookDocument {
  readonly sheets: LiveSheet[];
  readonly comments: LiveComment[] = [];
  readonly notes: LiveComment[] = [];
  readonly xmlParts: CustomXmlParts;
  readonly events = new OfficeEvents();
  private hasUntoldChanges = false;
  private readonly trees = new Map<string, XmlPart>();
  private known: WorkbookReading | null = null;
  private lastId = 0;
  active: LiveSheet;
  selected: { readonly sheet: LiveSheet; readonly area: Area } | null = null;

  private constructor(private source: OoxmlPackage) {
    const { parts, model } = readWorkbook(source);
    this.xmlParts = new CustomXmlParts(source);
    this.sheets = parts.sheets
      .filter(({ kind }) => kind === "worksheet")
      .map(({ id, name, part }): LiveSheet => ({
        id,
        name,
        part: part ?? "",
        formats: [],
        looks: [],
        visibility: model.sheets.find((sheet) => sheet.id === id)?.isHidden ? "Hidden" : "Visible",
      }));
    for (const sheet of this.sheets) this.readFormats(sheet);
    this.active = this.sheets[0] as LiveSheet;
  }

  static open(bytes: Uint8Array): WorkbookDocument {
    return new WorkbookDocument(openPackage(bytes));
  }

  /** The user types into a cell. */
  type(sheet: LiveSheet, row: number, column: number, typed: string): void {
    this.setCell(sheet, row, column, typed);
    this.hasUntoldChanges = false;
    this.events.raise("onChanged", { triggerSource: "Unknown" });
  }

  /** Tells of the cells that a batch has changed. */
  tellChanges(): void {
    if (!this.hasUntoldChanges) return;
    this.hasUntoldChanges = false;
    this.events.raise("onChanged", { triggerSource: "ThisLocalAddin" });
  }

  /** What the workbook holds now. */
  reading(): WorkbookReading {
    this.known ??= readWorkbook(this.withTrees());
    return this.known;
  }

  sheetModel(sheet: LiveSheet): Sheet {
    const found = this.reading().model.sheets.find(({ id }) => id === sheet.id);
    if (found === undefined) throw new OfficeError("ItemNotFound", sheet.name);
    return found;
  }

  isProtected(sheet: LiveSheet): boolean {
    return this.reading().protectedSheets.has(sheet.id);
  }

  cell(sheet: LiveSheet, row: number, column: number): SheetCell | null {
    return sheetCellAt(this.sheetModel(sheet), row, column);
  }

  /** Null for a sheet without values. */
  usedArea(sheet: LiveSheet): Area | null {
    let area = null as Area | null;
    for (const row of this.sheetModel(sheet).rows)
      for (const { column, value, formula, error } of row.cells) {
        if (value === null && formula === null && error === null) continue;
        area = {
          firstRow: Math.min(area?.firstRow ?? row.index, row.index),
          lastRow: Math.max(area?.lastRow ?? row.index, row.index),
          firstColumn: Math.min(area?.firstColumn ?? column, column),
          lastColumn: Math.max(area?.lastColumn ?? column, column),
        };
      }
    return area;
  }

  /** Writes what a user would type: "=…" is a formula, digits are a number, a leading apostrophe keeps text as text. */
  setCell(sheet: LiveSheet, row: number, column: number, typed: unknown): void {
    if (this.isProtected(sheet)) throw new OfficeError("AccessDenied", "protected sheet");
    const element = this.cellElement(sheet, row, column);
    for (const child of element.elements) child.replaceWith();
    const value = typeof typed === "string" ? readTyped(typed) : typed;
    element.setAttribute(
      "t",
      typeof value === "string" ? "inlineStr" : typeof value === "boolean" ? "b" : "n"
    );
    if (typeof typed === "string" && typed.startsWith("=")) {
      element.setAttribute("t", "str");
      element.append(...parseFragment(`<f>${encode(typed.slice(1))}</f>`));
    } else if (typeof value === "string" && value !== "")
      element.append(...parseFragment(`<is><t xml:space="preserve">${encode(value)}</t></is>`));
    else if (typeof value === "number" || typeof value === "boolean")
      element.append(...parseFragment(`<v>${Number(value)}</v>`));
    this.known = null;
    this.hasUntoldChanges = true;
  }

  addFormat(sheet: LiveSheet, areas: readonly string[]): LiveFormat {
    if (this.isProtected(sheet)) throw new OfficeError("AccessDenied", "protected sheet");
    const id = `{CF-${(this.lastId += 1)}}`;
    const format: LiveFormat = { id, areas, formula: null, look: {}, element: null };
    sheet.formats.push(format);
    return format;
  }

  removeFormat(sheet: LiveSheet, format: LiveFormat): void {
    const index = sheet.formats.indexOf(format);
    if (index < 0) throw new OfficeError("ItemNotFound");
    sheet.formats.splice(index, 1);
    const block = format.element?.parent;
    format.element?.replaceWith();
    if (block?.elements.length === 0) block.replaceWith();
    this.known = null;
  }

  addComment(sheet: LiveSheet, address: string, content: string): LiveComment {
    return this.attach(this.comments, sheet, address, content);
  }

  addNote(sheet: LiveSheet, address: string, content: string): LiveComment {
    return this.attach(this.notes, sheet, address, content);
  }

  /** A cell has room for one: a comment or a note. */
  private attach(
    to: LiveComment[],
    sheet: LiveSheet,
    address: string,
    content: string
  ): LiveComment {
    const isTaken = [...this.comments, ...this.notes].some(
      (one) => one.sheet === sheet && one.address === address
    );
    if (isTaken) throw new OfficeError("InvalidArgument", "the cell has a comment or a note");
    const made = { id: `{C-${(this.lastId += 1)}}`, sheet, address, content };
    to.push(made);
    return made;
  }

  addSheet(name: string): LiveSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new OfficeError("ItemAlreadyExists", name);
    const number = this.sheets.length + 1;
    const part = `xl/worksheets/pretend${number}.xml`;
    const rels = "xl/_rels/workbook.xml.rels";
    const types = "[Content_Types].xml";
    const pkg = this.withTrees();
    const workbook = pkg.text(pkg.mainPart);
    const ids = [...workbook.matchAll(/sheetId="(\d+)"/gu)].map(([, id]) => Number(id));
    const entry = `<sheet xmlns:r="${relation}" name="${encode(name)}" sheetId="${Math.max(...ids) + 1}" r:id="rIdPretend${number}"/>`;
    this.source = pkg.withParts(
      new Map([
        [pkg.mainPart, workbook.replace("</sheets>", `${entry}</sheets>`)],
        [
          rels,
          pkg
            .text(rels)
            .replace(
              "</Relationships>",
              `<Relationship Id="rIdPretend${number}" Type="${relation}/worksheet" Target="/${part}"/></Relationships>`
            ),
        ],
        [
          types,
          pkg
            .text(types)
            .replace(
              "</Types>",
              `<Override PartName="/${part}" ContentType="${sheetType}"/></Types>`
            ),
        ],
        [part, `<worksheet xmlns="${main}"><sheetData/></worksheet>`],
      ])
    );
    this.trees.clear();
    this.known = null;
    const made = this.reading().parts.sheets.find((sheet) => sheet.name === name);
    const sheet: LiveSheet = {
      id: made?.id ?? name,
      name,
      part,
      formats: [],
      looks: [],
      visibility: "Visible",
    };
    this.sheets.push(sheet);
    return sheet;
  }

  /** The file: formats of the session written out, untouched parts byte for byte. */
  save(): Uint8Array {
    const pkg = this.withTrees();
    const changes = new Map<string, string>();
    for (const { formats, part } of this.sheets) {
      const rules = formats
        .filter(({ element }) => element === null)
        .map(
          ({ areas, formula }) =>
            `<conditionalFormatting sqref="${areas.join(" ")}"><cfRule type="expression" priority="1">` +
            `<formula>${encode((formula ?? "").replace(/^=/u, ""))}</formula></cfRule></conditionalFormatting>`
        );
      if (rules.length > 0)
        changes.set(
          part,
          pkg.text(part).replace(/<\/sheetData>|<sheetData\/>/u, (end) => end + rules.join(""))
        );
    }
    return this.xmlParts.writeTo(changes.size === 0 ? pkg : pkg.withParts(changes)).save();
  }

  private withTrees(): OoxmlPackage {
    const changes = new Map<string, string>();
    for (const [part, tree] of this.trees) {
      const xml = tree.toXml();
      if (xml !== this.source.text(part)) changes.set(part, xml);
    }
    return changes.size === 0 ? this.source : this.source.withParts(changes);
  }

  private tree(part: string): XmlElement {
    let tree = this.trees.get(part);
    if (tree === undefined) {
      tree = parseXmlPart(this.source.text(part));
      this.trees.set(part, tree);
    }
    return tree.root;
  }

  private readFormats(sheet: LiveSheet): void {
    if (!this.source.text(sheet.part).includes("conditionalFormatting")) return;
    for (const block of this.tree(sheet.part).descendants("conditionalFormatting"))
      for (const rule of block.elements)
        sheet.formats.push({
          id: `{CF-${(this.lastId += 1)}}`,
          areas: (block.attribute("sqref") ?? "").split(" "),
          formula:
            rule.attribute("type") === "expression"
              ? `=${rule.child("formula")?.text ?? ""}`
              : null,
          look: {},
          element: rule,
        });
  }

  private cellElement(sheet: LiveSheet, row: number, column: number): XmlElement {
    const data = this.tree(sheet.part).child("sheetData");
    if (data === null) throw new Error("no sheetData");
    const rowElement = place(
      data,
      "row",
      row + 1,
      (element) => Number(element.attribute("r")),
      `r="${row + 1}"`
    );
    const address = cellAddress(row, column);
    return place(
      rowElement,
      "c",
      column,
      (element) => parseCellAddress(element.attribute("r") ?? "")?.column ?? -1,
      `r="${address}"`
    );
  }
}

/** The child with this key, made in its place where there is none. */
function place(
  parent: XmlElement,
  name: string,
  key: number,
  keyOf: (element: XmlElement) => number,
  attributes: string
): XmlElement {
  const known = parent.elements.find((element) => keyOf(element) === key);
  if (known !== undefined) return known;
  const [made] = parseFragment(`<${name} ${attributes}/>`);
  if (made === undefined) throw new Error("unreachable");
  const next = parent.elements.find((element) => keyOf(element) > key);
  if (next === undefined) parent.append(made);
  else next.before(made);
  return made;
}

/** Excel reads what a program writes as if it were typed on an English machine (OfficeDev/office-js#1559). */
function readTyped(typed: string): string | number | boolean {
  if (typed.startsWith("'")) return typed.slice(1);
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)%?$/u.test(typed.replaceAll(",", "")))
    return typed.endsWith("%") ? parseFloat(typed) / 100 : Number(typed.replaceAll(",", ""));
  if (/^(?:true|false)$/iu.test(typed)) return typed.toLowerCase() === "true";
  const date = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/u.exec(typed);
  if (date !== null && Number(date[1]) <= 12 && Number(date[2]) <= 31) {
    const time = Date.UTC(Number(date[3] ?? 2026), Number(date[1]) - 1, Number(date[2]));
    return time / 86_400_000 + 25_569;
  }
  return typed;
}
