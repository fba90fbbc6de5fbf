import type { OoxmlPackage } from "../../package/open-package";
import { readWorkbookParts, type WorkbookParts } from "../workbook-parts";
import type { Splice, XmlLayout } from "../xml-tags";
import { applySplices, layoutOf, localName } from "../xml-tags";
import type { Mark, MarkSeverity } from "./mark";
import { markFormula, markSeverities } from "./mark";
import { markAreas } from "./mark-areas";
import { markFormat } from "./mark-look";
import { notesOf } from "./mark-notes";
import { addOwnParts, type OwnPart } from "./own-parts";
import { applyRecordedSplices } from "./recorded-splices";
import { unmarkWorkbook } from "./unmark-workbook";

export interface MarkOptions {
  /** Also leave a note on each marked cell, on sheets that have no notes or form controls of their own. */
  readonly notes: boolean;
}

/**
 * The package with exactly these marks of ours: one conditional format per severity and sheet, below the user's own rules
 * and never in place of them. Cells, styles and notes of the user stay untouched; `unmarkWorkbook` gives every part back.
 * Marks whose sheet or address does not exist are left out.
 */
export function markWorkbook(
  pkg: OoxmlPackage,
  marks: readonly Mark[],
  options: MarkOptions = { notes: false }
): OoxmlPackage {
  const clean = unmarkWorkbook(pkg);
  const workbook = readWorkbookParts(clean);
  const changes = new Map<string, string>();
  const ownParts: OwnPart[] = [];
  const used = markSeverities.filter((severity) =>
    marks.some((mark) => mark.severity === severity)
  );
  if (used.length === 0) return clean;
  const styles = addFormats(clean, workbook, used);
  if (styles === null) return clean;
  let isAnyMarked = false;
  for (const [order, { id, part }] of workbook.sheets.entries()) {
    const own = marks.filter((mark) => mark.sheetId === id);
    if (own.length === 0 || part === null || !clean.has(part)) continue;
    const xml = clean.text(part);
    const layout = layoutOf(xml);
    if (
      layout === null ||
      layout.root.kind === "empty" ||
      localName(layout.root.name) !== "worksheet"
    )
      continue;
    const rules = rulesSplice(xml, layout, markAreas(own), styles.formatIds);
    if (rules === null) continue;
    const notes = options.notes
      ? notesOf(clean, part, layout, own, order + 1, workbook.isStrict)
      : null;
    ownParts.push(...(notes?.parts ?? []));
    changes.set(part, applySplices(xml, [rules, ...(notes === null ? [] : [notes.splice])]));
    isAnyMarked = true;
  }
  if (!isAnyMarked) return clean;
  ownParts.push(...styles.parts);
  const all = new Map([...styles.changes, ...changes, ...addOwnParts(clean, ownParts)]);
  return clean.withParts(all);
}

/** Elements that stand before conditional formats in a worksheet, and those formats (ECMA-376 Part 1, 18.3.1.99). */
const beforeRules = new Set(
  (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting"
  ).split(" ")
);

function rulesSplice(
  xml: string,
  layout: XmlLayout,
  areas: ReadonlyMap<MarkSeverity, string>,
  formatIds: ReadonlyMap<MarkSeverity, number>
): Splice | null {
  if (areas.size === 0) return null;
  const x = layout.prefix;
  let priority = highestPriority(xml, layout);
  let text = "";
  for (const [severity, sqref] of areas) {
    priority += 1;
    const formula = markFormula(severity).replaceAll(">", "&gt;");
    text +=
      `<${x}conditionalFormatting sqref="${sqref}">` +
      `<${x}cfRule type="expression" dxfId="${formatIds.get(severity) ?? 0}" priority="${priority}">` +
      `<${x}formula>${formula}</${x}formula></${x}cfRule></${x}conditionalFormatting>`;
  }
  const at =
    layout.children.filter(({ name }) => beforeRules.has(name)).at(-1)?.end ?? layout.root.end;
  return { start: at, end: at, text };
}

/** Priorities are unique on a sheet, those of extended rules included; a greater number gives way. */
function highestPriority(xml: string, layout: XmlLayout): number {
  let highest = 0;
  for (const child of layout.children)
    if (child.name === "conditionalFormatting" || child.name === "extLst")
      for (const [, digits] of xml
        .slice(child.start, child.end)
        .matchAll(/\bpriority\s*=\s*["'](\d+)["']/gu))
        highest = Math.max(highest, Number(digits));
  return highest;
}

interface AddedFormats {
  readonly formatIds: ReadonlyMap<MarkSeverity, number>;
  readonly changes: ReadonlyMap<string, string>;
  readonly parts: readonly OwnPart[];
}

function addFormats(
  pkg: OoxmlPackage,
  workbook: WorkbookParts,
  severities: readonly MarkSeverity[]
): AddedFormats | null {
  const formats = (prefix: string): string =>
    severities.map((severity) => markFormat(severity, prefix)).join("");
  const idsFrom = (first: number): ReadonlyMap<MarkSeverity, number> =>
    new Map(severities.map((severity, index) => [severity, first + index]));
  if (workbook.stylesPart === null) {
    const part = newStyles(pkg, workbook.isStrict, formats(""), severities.length);
    return { formatIds: idsFrom(0), changes: new Map(), parts: [part] };
  }
  const xml = pkg.text(workbook.stylesPart);
  const layout = layoutOf(xml);
  if (layout === null || layout.root.kind === "empty") return null;
  const present = countFormats(xml, layout);
  const splices = appendFormats(xml, layout, formats(layout.prefix), present + severities.length);
  const changed = applyRecordedSplices(xml, splices);
  return {
    formatIds: idsFrom(present),
    changes: new Map([[workbook.stylesPart, changed]]),
    parts: [],
  };
}

function countFormats(xml: string, layout: XmlLayout): number {
  const list = layout.children.find(({ name }) => name === "dxfs");
  if (list === undefined) return 0;
  return (
    layoutOf(xml.slice(list.start, list.end))?.children.filter(({ name }) => name === "dxf")
      .length ?? 0
  );
}

/** Elements that stand before `dxfs` in the styles part (ECMA-376 Part 1, 18.8.39). */
const beforeFormats = new Set(
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles".split(" ")
);

/** At the very end of the list, so that the numbers of the user's formats hold. */
function appendFormats(
  xml: string,
  layout: XmlLayout,
  formats: string,
  count: number
): readonly Splice[] {
  const name = `${layout.prefix}dxfs`;
  const list = layout.children.find((child) => child.name === "dxfs");
  if (list === undefined) {
    const at =
      layout.children.filter((child) => beforeFormats.has(child.name)).at(-1)?.end ??
      layout.root.end;
    return [{ start: at, end: at, text: `<${name} count="${count}">${formats}</${name}>` }];
  }
  const { open } = list;
  if (open.kind === "empty")
    return [
      { start: list.start, end: list.end, text: `<${name} count="${count}">${formats}</${name}>` },
    ];
  const end = xml.lastIndexOf("</", list.end - 1);
  return [
    { start: open.start, end: open.end, text: recounted(xml.slice(open.start, open.end), count) },
    { start: end, end, text: formats },
  ];
}

function recounted(tag: string, count: number): string {
  return /\scount\s*=/u.test(tag)
    ? tag.replace(/(\scount\s*=\s*)(?:"[^"]*"|'[^']*')/u, `$1"${count}"`)
    : tag.replace(/>$/u, ` count="${count}">`);
}

function newStyles(pkg: OoxmlPackage, isStrict: boolean, formats: string, count: number): OwnPart {
  const base = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  const main = isStrict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const relations = isStrict
    ? `${base}/officeDocument/relationships`
    : `${base}/officeDocument/2006/relationships`;
  const folder = pkg.mainPart.slice(0, pkg.mainPart.lastIndexOf("/") + 1);
  return {
    name: `${folder}cchcMarkStyles.xml`,
    content:
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
      `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
      `<dxfs count="${count}">${formats}</dxfs></styleSheet>`,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    owner: pkg.mainPart,
    relationshipId: "cchcMarkStyles",
    relationshipType: `${relations}/styles`,
  };
}
