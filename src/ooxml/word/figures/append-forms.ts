import type { FormTable, FormTableRow } from "../../../core/filling/form-table";
import type { HostRefusal } from "../../../core/host";
import type { OoxmlPackage } from "../../package/open-package";
import { spliceText } from "../../package/splice-text";
import { isProtected, readDocument } from "../read-document";
import { wordNamespaceOf } from "../word-namespace";
import type { BlockContent, CellContent } from "../write/document-content";
import type { ParagraphStyle } from "../write/office-styles";
import { createPlaceholderRegister } from "../write/placeholder-register";
import { writeBlocks } from "../write/write-blocks";

const columnWidths = [14, 71, 27, 23, 30] as const;

export type AppendedForms =
  | { readonly kind: "appended"; readonly pkg: OoxmlPackage }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

/**
 * Puts forms as tables at the end of a document, each under its title; nothing before them is touched. Throws
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
  const blocks = forms.flatMap(blocksOf);
  const text = writeBlocks(blocks, createPlaceholderRegister());
  const source = spliceText(places.source, [{ start: end, end, text }]);
  return { kind: "appended", pkg: pkg.withParts(new Map([[pkg.mainPart, source]])) };
}

function blocksOf({ title, headings, rows }: FormTable): readonly BlockContent[] {
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
      columnWidths,
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
