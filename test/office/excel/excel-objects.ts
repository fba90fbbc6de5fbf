import { cellAddress } from "../../../src/core/model/cell-address";
import { parseArea } from "../../../src/ooxml/sheet/sheet-builder";
import {
  defineType,
  navigation,
  reads,
  scalar,
  writes,
  type HostObject,
  type Member,
} from "../protocol/host-object";
import { OfficeError } from "../protocol/messages";
import type {
  Area,
  LiveComment,
  LiveFormat,
  LiveSheet,
  WorkbookDocument,
} from "./workbook-document";
import type { LiveXmlPart } from "../xml/custom-xml-parts";

interface In<T> {
  readonly workbook: WorkbookDocument;
  readonly at: T;
}

interface InSheet {
  readonly sheet: LiveSheet;
}

type RangeTarget = In<InSheet & { readonly area: Area }>;
type SheetTarget = In<LiveSheet>;
type FormatTarget = In<InSheet & { readonly format: LiveFormat }>;

/** Cells of a range that Excel hands out in one answer (performance notes of office-js-docs-pr). */
const mostCells = 5_000_000;
const lastRow = 1_048_575;
const lastColumn = 16_383;
const wholeSheet: Area = { firstRow: 0, lastRow, firstColumn: 0, lastColumn };

function addressOf({ firstRow, lastRow: bottom, firstColumn, lastColumn: right }: Area): string {
  const start = cellAddress(firstRow, firstColumn);
  const end = cellAddress(bottom, right);
  return start === end ? start : `${start}:${end}`;
}

function quoted({ name }: LiveSheet): string {
  return /^\w+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function areaOf(address: unknown): Area {
  const area = parseArea(String(address).replace(/^.*!/u, ""));
  if (area === null) throw new OfficeError("InvalidArgument", String(address));
  return area;
}

/** One value per cell; null for more cells than Excel gives, as it does. */
function grid(
  target: RangeTarget,
  of: (row: number, column: number) => unknown
): unknown[][] | null {
  const { firstRow, lastRow: bottom, firstColumn, lastColumn: right } = target.at.area;
  if ((bottom - firstRow + 1) * (right - firstColumn + 1) > mostCells) return null;
  const rows: unknown[][] = [];
  for (let row = firstRow; row <= bottom; row += 1) {
    const values: unknown[] = [];
    for (let column = firstColumn; column <= right; column += 1) values.push(of(row, column));
    rows.push(values);
  }
  return rows;
}

function writeGrid({ workbook, at }: RangeTarget, value: unknown): void {
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  const { firstRow, lastRow: bottom, firstColumn, lastColumn: right } = at.area;
  if (rows.length !== bottom - firstRow + 1 || rows[0]?.length !== right - firstColumn + 1)
    throw new OfficeError("InvalidArgument", "the array has another size than the range");
  rows.forEach((row, rowAt) =>
    row.forEach((cell, columnAt) => {
      if (cell !== null) workbook.setCell(at.sheet, firstRow + rowAt, firstColumn + columnAt, cell);
    })
  );
}

const cellOf = ({ workbook, at }: RangeTarget, row: number, column: number) =>
  workbook.cell(at.sheet, row, column);

/** A look that is remembered, and read back for no one. */
function look(
  name: string,
  since: `ExcelApi ${number}.${number}` = "ExcelApi 1.1"
): Member<RangeTarget> {
  return scalar(
    since,
    () => null,
    ({ workbook, at }, value) => {
      if (workbook.isProtected(at.sheet)) throw new OfficeError("AccessDenied");
      at.sheet.looks.push({ area: at.area, name, value });
    }
  );
}

const rangeFont = defineType<RangeTarget>("Excel.RangeFont", {
  isTracked: true,
  members: {
    bold: look("bold"),
    italic: look("italic"),
    name: look("fontName"),
    size: look("fontSize"),
  },
});

const rangeFill = defineType<RangeTarget>("Excel.RangeFill", {
  isTracked: true,
  members: { color: look("fill") },
});

const rangeBorder = defineType<RangeTarget & { readonly side: string }>("Excel.RangeBorder", {
  isTracked: true,
  members: { style: look("border") as Member<RangeTarget & { readonly side: string }> },
});

const rangeBorders = defineType<RangeTarget>("Excel.RangeBorderCollection", {
  isTracked: true,
  members: {},
  item: (target, side) => rangeBorder({ ...target, side: String(side) }),
});

const rangeFormat = defineType<RangeTarget>("Excel.RangeFormat", {
  isTracked: true,
  members: {
    font: navigation("ExcelApi 1.1", (target) => rangeFont(target)),
    borders: navigation("ExcelApi 1.1", (target) => rangeBorders(target)),
    fill: navigation("ExcelApi 1.1", (target) => rangeFill(target)),
    columnWidth: look("columnWidth", "ExcelApi 1.2"),
    rowHeight: look("rowHeight", "ExcelApi 1.2"),
    wrapText: look("wrapText"),
    horizontalAlignment: look("horizontalAlignment"),
    verticalAlignment: look("verticalAlignment"),
  },
});

const rangeValidation = defineType<RangeTarget>("Excel.DataValidation", {
  isTracked: true,
  members: {
    rule: look("validationRule", "ExcelApi 1.8"),
    errorAlert: look("validationError", "ExcelApi 1.8"),
    prompt: look("validationPrompt", "ExcelApi 1.8"),
  },
});

const mergedRange = defineType<In<readonly { readonly sheet: LiveSheet; readonly area: Area }[]>>(
  "Excel.RangeAreas",
  {
    isTracked: true,
    members: {
      address: scalar("ExcelApi 1.9", ({ at }) =>
        at.map(({ sheet, area }) => `${quoted(sheet)}!${addressOf(area)}`).join(",")
      ),
      areas: navigation("ExcelApi 1.9", ({ workbook, at }) => rangeCollection({ workbook, at })),
      conditionalFormats: navigation("ExcelApi 1.9", ({ workbook, at }) => {
        const [first] = at;
        if (first === undefined) throw new OfficeError("ItemNotFound");
        const areas = at.map(({ area }) => addressOf(area));
        return formatCollection({ workbook, at: { sheet: first.sheet, areas } });
      }),
    },
  }
);

const rangeCollection = defineType<
  In<readonly { readonly sheet: LiveSheet; readonly area: Area }[]>
>("Excel.RangeCollection", {
  isTracked: true,
  members: {},
  items: ({ workbook, at }) => at.map((one) => excelRange({ workbook, at: one })),
});

const excelRange: (target: RangeTarget) => HostObject = defineType<RangeTarget>("Excel.Range", {
  isTracked: true,
  members: {
    address: scalar("ExcelApi 1.1", ({ at }) => `${quoted(at.sheet)}!${addressOf(at.area)}`),
    rowIndex: scalar("ExcelApi 1.1", ({ at }) => at.area.firstRow),
    columnIndex: scalar("ExcelApi 1.1", ({ at }) => at.area.firstColumn),
    rowCount: scalar("ExcelApi 1.1", ({ at }) => at.area.lastRow - at.area.firstRow + 1),
    columnCount: scalar("ExcelApi 1.1", ({ at }) => at.area.lastColumn - at.area.firstColumn + 1),
    values: scalar(
      "ExcelApi 1.1",
      (target) =>
        grid(target, (row, column) => {
          const cell = cellOf(target, row, column);
          return cell?.error ?? cell?.value ?? "";
        }),
      writeGrid
    ),
    formulas: scalar(
      "ExcelApi 1.1",
      (target) =>
        grid(target, (row, column) => {
          const cell = cellOf(target, row, column);
          if (cell !== null && cell.formula !== null) return `=${cell.formula}`;
          return cell?.error ?? cell?.value ?? "";
        }),
      writeGrid
    ),
    valueTypes: scalar("ExcelApi 1.1", (target) =>
      grid(target, (row, column) => {
        const cell = cellOf(target, row, column);
        if (cell === null) return "Empty";
        if (cell.error !== null) return "Error";
        if (cell.value === null) return "Empty";
        return { number: "Double", boolean: "Boolean", string: "String" }[
          typeof cell.value as "string"
        ];
      })
    ),
    numberFormat: scalar(
      "ExcelApi 1.1",
      (target) =>
        grid(target, (row, column) => cellOf(target, row, column)?.numberFormat ?? "General"),
      ({ at }, value) => at.sheet.looks.push({ area: at.area, name: "numberFormat", value })
    ),
    text: scalar("ExcelApi 1.1", (target) =>
      grid(target, (row, column) => cellOf(target, row, column)?.text ?? "")
    ),
    rowHidden: scalar("ExcelApi 1.2", (target) => hiddenState(target, "row")),
    columnHidden: scalar("ExcelApi 1.2", (target) => hiddenState(target, "column")),
    worksheet: navigation("ExcelApi 1.1", ({ workbook, at }) =>
      worksheet({ workbook, at: at.sheet })
    ),
    format: navigation("ExcelApi 1.1", (target) => rangeFormat(target)),
    dataValidation: navigation("ExcelApi 1.8", (target) => rangeValidation(target)),
    conditionalFormats: navigation("ExcelApi 1.6", ({ workbook, at }) =>
      formatCollection({ workbook, at: { sheet: at.sheet, areas: [addressOf(at.area)] } })
    ),
    merge: writes("ExcelApi 1.2", ({ at }) => {
      at.sheet.looks.push({ area: at.area, name: "merge", value: true });
      return null;
    }),
    clear: writes("ExcelApi 1.1", ({ workbook, at }, [applyTo]) => {
      if (applyTo !== "Contents")
        throw new OfficeError("NotImplemented", "only contents are cleared");
      for (let row = at.area.firstRow; row <= at.area.lastRow; row += 1)
        for (let column = at.area.firstColumn; column <= at.area.lastColumn; column += 1)
          workbook.setCell(at.sheet, row, column, "");
      return null;
    }),
    getMergedAreasOrNullObject: reads("ExcelApi 1.13", ({ workbook, at }) => {
      const merged = workbook
        .sheetModel(at.sheet)
        .mergedAreas.filter(
          (area) => area.firstRow <= at.area.lastRow && area.lastRow >= at.area.firstRow
        )
        .map((area) => ({ sheet: at.sheet, area }));
      return merged.length === 0 ? null : mergedRange({ workbook, at: merged });
    }),
    getRowProperties: reads("ExcelApi 1.9", ({ workbook, at }) => {
      const { rows } = workbook.sheetModel(at.sheet);
      const hidden = new Set(rows.filter(({ isHidden }) => isHidden).map(({ index }) => index));
      const { firstRow, lastRow: bottom } = at.area;
      return Array.from({ length: bottom - firstRow + 1 }, (_, index) => ({
        rowHidden: hidden.has(firstRow + index),
      }));
    }),
    getColumnProperties: reads("ExcelApi 1.9", ({ workbook, at }) => {
      const hidden = new Set(workbook.sheetModel(at.sheet).hiddenColumns);
      const { firstColumn, lastColumn: right } = at.area;
      return Array.from({ length: right - firstColumn + 1 }, (_, index) => ({
        columnHidden: hidden.has(firstColumn + index),
      }));
    }),
    select: reads("ExcelApi 1.1", ({ workbook, at }) => {
      if (at.sheet !== workbook.active) throw new OfficeError("InvalidSelection");
      workbook.selected = { sheet: at.sheet, area: at.area };
      return null;
    }),
  },
});

/** True or false for all lines alike, null where they differ. */
function hiddenState({ workbook, at }: RangeTarget, kind: "row" | "column"): boolean | null {
  const { rows, hiddenColumns } = workbook.sheetModel(at.sheet);
  const hidden = new Set(
    kind === "row"
      ? rows.filter(({ isHidden }) => isHidden).map(({ index }) => index)
      : hiddenColumns
  );
  const first = kind === "row" ? at.area.firstRow : at.area.firstColumn;
  const last = kind === "row" ? at.area.lastRow : at.area.lastColumn;
  let count = 0;
  for (let line = first; line <= last; line += 1) if (hidden.has(line)) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

interface FormatScope extends InSheet {
  readonly areas: readonly string[];
}

const formatCollection = defineType<In<FormatScope>>("Excel.ConditionalFormatCollection", {
  isTracked: true,
  members: {
    add: writes("ExcelApi 1.6", ({ workbook, at }, [type]) => {
      if (type !== "Custom") throw new OfficeError("NotImplemented", String(type));
      const format = workbook.addFormat(at.sheet, at.areas);
      return conditionalFormat({ workbook, at: { sheet: at.sheet, format } });
    }),
  },
  items: ({ workbook, at }) => {
    const within = at.areas.map(areaOf);
    return at.sheet.formats
      .filter(({ areas }) => areas.map(areaOf).some((a) => within.some((b) => overlap(a, b))))
      .map((format) => conditionalFormat({ workbook, at: { sheet: at.sheet, format } }));
  },
  item: ({ workbook, at }, key) => {
    const format = at.sheet.formats.find(({ id }) => id === key);
    if (format === undefined) throw new OfficeError("ItemNotFound");
    return conditionalFormat({ workbook, at: { sheet: at.sheet, format } });
  },
});

function overlap(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

const conditionalFormat = defineType<FormatTarget>("Excel.ConditionalFormat", {
  isTracked: true,
  id: ({ at }) => at.format.id,
  members: {
    id: scalar("ExcelApi 1.6", ({ at }) => at.format.id),
    type: scalar("ExcelApi 1.6", ({ at }) =>
      at.format.formula === null && at.format.element !== null ? "CellValue" : "Custom"
    ),
    stopIfTrue: scalar(
      "ExcelApi 1.6",
      () => false,
      () => {}
    ),
    custom: navigation("ExcelApi 1.6", (target) => customFormat(target)),
    customOrNullObject: navigation("ExcelApi 1.6", (target) =>
      target.at.format.formula === null && target.at.format.element !== null
        ? null
        : customFormat(target)
    ),
    delete: writes("ExcelApi 1.6", ({ workbook, at }) => {
      if (workbook.isProtected(at.sheet)) throw new OfficeError("AccessDenied");
      workbook.removeFormat(at.sheet, at.format);
      return null;
    }),
  },
});

const customFormat = defineType<FormatTarget>("Excel.CustomConditionalFormat", {
  isTracked: true,
  members: {
    rule: navigation("ExcelApi 1.6", (target) => formatRule(target)),
    format: navigation("ExcelApi 1.6", (target) => formatLook(target)),
  },
});

const formatRule = defineType<FormatTarget>("Excel.ConditionalFormatRule", {
  isTracked: true,
  members: {
    formula: scalar(
      "ExcelApi 1.6",
      ({ at }) => at.format.formula ?? "",
      ({ at }, value) => (at.format.formula = String(value))
    ),
  },
});

function formatDetail(name: string): Member<FormatTarget> {
  return scalar(
    "ExcelApi 1.6",
    ({ at }) => at.format.look[name] ?? null,
    ({ at }, value) => (at.format.look[name] = value)
  );
}

const formatFill = defineType<FormatTarget>("Excel.ConditionalRangeFill", {
  isTracked: true,
  members: { color: formatDetail("fill") },
});

const formatFont = defineType<FormatTarget>("Excel.ConditionalRangeFont", {
  isTracked: true,
  members: {
    color: formatDetail("ink"),
    bold: formatDetail("bold"),
    italic: formatDetail("italic"),
  },
});

const formatBorder = defineType<FormatTarget>("Excel.ConditionalRangeBorder", {
  isTracked: true,
  members: { style: formatDetail("line"), color: formatDetail("lineColor") },
});

const formatBorders = defineType<FormatTarget>("Excel.ConditionalRangeBorderCollection", {
  isTracked: true,
  members: {},
  item: (target) => formatBorder(target),
});

const formatLook = defineType<FormatTarget>("Excel.ConditionalRangeFormat", {
  isTracked: true,
  members: {
    fill: navigation("ExcelApi 1.6", (target) => formatFill(target)),
    font: navigation("ExcelApi 1.6", (target) => formatFont(target)),
    borders: navigation("ExcelApi 1.6", (target) => formatBorders(target)),
  },
});

const protection = defineType<SheetTarget>("Excel.WorksheetProtection", {
  isTracked: true,
  members: {
    protected: scalar("ExcelApi 1.2", ({ workbook, at }) => workbook.isProtected(at)),
  },
});

/** A setting of the printed page, remembered as the looks of the whole sheet are. */
function pageDetail(name: string): Member<SheetTarget> {
  return scalar(
    "ExcelApi 1.9",
    () => null,
    ({ at }, value) => at.looks.push({ area: wholeSheet, name, value })
  );
}

const pageFooters = defineType<SheetTarget>("Excel.HeaderFooter", {
  isTracked: true,
  members: {
    leftFooter: pageDetail("leftFooter"),
    centerFooter: pageDetail("centerFooter"),
    rightFooter: pageDetail("rightFooter"),
  },
});

const headerFooterGroup = defineType<SheetTarget>("Excel.HeaderFooterGroup", {
  isTracked: true,
  members: {
    defaultForAllPages: navigation("ExcelApi 1.9", (target) => pageFooters(target)),
  },
});

const pageLayout = defineType<SheetTarget>("Excel.PageLayout", {
  isTracked: true,
  members: {
    paperSize: pageDetail("paperSize"),
    orientation: pageDetail("orientation"),
    centerHorizontally: pageDetail("centerHorizontally"),
    zoom: pageDetail("zoom"),
    headersFooters: navigation("ExcelApi 1.9", (target) => headerFooterGroup(target)),
    setPrintTitleRows: writes("ExcelApi 1.9", ({ at }, [rows]) => {
      at.looks.push({ area: wholeSheet, name: "printTitleRows", value: rows });
      return null;
    }),
  },
});

const freezePanes = defineType<SheetTarget>("Excel.WorksheetFreezePanes", {
  isTracked: true,
  members: {
    freezeRows: writes("ExcelApi 1.7", ({ at }, [count]) => {
      at.looks.push({ area: wholeSheet, name: "frozenRows", value: count });
      return null;
    }),
  },
});

const worksheet: (target: SheetTarget) => HostObject = defineType<SheetTarget>("Excel.Worksheet", {
  isTracked: true,
  id: ({ at }) => at.id,
  members: {
    id: scalar("ExcelApi 1.1", ({ at }) => at.id),
    name: scalar("ExcelApi 1.1", ({ at }) => at.name),
    visibility: scalar("ExcelApi 1.1", ({ at }) => at.visibility),
    protection: navigation("ExcelApi 1.2", (target) => protection(target)),
    freezePanes: navigation("ExcelApi 1.7", (target) => freezePanes(target)),
    pageLayout: navigation("ExcelApi 1.9", (target) => pageLayout(target)),
    getUsedRangeOrNullObject: reads("ExcelApi 1.4", ({ workbook, at }) => {
      const area = workbook.usedArea(at);
      return area === null ? null : excelRange({ workbook, at: { sheet: at, area } });
    }),
    getRange: reads("ExcelApi 1.1", ({ workbook, at }, [address]) => {
      const area =
        address === undefined || address === null || address === "" ? wholeSheet : areaOf(address);
      return excelRange({ workbook, at: { sheet: at, area } });
    }),
    getRangeByIndexes: reads("ExcelApi 1.7", ({ workbook, at }, args) => {
      const [row = 0, column = 0, rows = 1, columns = 1] = args.map(Number);
      const area = {
        firstRow: row,
        lastRow: row + rows - 1,
        firstColumn: column,
        lastColumn: column + columns - 1,
      };
      return excelRange({ workbook, at: { sheet: at, area } });
    }),
    getRanges: reads("ExcelApi 1.9", ({ workbook, at }, [address]) => {
      const areas = String(address).slice(0, 8192).split(",").map(areaOf);
      return mergedRange({ workbook, at: areas.map((area) => ({ sheet: at, area })) });
    }),
    activate: reads("ExcelApi 1.1", ({ workbook, at }) => {
      if (at.visibility !== "Visible") throw new OfficeError("InvalidOperation", "hidden sheet");
      workbook.active = at;
      return null;
    }),
  },
});

const worksheets = defineType<In<null>>("Excel.WorksheetCollection", {
  isTracked: true,
  members: {
    getItemOrNullObject: reads("ExcelApi 1.4", ({ workbook }, [key]) => {
      const found = workbook.sheets.find(({ id, name }) => id === key || name === key);
      return found === undefined ? null : worksheet({ workbook, at: found });
    }),
    _RegisterEvent: reads("ExcelApi 1.9", () => null),
    _UnregisterEvent: reads("ExcelApi 1.9", () => null),
    getActiveWorksheet: reads("ExcelApi 1.1", ({ workbook }) =>
      worksheet({ workbook, at: workbook.active })
    ),
    add: writes("ExcelApi 1.1", ({ workbook }, [name]) =>
      worksheet({ workbook, at: workbook.addSheet(String(name)) })
    ),
  },
  items: ({ workbook }) => workbook.sheets.map((sheet) => worksheet({ workbook, at: sheet })),
  item: ({ workbook }, key) => {
    const found = workbook.sheets.find(({ id, name }) => id === key || name === key);
    if (found === undefined) throw new OfficeError("ItemNotFound");
    return worksheet({ workbook, at: found });
  },
});

const excelComment = defineType<In<LiveComment>>("Excel.Comment", {
  isTracked: true,
  id: ({ at }) => at.id,
  members: {
    id: scalar("ExcelApi 1.10", ({ at }) => at.id),
    content: scalar("ExcelApi 1.10", ({ at }) => at.content),
    getLocation: reads("ExcelApi 1.10", ({ workbook, at }) =>
      excelRange({ workbook, at: { sheet: at.sheet, area: areaOf(at.address) } })
    ),
    delete: writes("ExcelApi 1.10", ({ workbook, at }) => {
      workbook.comments.splice(workbook.comments.indexOf(at), 1);
      return null;
    }),
  },
});

const comments = defineType<In<null>>("Excel.CommentCollection", {
  isTracked: true,
  members: {
    add: writes("ExcelApi 1.10", ({ workbook }, [cell, content]) => {
      const { at } = (cell as HostObject).target as RangeTarget;
      const added = workbook.addComment(at.sheet, addressOf(at.area), String(content));
      return excelComment({ workbook, at: added });
    }),
  },
  items: ({ workbook }) =>
    workbook.comments.map((comment) => excelComment({ workbook, at: comment })),
  item: ({ workbook }, key) => {
    const found = workbook.comments.find(({ id }) => id === key);
    if (found === undefined) throw new OfficeError("ItemNotFound");
    return excelComment({ workbook, at: found });
  },
});

const excelNote = defineType<In<LiveComment>>("Excel.Note", {
  isTracked: true,
  members: {
    content: scalar("ExcelApi 1.18", ({ at }) => at.content),
    getLocation: reads("ExcelApi 1.18", ({ workbook, at }) =>
      excelRange({ workbook, at: { sheet: at.sheet, area: areaOf(at.address) } })
    ),
    delete: writes("ExcelApi 1.18", ({ workbook, at }) => {
      workbook.notes.splice(workbook.notes.indexOf(at), 1);
      return null;
    }),
  },
});

const notes = defineType<In<null>>("Excel.NoteCollection", {
  isTracked: true,
  members: {
    add: writes("ExcelApi 1.18", ({ workbook }, [cell, content]) => {
      const { at } = (cell as HostObject).target as RangeTarget;
      if (workbook.isProtected(at.sheet)) throw new OfficeError("AccessDenied");
      const added = workbook.addNote(at.sheet, addressOf(at.area), String(content));
      return excelNote({ workbook, at: added });
    }),
  },
  items: ({ workbook }) => workbook.notes.map((note) => excelNote({ workbook, at: note })),
});

const customXmlPart = defineType<In<LiveXmlPart>>("Excel.CustomXmlPart", {
  isTracked: true,
  id: ({ at }) => at.id,
  members: {
    id: scalar("ExcelApi 1.5", ({ at }) => at.id),
    getXml: reads("ExcelApi 1.5", ({ at }) => at.xml),
    setXml: writes("ExcelApi 1.5", ({ at }, [xml]) => {
      at.xml = String(xml);
      return null;
    }),
    delete: writes("ExcelApi 1.5", ({ workbook, at }) => {
      workbook.xmlParts.remove(at.id);
      return null;
    }),
  },
});

const scopedXmlParts = defineType<In<string>>("Excel.CustomXmlPartScopedCollection", {
  isTracked: true,
  members: {},
  items: ({ workbook, at }) =>
    workbook.xmlParts.inNamespace(at).map((part) => customXmlPart({ workbook, at: part })),
  item: ({ workbook }, key) => {
    const found = workbook.xmlParts.list.find(({ id }) => id === key);
    if (found === undefined) throw new OfficeError("ItemNotFound");
    return customXmlPart({ workbook, at: found });
  },
});

const customXmlParts = defineType<In<null>>("Excel.CustomXmlPartCollection", {
  isTracked: true,
  members: {
    add: writes("ExcelApi 1.5", ({ workbook }, [xml]) =>
      customXmlPart({ workbook, at: workbook.xmlParts.add(String(xml)) })
    ),
    getByNamespace: reads("ExcelApi 1.5", ({ workbook }, [namespace]) =>
      scopedXmlParts({ workbook, at: String(namespace) })
    ),
  },
});

const excelWorkbook = defineType<In<null>>("Excel.Workbook", {
  isTracked: false,
  members: {
    worksheets: navigation("ExcelApi 1.1", (target) => worksheets(target)),
    comments: navigation("ExcelApi 1.10", (target) => comments(target)),
    customXmlParts: navigation("ExcelApi 1.5", (target) => customXmlParts(target)),
    notes: navigation("ExcelApi 1.18", (target) => notes(target)),
    _RemoveReference: reads("ExcelApi 1.1", () => null),
  },
});

/** The root of every object path is the workbook. */
export function excelRoot(workbook: WorkbookDocument): HostObject {
  return excelWorkbook({ workbook, at: null });
}
