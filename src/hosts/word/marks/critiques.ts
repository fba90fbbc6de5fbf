/** WordApi 1.7 and 1.8: squiggles that live in the session only. They ask for a Microsoft 365 subscription. */
import type { Severity } from "../../../core/findings/finding";
import type { Fix } from "../../../core/fixes/fix";
import { rawOffset, type WordText } from "../word-text";
import { critiqueResourcesOf } from "./mark-names";
import type { ParagraphMark, PlacedFinding } from "./place-marks";
import { changeBetween } from "../../../core/text/text-change";

const colours: Readonly<Record<Severity, `${Word.CritiqueColorScheme}`>> = {
  error: "Red",
  warning: "Berry",
  information: "Blue",
  hint: "Green",
};

/** Word shows no more suggestions than these in its pop-up. */
const mostSuggestions = 3;

/** Squiggles of one paragraph. */
export interface CritiqueSet {
  readonly paragraph: number;
  readonly critiques: Word.Critique[];
}

/** The squiggles for a mark: each over the finding's own words, or over the whole paragraph. */
export function critiquesOf(mark: ParagraphMark, text: WordText, hasPopups: boolean): CritiqueSet {
  const critiques = mark.findings.flatMap((placed) => {
    const part = partOf(placed, text.text);
    const start = rawOffset(text, part.start);
    const length = rawOffset(text, part.end) - start;
    if (length < 1) return [];
    const critique: Word.Critique = {
      colorScheme: colours[placed.finding.severity],
      start,
      length,
    };
    if (hasPopups && part.suggestion !== null)
      critique.popupOptions = {
        ...critiqueResourcesOf(placed.finding.ruleId),
        suggestions: [part.suggestion].slice(0, mostSuggestions),
      };
    return [critique];
  });
  return { paragraph: mark.paragraph, critiques };
}

interface UnderlinedPart {
  readonly start: number;
  readonly end: number;
  /** What Word puts in place of the underlined words when the user accepts; null where there is nothing safe to offer. */
  readonly suggestion: string | null;
}

function partOf({ finding, span }: PlacedFinding, text: string): UnderlinedPart {
  const fixed = safeReplacement(finding.fixes, text);
  if (fixed !== null) return fixed;
  const whole = { start: 0, end: text.length, suggestion: null };
  if (span === null || span.end <= span.start || span.end > text.length) return whole;
  return { ...span, suggestion: null };
}

/** The one stretch of the paragraph that the preferred safe fix changes, widened to at least one word. */
function safeReplacement(fixes: readonly Fix[], text: string): UnderlinedPart | null {
  const fix = fixes.find(
    ({ isPreferred, safety, ask }) => isPreferred && safety === "safe" && ask === null
  );
  const [edit, ...others] = fix?.edits ?? [];
  if (edit?.kind !== "replaceParagraphText" || others.length > 0 || edit.expected !== text)
    return null;
  if (edit.expected === edit.text) return null;
  let { start, oldEnd: end } = changeBetween(edit.expected, edit.text);
  while (start > 0 && !/\s/u.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !/\s/u.test(text.charAt(end))) end += 1;
  if (end <= start) return null;
  const suggestion = edit.text.slice(start, edit.text.length - (text.length - end));
  return suggestion === "" || suggestion.includes("\n") ? null : { start, end, suggestion };
}

/** Queues squiggles; the answers hold their ids. */
export function queueCritiques(
  paragraphs: readonly Word.Paragraph[],
  sets: readonly CritiqueSet[]
): readonly OfficeExtension.ClientResult<string[]>[] {
  return sets.flatMap(({ paragraph, critiques }) => {
    const target = paragraphs[paragraph];
    return target === undefined || critiques.length === 0
      ? []
      : [target.insertAnnotations({ critiques })];
  });
}

/** Queues the removal of squiggles whose ids are known. Fails with ItemNotFound where the user has removed one. */
export function removeCritiques(document: Word.Document, ids: readonly string[]): void {
  for (const id of ids) document.getAnnotationById(id).delete();
}

/** Queues loading of all annotations, for when the ids of ours are lost or out of date. */
export function queueAnnotations(
  paragraphs: readonly Word.Paragraph[]
): readonly Word.AnnotationCollection[] {
  return paragraphs.map((paragraph) => {
    const annotations = paragraph.getAnnotations();
    annotations.load("items/id,items/state");
    return annotations;
  });
}

/** Takes loaded annotations away: an add-in is only ever given its own. */
export function removeAnnotations(collections: readonly Word.AnnotationCollection[]): number {
  const annotations = collections.flatMap(({ items }) => items);
  for (const annotation of annotations) annotation.delete();
  return annotations.length;
}
