import type { Story } from "../../../core/model/document";
import type { NoticeCounter } from "../document-notices";
import type { LayoutRecorder } from "../layout/layout-recorder";
import type { SlotDraft } from "../slot-drafts";
import type { StyleTable } from "../styles";

/** What the parts of one document share while they are read. */
export interface ReadingContext {
  readonly styles: StyleTable;
  readonly notices: NoticeCounter;
  readonly slots: SlotDraft[];
  /** Stories found inside the part (text boxes), and those of other parts. */
  readonly stories: Story[];
  /** Ids of the headers and footers in use, in order of first use. */
  readonly headerReferences: Set<string>;
  readonly layout: LayoutRecorder;
  paragraphCount: number;
  nextParagraph: number;
  nextTable: number;
}
