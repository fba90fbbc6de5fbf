import type { Severity } from "../../../core/findings/finding";
import { highlightTag, markTag } from "./mark-names";
import { gravestOf, type ParagraphMark } from "./place-marks";

/** Longest tag and title that Word keeps whole. */
const longestTitle = 64;

const colours: Readonly<Record<Severity, string>> = {
  error: "#C00000",
  warning: "#B45F06",
  information: "#1F4E79",
  hint: "#595959",
};

export const highlightColour = "#FFFF00";

/** Queues our controls for loading; both tags, as marks may come from another session. */
export function queueControlMarks(body: Word.Body): readonly Word.ContentControlCollection[] {
  return [markTag, highlightTag].map((tag) => {
    const controls = body.contentControls.getByTag(tag);
    controls.load("items/id,items/tag");
    return controls;
  });
}

/** Takes loaded controls of ours away; the text in them stays, and gets back its missing highlight. */
export function removeControlMarks(collections: readonly Word.ContentControlCollection[]): void {
  for (const { items } of collections)
    for (const control of items) {
      if (control.tag === highlightTag) control.font.highlightColor = null as unknown as string;
      control.delete(true);
    }
}

/** Puts a frame with the message as its title around each paragraph; text and formatting stay as they are. */
export function insertControlMarks(
  paragraphs: readonly Word.Paragraph[],
  marks: readonly ParagraphMark[],
  highlighted: ReadonlySet<number>
): void {
  for (const mark of marks) {
    const paragraph = paragraphs[mark.paragraph];
    if (paragraph === undefined) continue;
    const control = paragraph.insertContentControl();
    const isHighlighted = highlighted.has(mark.paragraph);
    control.tag = isHighlighted ? highlightTag : markTag;
    control.title = titleOf(mark);
    control.color = colours[gravestOf(mark)];
    control.appearance = "BoundingBox";
    if (isHighlighted) control.font.highlightColor = highlightColour;
  }
}

/** "KH-04: Dòng 3 chưa ghi thời hạn (+2)", cut where Word would cut it. */
export function titleOf({ findings }: ParagraphMark): string {
  const [first] = findings;
  if (first === undefined) return "";
  const rest = findings.length > 1 ? ` (+${findings.length - 1})` : "";
  const text = `${first.finding.code}: ${first.finding.message}`;
  const room = longestTitle - rest.length;
  return (text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text) + rest;
}
