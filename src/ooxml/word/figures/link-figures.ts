import type { FigureChange } from "../../../core/filling/figure-change";
import type { Paragraph } from "../../../core/model/document";
import { escapeAttribute } from "../../package/escape-xml";
import type { OoxmlPackage } from "../../package/open-package";
import { spliceText, type Splice } from "../../package/splice-text";
import { inlineWriter, runProperties, type InlineWriter } from "../edits/write-inline";
import type { ParagraphPlace, TextPiece } from "../places";
import { readDocument } from "../read-document";
import { wordNamespaceOf } from "../word-namespace";
import { freeControlIds } from "./control-ids";

export type LinkChange = Extract<FigureChange, { kind: "link" }>;

export interface LinkedFigures {
  readonly pkg: OoxmlPackage;
  /** Words in a field, a hyperlink or another control, or under a lock: they stay as they are. */
  readonly refused: ReadonlySet<LinkChange>;
}

/**
 * Puts content controls around words of paragraphs (ECMA-376 part 1, 17.5.2). The run is split where the words stand, each
 * part keeps its look, and nothing else of the paragraph is written anew.
 */
export function linkFigures(pkg: OoxmlPackage, links: readonly LinkChange[]): LinkedFigures {
  const refused = new Set<LinkChange>();
  if (links.length === 0) return { pkg, refused };
  const { model, places } = readDocument(pkg, { recordsPlaces: true });
  const writer = places && inlineWriter(wordNamespaceOf(places.source));
  if (places === null || writer === null) return { pkg, refused: new Set(links) };
  const ids = freeControlIds(places.source, pkg.mainPart);
  const paragraphs = new Map(
    model.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [[block.id, block] as const] : []
    )
  );
  const splices: Splice[] = [];
  for (const [id, own] of byParagraph(links)) {
    const paragraph = paragraphs.get(id);
    const [place, ...more] = places.paragraphs.get(id) ?? [];
    // A tracked deletion joins several elements to one text: too much moves at once there.
    if (paragraph === undefined || place === undefined || more.length > 0 || place.isLocked) {
      for (const link of own) refused.add(link);
      continue;
    }
    const possible = own.filter((link) => isPlain(place, link));
    for (const link of own) if (!possible.includes(link)) refused.add(link);
    splices.push(...splitPieces(places.source, paragraph, place, possible, writer, ids));
  }
  const changed = spliceText(places.source, splices);
  return { pkg: pkg.withParts(new Map([[pkg.mainPart, changed]])), refused };
}

function byParagraph(links: readonly LinkChange[]): ReadonlyMap<string, readonly LinkChange[]> {
  const groups = new Map<string, LinkChange[]>();
  for (const link of links) {
    const group = groups.get(link.paragraphId);
    if (group === undefined) groups.set(link.paragraphId, [link]);
    else group.push(link);
  }
  for (const group of groups.values()) group.sort((a, b) => a.span.start - b.span.start);
  return groups;
}

function isPlain({ pieces }: ParagraphPlace, { span }: LinkChange): boolean {
  const affected = pieces.filter((piece) => overlaps(piece, span));
  return (
    affected.length > 0 &&
    affected.every(
      ({ holder, run, content }) => holder === null && run !== null && content !== null
    )
  );
}

function overlaps(
  { textStart, textEnd }: TextPiece,
  span: { readonly start: number; readonly end: number }
): boolean {
  return textStart < span.end && span.start < textEnd;
}

function splitPieces(
  source: string,
  { text }: Paragraph,
  { pieces }: ParagraphPlace,
  links: readonly LinkChange[],
  writer: InlineWriter,
  nextId: () => number
): readonly Splice[] {
  return pieces.flatMap((piece): Splice[] => {
    const own = links.filter(({ span }) => overlaps(piece, span));
    if (own.length === 0 || piece.run === null) return [];
    const properties = runProperties(source, piece.run.propertyItems, writer);
    const { prefix } = writer;
    let written = "";
    let at = piece.textStart;
    for (const link of own) {
      const { start, end } = link.span;
      written += writer.texts(text.slice(at, Math.max(at, start)));
      if (start >= piece.textStart)
        written += `</${prefix}:r>${control(link, properties, nextId(), writer)}<${prefix}:r>${properties}`;
      at = Math.min(end, piece.textEnd);
    }
    written += writer.texts(text.slice(at, piece.textEnd));
    return [{ start: piece.start, end: piece.end, text: written }];
  });
}

/** In the order of CT_SdtPr (17.5.2.38). */
function control(
  { text, tag, title }: LinkChange,
  properties: string,
  id: number,
  writer: InlineWriter
): string {
  const { prefix, element } = writer;
  const value = (name: string, content: string | number): string =>
    `<${prefix}:${name} ${prefix}:val="${escapeAttribute(String(content))}"/>`;
  const described = value("alias", title) + value("tag", tag) + value("id", id);
  return element(
    "sdt",
    // Rich, not plain: Office.js before WordApi 1.5 sees no other.
    element("sdtPr", `${described}<${prefix}:richText/>`) +
      element("sdtContent", writer.run(properties, text))
  );
}
