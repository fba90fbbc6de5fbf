import type { Splice } from "../xml-tags";
import { applySplices } from "../xml-tags";

const opening = "<!--cchc.mark:was ";
const closing = "<!--cchc.mark:end-->";
const recorded = /<!--cchc\.mark:was ([^>]*?)-->[\s\S]*?<!--cchc\.mark:end-->/gu;

/**
 * Replaces ranges of an XML text and leaves in comments what stood there, so that `undoRecordedSplices` gives the text
 * back to the letter. Other programs ignore the comments and drop them when they save.
 */
export function applyRecordedSplices(xml: string, splices: readonly Splice[]): string {
  return applySplices(
    xml,
    splices.map(({ start, end, text }) => ({
      start,
      end,
      text: `${opening}${encode(xml.slice(start, end))}-->${text}${closing}`,
    }))
  );
}

/** The text before `applyRecordedSplices`; a text without records comes back as it is. */
export function undoRecordedSplices(xml: string): string {
  return xml.replace(recorded, (_, original: string) => decodeURIComponent(original));
}

/** Without "--" and ">", which a comment must not hold (XML 1.0, production 15). */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
