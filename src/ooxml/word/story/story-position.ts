import type { Block, Paragraph } from "../../../core/model/document";
import type { ParagraphPlace } from "../places";
import type { ParagraphProperties, PropertyHolder, RunProperties } from "../property-reader";
import type { ParagraphTarget } from "../slot-drafts";
import type { CellDraft, RowDraft, TableDraft } from "../table-draft";
import { OpenFields } from "./open-fields";

/** Where paragraphs go: the body, a cell, or a list outside the body. */
export interface Container {
  readonly blocks: Block[] | null;
  readonly cell: CellDraft | null;
  readonly story: Paragraph[] | null;
  /** Text of paragraphs whose mark is a tracked deletion: it belongs to the next one. */
  carried: JoinedText | null;
}

/** Text of one paragraph, from one element or from several that tracked deletions join. */
export interface JoinedText {
  text: string;
  readonly targets: ParagraphTarget[];
  readonly places: ParagraphPlace[];
}

export interface OpenParagraph extends PropertyHolder<ParagraphProperties> {
  readonly target: ParagraphTarget;
  hasDrawing: boolean;
}

export interface OpenRun extends PropertyHolder<RunProperties> {
  /** The run it stands in: of a phonetic guide. */
  readonly outer: OpenRun | null;
}

/** All that is open where reading stands. A text box has a position of its own, and the one around it waits. */
export class StoryPosition {
  paragraph: OpenParagraph | null = null;
  run: OpenRun | null = null;
  table: TableDraft | null = null;
  row: RowDraft | null = null;
  readonly fields = new OpenFields<OpenRun>();
  /** What is gone back to when the tables and cells that are open have ended. */
  readonly around: { readonly container: Container; readonly row: RowDraft | null }[] = [];

  constructor(public container: Container) {}
}

export function newContainer(of: Partial<Container>): Container {
  return { blocks: null, cell: null, story: null, carried: null, ...of };
}
