import { figureTitle, writeFigureTag } from "../core/filling/figure-tag";
import type { Indicator } from "../core/law/statistics-form";
import type { BlockContent, SlotInline } from "../ooxml/word/write/document-content";
import type { DocumentInput } from "./document-input";
import type { DocumentWords, GivenValues } from "./document-words";
import { paragraph } from "./official-document";
import type { DocumentNode } from "./template-schema";
import { computeFigures, writtenFigure, type FigureOf } from "./statistics-formulas";
import { isInScope } from "./template-scope";
import { namesIn } from "./template-text";

type FigureLine = Extract<DocumentNode, { kind: "sections" }>["figureLines"][number];

/** "figure.b3.1.4" in a template's text: a place for the figure of that indicator. */
const figureName = /^figure\.(.+)$/u;

/** True for a name that stands for an indicator's figure; the forms in force say which there are. */
export function isFigureName(name: string): boolean {
  return figureName.test(name);
}

/** What figure lines are laid out from. */
export interface FigureLineSource {
  readonly words: DocumentWords;
  readonly input: Pick<DocumentInput, "law" | "figures">;
}

/**
 * The sentences with figures that stand before a slot: each figure a slot that filling from a workbook knows by its tag.
 * A sentence is left out where one of its indicators is in no form in force.
 */
export function figureLinesBefore(
  tag: string,
  lines: readonly FigureLine[],
  { words, input: { law, figures: known } }: FigureLineSource
): readonly BlockContent[] {
  const figureOf: FigureOf = known === undefined ? () => null : computeFigures(law.forms, known);
  return lines.flatMap((line): BlockContent[] => {
    if (line.before !== tag || !isInScope(line, words.situation)) return [];
    const figures = figuresOf(line.text, law.forms, (indicator) =>
      figureSlot(indicator, figureOf(indicator.id), words)
    );
    return figures === null ? [] : [paragraph("BodyText", words.line(line.text, figures))];
  });
}

/** A slot for every figure that the text names; null where the forms lack one. */
function figuresOf(
  text: string,
  forms: DocumentInput["law"]["forms"],
  slotOf: (indicator: Indicator) => SlotInline
): GivenValues | null {
  const figures: Record<string, GivenValues[string]> = {};
  for (const name of namesIn(text)) {
    const id = figureName.exec(name)?.[1];
    if (id === undefined) continue;
    const indicator = forms
      .flatMap(({ indicators }) => indicators)
      .find((candidate) => candidate.id === id);
    if (indicator === undefined) return null;
    figures[name] = [slotOf(indicator)];
  }
  return figures;
}

function figureSlot(indicator: Indicator, figure: number | null, words: DocumentWords): SlotInline {
  const tag = writeFigureTag({ indicatorId: indicator.id, period: null, cell: null, hash: null });
  const slot = { tag, title: figureTitle(indicator), placeholder: "[số]" };
  return words.freeSlot(
    { ...slot, input: "number", choices: [] },
    figure === null ? null : writtenFigure(figure)
  );
}
