import type { FormTable, FormTableRow } from "../../../core/filling/form-table";
import type { HostRefusal } from "../../../core/host";
import type { OoxmlPackage } from "../../package/open-package";
import { spliceText } from "../../package/splice-text";
import { isProtected, readDocument } from "../read-document";
import { wordNamespaceOf } from "../word-namespace";
import { landscapeEnd, liesOnItsSide } from "./landscape-end";
import type { BlockContent, CellContent } from "../write/document-content";
import type { ParagraphStyle } from "../write/office-styles";
import { createPlaceholderRegister } from "../write/placeholder-register";
import { writeBlocks } from "../write/write-blocks";

/** In millimetres, for the text area of either orientation. */
export const formColumnWidths = {
  portrait: [14, 71, 27, 23, 30],
  landscape: [14, 125, 37, 34, 42],
} as const;

export type AppendedForms =
  | { readonly kind: "appended"; readonly pkg: OoxmlPackage }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

/**
 * Puts forms as tables at the end of a document, each under its title, as an appendix on landscape pages where the last
 * section can be turned; no text before them is touched. Throws
 * `UnreadableFileError` as `readDocument` does.
 */
export function appendForms(pkg: OoxmlPackage, forms: readonly FormTable[]): AppendedForms {
  if (forms.length === 0) return { kind: "appended", pkg };
  if (isProtected(pkg)) return { kind: "refused", reason: "protected" };
  const { model, places } = readDocument(pkg, { recordsPlaces: true });
  const last = model.blocks.findLast(
    (block) => block.kind === "paragraph" || block.parent === null
  );
  if (places === null || wordNamespaceOf(places.source).prefix !== "w")
    return { kind: "refused", reason: "unsupported" };
  const end =
    last === undefined
      ? places.bodyStart
      : last.kind === "table"
        ? places.tables.get(last.id)?.end
        : places.paragraphs.get(last.id)?.at(-1)?.end;
  if (end === undefined) return { kind: "refused", reason: "unsupported" };
  const turned = landscapeEnd(places.source.slice(end));
  const isLandscape = turned !== null || liesOnItsSide(places.source.slice(end));
  const widths = formColumnWidths[isLandscape ? "landscape" : "portrait"];
  const blocks = forms.flatMap((form) => formBlocks(form, widths));
  const text = [
    turned?.sectionEnd ?? "",
    appendixHeading(turned === null),
    writeBlocks(blocks, createPlaceholderRegister()),
  ].join("");
  const source = spliceText(places.source, [
    { start: end, end, text },
    ...(turned === null
      ? []
      : [
          {
            ...turned.properties,
            start: end + turned.properties.start,
            end: end + turned.properties.end,
          },
        ]),
  ]);
  return { kind: "appended", pkg: pkg.withParts(new Map([[pkg.mainPart, source]])) };
}

/** Without styles of ours, as the tables are. */
function appendixHeading(breaksPage: boolean): string {
  const breaks = breaksPage ? "<w:pageBreakBefore/>" : "";
  const properties = `<w:pPr><w:keepNext/>${breaks}<w:jc w:val="center"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:rPr><w:b/></w:rPr><w:t>PHỤ LỤC</w:t></w:r></w:p>`;
}

/** A form as a table under its title, in no style of ours: the document may have none of them. */
export function formBlocks(
  { title, headings, rows }: FormTable,
  widths: readonly number[]
): readonly BlockContent[] {
  const heads = [
    headings.number,
    headings.indicator,
    headings.measureUnit,
    headings.figure,
    headings.note,
  ];
  return [
    {
      kind: "paragraph",
      style: "Normal",
      inlines: [{ kind: "text", text: title, isBold: true }],
      keepsWithNext: true,
    },
    {
      kind: "table",
      borders: "all",
      columnWidths: widths,
      headerRowCount: 1,
      description: title,
      rows: [
        { cells: heads.map((text) => cell(text, true)) },
        ...rows.map((row) => ({ cells: textsOf(row).map((text) => cell(text, false)) })),
      ],
    },
    // Two tables without a paragraph between them would be one.
    { kind: "paragraph", style: "Normal", inlines: [] },
  ];
}

function textsOf({ number, name, measureUnit, figure, note }: FormTableRow): readonly string[] {
  return [number, name, measureUnit, figure, note];
}

/** Without styles of ours: the document may have none of them. */
const style: ParagraphStyle = "Normal";

function cell(text: string, isBold: boolean): CellContent {
  return {
    blocks: [
      {
        kind: "paragraph",
        style,
        inlines: text === "" ? [] : [{ kind: "text", text, ...(isBold ? { isBold } : {}) }],
      },
    ],
    isVerticallyCentred: true,
  };
}
