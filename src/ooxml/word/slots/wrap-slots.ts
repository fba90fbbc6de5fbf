import { UnreadableFileError, type HostRefusal } from "../../../core/host";
import type { Anchor, Span } from "../../../core/model/anchor";
import type { DocumentModel } from "../../../core/model/document";
import { addToGroup } from "../../../core/text/add-to-group";
import { escapeAttribute } from "../../package/escape-xml";
import type { OoxmlPackage } from "../../package/open-package";
import { scanXml } from "../../package/scan-xml";
import { spliceText, type Splice } from "../../package/splice-text";
import { inlineWriter, runProperties, type InlineWriter } from "../edits/write-inline";
import { freeControlIds } from "../figures/control-ids";
import { cellKey, type DocumentPlaces, type ParagraphPlace, type TextPiece } from "../places";
import { isProtected, readDocument } from "../read-document";
import { wordNamespaceOf } from "../word-namespace";

/** Words of a paragraph or cell that are to stand in a content control. */
export interface SlotWrap {
  readonly anchor: Extract<Anchor, { kind: "paragraph" | "tableCell" }> & { readonly span: Span };
  /** The words that stand there now, and stay. */
  readonly expected: string;
  readonly tag: string;
  readonly title: string;
  /** How a date is written, "dd/MM/yyyy"; null for words that are no date. */
  readonly dateFormat: string | null;
}

export type WrapOutcome =
  | {
      readonly kind: "wrapped";
      readonly pkg: OoxmlPackage;
      /** Words across lines, in a field, a hyperlink or another control, under a lock: left as they are. */
      readonly refused: readonly SlotWrap[];
    }
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

/**
 * Puts content controls around words (ECMA-376 part 1, 17.5.2). Runs are split at the edges and keep their look; no word
 * changes and nothing else of the document is written anew. "stale" where words are not there; then nothing is done.
 * Throws `UnreadableFileError` as `readDocument` does.
 */
export function wrapSlots(pkg: OoxmlPackage, wraps: readonly SlotWrap[]): WrapOutcome {
  if (isProtected(pkg)) return { kind: "refused", reason: "protected" };
  const { model, places } = readDocument(pkg, { recordsPlaces: true });
  const writer = places && inlineWriter(wordNamespaceOf(places.source));
  if (places === null || writer === null) return { kind: "refused", reason: "unsupported" };
  const textOf = createTextReader(model);
  if (wraps.some(({ anchor, expected }) => sliceOf(textOf(anchor), anchor.span) !== expected))
    return { kind: "stale" };
  const newId = freeControlIds(places.source, pkg.mainPart);
  const lines = new Map<ParagraphPlace, WrappedLine>();
  const refused: SlotWrap[] = [];
  for (const wrap of [...wraps].sort((a, b) => a.anchor.span.start - b.anchor.span.start)) {
    const line = lineOf(wrap.anchor, textOf(wrap.anchor) ?? "", places);
    const known = line === null ? undefined : (lines.get(line.place) ?? line);
    const edges = known === undefined ? null : edgesOf(wrap, known, places.source);
    if (known === undefined || edges === null) {
      refused.push(wrap);
      continue;
    }
    lines.set(known.place, known);
    known.edges.push(...edges(control(wrap, newId(), writer)));
    known.wrappedUpTo = wrap.anchor.span.end - known.offset;
  }
  const splices = [...lines.values()].flatMap((line) => splicesOf(line, places.source, writer));
  const source = spliceText(places.source, splices);
  const wrapped = pkg.withParts(new Map([[pkg.mainPart, source]]));
  return readsAlike(model, wrapped)
    ? { kind: "wrapped", pkg: wrapped, refused }
    : { kind: "refused", reason: "unsupported" };
}

/** One paragraph with the control edges that go into it. */
interface WrappedLine {
  readonly place: ParagraphPlace;
  readonly text: string;
  /** Where its text begins in the text of its cell. */
  readonly offset: number;
  readonly edges: Edge[];
  wrappedUpTo: number;
}

/** A start or an end of a control, at a place in one piece of a paragraph. */
interface Edge {
  readonly piece: TextPiece;
  readonly at: number;
  readonly side: "start" | "end";
  readonly xml: string;
}

function createTextReader({
  blocks,
}: DocumentModel): (anchor: SlotWrap["anchor"]) => string | null {
  const texts = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === "paragraph") texts.set(block.id, block.text);
    else
      for (const { row, column, text } of block.cells)
        texts.set(cellKey(block.id, row, column), text);
  }
  return (anchor) =>
    texts.get(
      anchor.kind === "paragraph"
        ? anchor.paragraphId
        : cellKey(anchor.tableId, anchor.row, anchor.column)
    ) ?? null;
}

function sliceOf(text: string | null, { start, end }: Span): string | null {
  return start < end ? (text?.slice(start, end) ?? null) : null;
}

/** The paragraph that holds all of the words; null where a line end or a tracked deletion parts them. */
function lineOf(
  anchor: SlotWrap["anchor"],
  text: string,
  { paragraphs, cells }: DocumentPlaces
): WrappedLine | null {
  const line = { edges: [], wrappedUpTo: 0 };
  if (anchor.kind === "paragraph") {
    const [place, ...more] = paragraphs.get(anchor.paragraphId) ?? [];
    return place === undefined || more.length > 0 ? null : { ...line, place, text, offset: 0 };
  }
  const own = cells.get(cellKey(anchor.tableId, anchor.row, anchor.column))?.paragraphs ?? [];
  const { start, end } = anchor.span;
  const found = own.filter(
    ({ place, offset }) => offset + place.textStart <= start && end <= offset + place.textEnd
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  if (own.filter(({ offset }) => offset === only.offset).length > 1) return null;
  const { place, offset } = only;
  return { ...line, place, text: text.slice(offset, offset + place.textEnd), offset };
}

/** Null where a control cannot be put around these words without touching something else. */
function edgesOf(
  { anchor }: SlotWrap,
  { place, offset, wrappedUpTo }: WrappedLine,
  source: string
): ((control: Control) => readonly Edge[]) | null {
  const start = anchor.span.start - offset;
  const end = anchor.span.end - offset;
  const pieces = place.pieces.filter((piece) => piece.textStart < end && start < piece.textEnd);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (place.isLocked || start < wrappedUpTo || first === undefined || last === undefined)
    return null;
  if (pieces.some(({ holder, run }) => holder !== null || run === null)) return null;
  const isCutApart = (piece: TextPiece, at: number): boolean =>
    piece.textStart < at && at < piece.textEnd && piece.content === null;
  if (isCutApart(first, start) || isCutApart(last, end)) return null;
  if (
    !isBalanced(source.slice(first.run?.end, Math.max(first.run?.end ?? 0, last.run?.start ?? 0)))
  )
    return null;
  return ({ opening, closing }) => [
    { piece: first, at: start, side: "start", xml: opening },
    { piece: last, at: end, side: "end", xml: closing },
  ];
}

/** True where every element between two runs that begins there ends there too. */
function isBalanced(between: string): boolean {
  let depth = 0;
  for (const [tag] of between.matchAll(/<[^<>]*>/gu)) {
    if (tag.startsWith("</")) depth -= 1;
    else if (!tag.endsWith("/>")) depth += 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

interface Control {
  readonly opening: string;
  readonly closing: string;
}

/** In the order of CT_SdtPr (17.5.2.38). */
function control(
  { tag, title, dateFormat }: SlotWrap,
  id: number,
  { prefix, element }: InlineWriter
): Control {
  const value = (name: string, content: string | number): string =>
    `<${prefix}:${name} ${prefix}:val="${escapeAttribute(String(content))}"/>`;
  const date =
    dateFormat === null
      ? ""
      : element(
          "date",
          value("dateFormat", dateFormat) +
            value("lid", "vi-VN") +
            value("storeMappedDataAs", "dateTime") +
            value("calendar", "gregorian")
        );
  const properties = `${value("alias", title)}${value("tag", tag)}${value("id", id)}${date}`;
  return {
    opening: `<${prefix}:sdt><${prefix}:sdtPr>${properties}</${prefix}:sdtPr><${prefix}:sdtContent>`,
    closing: `</${prefix}:sdtContent></${prefix}:sdt>`,
  };
}

/** A control begins before a whole run and ends after one where it can; elsewhere the run is split. */
function splicesOf({ edges, text }: WrappedLine, source: string, writer: InlineWriter): Splice[] {
  const inside = new Map<TextPiece, Edge[]>();
  const splices: Splice[] = [];
  for (const edge of edges) {
    const { piece, at, side, xml } = edge;
    const run = piece.run;
    if (run === null) continue;
    if (piece.textStart < at && at < piece.textEnd) {
      addToGroup(inside, piece, edge);
      continue;
    }
    const place = side === "start" ? piece.start : piece.end;
    const outer = side === "start" ? startsRun(source, piece) : endsRun(source, piece);
    const { prefix } = writer;
    const split = `</${prefix}:r>${xml}<${prefix}:r>${runProperties(source, run.propertyItems, writer)}`;
    if (outer === null) splices.push({ start: place, end: place, text: split });
    else splices.push({ start: outer, end: outer, text: xml });
  }
  for (const [piece, own] of inside) splices.push(splitPiece(piece, own, text, source, writer));
  return splices;
}

/** Start of the run where the piece is the first thing in it; null elsewhere. */
function startsRun(source: string, { start, run }: TextPiece): number | null {
  if (run === null) return null;
  const content = run.properties?.end ?? source.indexOf(">", run.start) + 1;
  return source.slice(content, start).trim() === "" ? run.start : null;
}

/** End of the run where the piece is the last thing in it; null elsewhere. */
function endsRun(source: string, { end, run }: TextPiece): number | null {
  return run !== null && /^\s*<\/[^<>]*>$/u.test(source.slice(end, run.end)) ? run.end : null;
}

function splitPiece(
  piece: TextPiece,
  edges: readonly Edge[],
  text: string,
  source: string,
  writer: InlineWriter
): Splice {
  const { prefix } = writer;
  const properties = runProperties(source, piece.run?.propertyItems ?? [], writer);
  let written = "";
  let from = piece.textStart;
  for (const { at, xml } of edges) {
    written += `${writer.texts(text.slice(from, at))}</${prefix}:r>${xml}<${prefix}:r>${properties}`;
    from = at;
  }
  written += writer.texts(text.slice(from, piece.textEnd));
  return { start: piece.start, end: piece.end, text: written };
}

/** True where paragraphs and cells say what they said. */
function readsAlike(before: DocumentModel, pkg: OoxmlPackage): boolean {
  try {
    scanXml(pkg.text(pkg.mainPart), pkg.mainPart, { open() {}, close() {} });
    const textsOf = ({ blocks }: DocumentModel): readonly string[] =>
      blocks.flatMap((block) =>
        block.kind === "paragraph" ? [block.text] : block.cells.map(({ text }) => text)
      );
    const after = textsOf(readDocument(pkg).model);
    const expected = textsOf(before);
    return after.length === expected.length && after.every((text, at) => text === expected[at]);
  } catch (error) {
    if (error instanceof UnreadableFileError) return false;
    throw error;
  }
}
