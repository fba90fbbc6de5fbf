import type { HostRefusal } from "../../../core/host";
import type { Span } from "../../../core/model/anchor";
import { decodeEntities } from "../../package/decode-entities";
import { escapeText } from "../../package/escape-xml";
import type { Splice } from "../../package/splice-text";
import type { Holder, ParagraphPlace, TextPiece } from "../places";
import { visibleText } from "../visible-text";
import { changeBetween, type TextChange } from "../../../core/text/text-change";
import { runProperties, type InlineWriter } from "./write-inline";

export type SplicePlan =
  | { readonly kind: "splices"; readonly splices: readonly Splice[] }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

/** A paragraph's text together with the elements it stands in. */
export interface EditableText {
  readonly text: string;
  readonly places: readonly ParagraphPlace[];
}

const unsupported: SplicePlan = { kind: "refused", reason: "unsupported" };
const isProtected: SplicePlan = { kind: "refused", reason: "protected" };

/**
 * Plans the least change that turns a paragraph's text into another. What both share at the ends stays untouched; new
 * text takes the formatting of the run at the start of the change. Refused rather than done badly: changes to the result
 * of a field, to part of a placeholder, across the edge of a hyperlink or content control, under a lock.
 */
export function planReplacement(
  source: string,
  { text, places }: EditableText,
  newText: string,
  writer: InlineWriter
): SplicePlan {
  if (text === newText) return { kind: "splices", splices: [] };
  if (places.some(({ isLocked }) => isLocked)) return isProtected;
  const pieces = places.flatMap((place) => place.pieces);
  const placeholder = pieces.find(({ holder }) => holder?.placeholder)?.holder ?? null;
  if (placeholder !== null) {
    const own = pieces.filter(({ holder }) => holder === placeholder);
    const filled = fillPlaceholder(source, own, text, newText, placeholder, writer);
    if (filled !== null) return filled;
  }
  const change = changeBetween(text, newText);
  if (change.oldEnd > change.start) return replacePieces(source, pieces, change, writer);
  return insertText(source, places, pieces, change, writer);
}

/**
 * Plans other words for a span that stands in one content control, whatever the new text has in common with the old: all of
 * it goes into the control. Refused as in `planReplacement`.
 */
export function planSpanReplacement(
  source: string,
  { text, places }: EditableText,
  { start, end }: Span,
  newText: string,
  writer: InlineWriter
): SplicePlan {
  if (places.some(({ isLocked }) => isLocked)) return isProtected;
  const pieces = places.flatMap((place) => place.pieces);
  const own = pieces.filter((piece) => piece.textStart < end && start < piece.textEnd);
  const holder = own[0]?.holder ?? null;
  if (holder?.placeholder) {
    const whole = text.slice(0, start) + newText + text.slice(end);
    return fillPlaceholder(source, own, text, whole, holder, writer) ?? unsupported;
  }
  if (start === end) return unsupported;
  return replacePieces(source, pieces, { start, oldEnd: end, inserted: newText }, writer);
}

function replacePieces(
  source: string,
  pieces: readonly TextPiece[],
  change: TextChange,
  writer: InlineWriter
): SplicePlan {
  const { start, oldEnd, inserted } = change;
  const affected = pieces.filter((piece) => piece.textStart < oldEnd && piece.textEnd > start);
  const refusal = refusalOf(affected);
  if (refusal !== null) return refusal;
  const splices: Splice[] = [];
  for (const [index, piece] of affected.entries()) {
    const cut = {
      start: Math.max(start, piece.textStart) - piece.textStart,
      oldEnd: Math.min(oldEnd, piece.textEnd) - piece.textStart,
      inserted: index === 0 ? inserted : "",
    };
    const splice = changePiece(source, piece, cut, writer);
    if (splice === null) return unsupported;
    splices.push(...splice);
  }
  return { kind: "splices", splices };
}

/** Pieces may be changed together when one and the same thing, or nothing, holds them all. */
function refusalOf(pieces: readonly TextPiece[]): SplicePlan | null {
  const holders = new Set<Holder | null>(pieces.map(({ holder }) => holder));
  for (const holder of holders) {
    if (holder?.isLocked) return isProtected;
    if (holder?.kind === "field" || holder?.placeholder) return unsupported;
  }
  return holders.size > 1 || pieces.length === 0 ? unsupported : null;
}

/** Changes one element; null where its source cannot be cut. Offsets of the change are into the piece's text. */
function changePiece(
  source: string,
  piece: TextPiece,
  { start, oldEnd, inserted }: TextChange,
  writer: InlineWriter
): readonly Splice[] | null {
  const isWhole = start === 0 && oldEnd === piece.textEnd - piece.textStart;
  if (isWhole && (inserted === "" || piece.content === null)) {
    if (!isWholeElement(source, piece)) return null;
    return [{ start: piece.start, end: piece.end, text: writer.texts(inserted) }];
  }
  if (piece.content === null) return null;
  const { start: from, end: to, isPreserved } = piece.content;
  const raw = source.slice(from, to);
  const isPlain = isPreserved && !raw.includes("<");
  if (isPlain) {
    const offsets = sourceOffsets(raw);
    const cut = {
      start: from + (offsets[start] ?? raw.length),
      end: from + (offsets[oldEnd] ?? raw.length),
    };
    return [{ ...cut, text: writer.continueText(inserted) }];
  }
  const tag = source.slice(piece.start, from);
  if (raw.includes("<") || tag.includes("xml:space")) return null;
  const text = visibleText(decoded(raw), false);
  const changed =
    escapeText(text.slice(0, start)) +
    writer.continueText(inserted) +
    escapeText(text.slice(oldEnd));
  return [
    { start: from - 1, end: from - 1, text: ' xml:space="preserve"' },
    { start: from, end: to, text: changed },
  ];
}

/** False where the piece's end is not known to be the element's. */
function isWholeElement(source: string, { start, end }: TextPiece): boolean {
  const element = source.slice(start, end);
  return element.endsWith("/>") || /<\/[^<>]*t\s*>$/u.test(element);
}

function insertText(
  source: string,
  places: readonly ParagraphPlace[],
  pieces: readonly TextPiece[],
  { start: at, inserted }: TextChange,
  writer: InlineWriter
): SplicePlan {
  if (pieces.length === 0) return insertRun(source, places[0], writer, inserted);
  const inside = pieces.find(({ textStart, textEnd }) => textStart < at && at < textEnd);
  if (inside !== undefined) return insertInto(source, inside, at, inserted, writer);
  const before = pieces.find(({ textEnd }) => textEnd === at);
  const after = pieces.find(({ textStart }) => textStart === at);
  const plain = [before, after].find((piece) => piece !== undefined && piece.holder === null);
  const held = [before, after].find(
    (piece) => piece?.holder?.kind === "contentControl" && piece.holder.placeholder === null
  );
  const piece = plain ?? held;
  if (piece !== undefined) return insertInto(source, piece, at, inserted, writer);
  return insertBeside(places, before, after, at, inserted, writer);
}

function insertInto(
  source: string,
  piece: TextPiece,
  at: number,
  inserted: string,
  writer: InlineWriter
): SplicePlan {
  const refusal = refusalOf([piece]);
  if (refusal !== null) return refusal;
  const offset = at - piece.textStart;
  if (piece.content !== null) {
    const splices = changePiece(source, piece, { start: offset, oldEnd: offset, inserted }, writer);
    return splices === null ? unsupported : { kind: "splices", splices };
  }
  if (!isWholeElement(source, piece)) return unsupported;
  const place = offset === 0 ? piece.start : piece.end;
  return { kind: "splices", splices: [{ start: place, end: place, text: writer.texts(inserted) }] };
}

/** Next to a hyperlink goes a plain run of its own; next to a field or a placeholder nothing is added. */
function insertBeside(
  places: readonly ParagraphPlace[],
  before: TextPiece | undefined,
  after: TextPiece | undefined,
  at: number,
  inserted: string,
  writer: InlineWriter
): SplicePlan {
  const items = places.flatMap((place) => place.items);
  const link = (before ?? after)?.holder?.kind === "hyperlink";
  const item = items.find(
    ({ name, textStart, textEnd }) =>
      name === "w:hyperlink" && (before === undefined ? textStart === at : textEnd === at)
  );
  if (!link || item === undefined) return unsupported;
  const place = before === undefined ? item.start : item.end;
  return {
    kind: "splices",
    splices: [{ start: place, end: place, text: writer.run("", inserted) }],
  };
}

/** An empty paragraph gets its first run, in the look of its mark. */
function insertRun(
  source: string,
  place: ParagraphPlace | undefined,
  writer: InlineWriter,
  text: string
): SplicePlan {
  if (place === undefined) return unsupported;
  const run = writer.run(runProperties(source, place.markProperties, writer), text);
  if (!place.isSelfClosing)
    return {
      kind: "splices",
      splices: [{ start: place.contentEnd, end: place.contentEnd, text: run }],
    };
  const splice = { start: place.end - 2, end: place.end, text: `>${run}</${writer.prefix}:p>` };
  return { kind: "splices", splices: [splice] };
}

/**
 * A placeholder is replaced as a whole: the control stops showing it, and the answer drops the placeholder's look. Null
 * where the change is not to the whole of it.
 */
function fillPlaceholder(
  source: string,
  pieces: readonly TextPiece[],
  text: string,
  newText: string,
  holder: Holder,
  writer: InlineWriter
): SplicePlan | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || holder.placeholder === null) return null;
  const head = text.slice(0, first.textStart);
  const tail = text.slice(last.textEnd);
  const isAround = newText.startsWith(head) && newText.endsWith(tail);
  if (!isAround || newText.length < head.length + tail.length) return null;
  if (holder.isLocked) return isProtected;
  const answer = newText.slice(head.length, newText.length - tail.length);
  const { run } = first;
  if (run === null || answer === "") return unsupported;
  const properties = runProperties(source, run.propertyItems, writer, ["w:rStyle"]);
  const splices: Splice[] = [{ ...holder.placeholder, text: "" }];
  if (run.properties !== null) splices.push({ ...run.properties, text: properties });
  for (const piece of pieces) {
    if (!isWholeElement(source, piece)) return unsupported;
    const shown = piece === first ? writer.texts(answer) : "";
    splices.push({ start: piece.start, end: piece.end, text: shown });
  }
  return { kind: "splices", splices };
}

const reference = /&[^;]*;|\r\n|[\s\S]/gu;

/** Offset in the source of each character of the text it stands for, and of its end. */
function sourceOffsets(raw: string): readonly number[] {
  const offsets: number[] = [];
  for (const { 0: written, index } of raw.matchAll(reference)) {
    const isReference = written.startsWith("&") || written === "\r\n";
    const length = isReference ? decoded(written).length : written.length;
    for (let unit = 0; unit < length; unit += 1) offsets.push(index + (isReference ? 0 : unit));
  }
  offsets.push(raw.length);
  return offsets;
}

function decoded(raw: string): string {
  return decodeEntities(raw.replace(/\r\n?/gu, "\n"), "");
}
