import { UnreadableFileError } from "../../../core/host";
import type { Paragraph } from "../../../core/model/document";
import type { NumberingCounter } from "../numbering/numbering-counter";
import type { ParagraphPlace } from "../places";
import { silentParagraph, type ParagraphProperties } from "../property-reader";
import type { ParagraphStyle } from "../styles";
import type { ReadingContext } from "./reading-context";
import type { StoryPlaces } from "./story-places";
import type { Container, JoinedText, OpenParagraph } from "./story-position";

/** Paragraphs, those in cells included, before a file is refused: about six thousand pages. */
export const maxParagraphs = 200_000;

/** Counts and numbers the paragraphs of a story, joins those whose marks are deleted, and puts each where it belongs. */
export class ParagraphFlow {
  constructor(
    private readonly part: string,
    private readonly shared: ReadingContext,
    private readonly numbering: NumberingCounter,
    /** Null where places are not recorded. */
    private readonly places: StoryPlaces | null
  ) {}

  /** A w:p begins. Throws `UnreadableFileError`: tooManyBlocks. */
  open(): OpenParagraph {
    this.shared.paragraphCount += 1;
    if (this.shared.paragraphCount > maxParagraphs)
      throw new UnreadableFileError("tooManyBlocks", this.part);
    return {
      target: { id: null, cell: null, offset: 0, text: "" },
      properties: silentParagraph,
      hasDrawing: false,
    };
  }

  /** It has ended; its text waits for the next one where its mark is deleted. */
  close(
    { target, properties }: OpenParagraph,
    container: Container,
    place: ParagraphPlace | null
  ): void {
    const joined = container.carried ?? { text: "", targets: [], places: [] };
    const shift = joined.text.length;
    target.offset = shift;
    joined.text += target.text;
    joined.targets.push(target);
    if (place !== null) joined.places.push(shift === 0 ? place : shifted(place, shift));
    container.carried = properties.isMarkDeleted ? joined : null;
    if (!properties.isMarkDeleted) this.add(joined, properties, container);
  }

  /** A deleted mark with nothing to join: what is left of the text stands alone. */
  flush(container: Container): void {
    const { carried } = container;
    container.carried = null;
    if (carried !== null && carried.text !== "") this.add(carried, null, container);
  }

  private add(
    { text, targets, places }: JoinedText,
    properties: Readonly<ParagraphProperties> | null,
    container: Container
  ): void {
    const { shared } = this;
    shared.nextParagraph += 1;
    const style = shared.styles.paragraph(properties?.styleId);
    const numbering = this.numberOf(properties, style);
    const { cell } = container;
    if (cell !== null) {
      const offset = cell.addParagraph(text, numbering);
      for (const target of targets) {
        target.cell = cell;
        target.offset += offset;
      }
      if (places.length > 0) this.places?.addToCell(cell, places, offset);
      return;
    }
    const id = `p${shared.nextParagraph}`;
    for (const target of targets) target.id = id;
    const level = properties?.outlineLevel ?? style.outlineLevel;
    const block: Paragraph = {
      kind: "paragraph",
      id,
      text,
      outlineLevel: level !== null && level >= 0 && level <= 8 ? level + 1 : null,
      numbering,
    };
    (container.story ?? container.blocks)?.push(block);
    if (container.blocks !== null && places.length > 0)
      this.places?.found.paragraphs.set(id, places);
  }

  private numberOf(
    properties: Readonly<ParagraphProperties> | null,
    style: ParagraphStyle
  ): string | null {
    const numberingId = properties?.numberingId ?? style.numberingId;
    if (numberingId === null || properties === null) return null;
    return this.numbering.next({
      numberingId,
      level: properties.level ?? (properties.numberingId === null ? style.numberingLevel : 0),
      styleIds: style.styleIds,
    });
  }
}

/** Places of an element whose text follows `shift` code units of text carried over. */
function shifted(place: ParagraphPlace, shift: number): ParagraphPlace {
  const move = <T extends { readonly textStart: number; readonly textEnd: number }>(
    item: T
  ): T => ({
    ...item,
    textStart: item.textStart + shift,
    textEnd: item.textEnd + shift,
  });
  return { ...move(place), items: place.items.map(move), pieces: place.pieces.map(move) };
}
