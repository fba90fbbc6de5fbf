import type { ReactNode } from "react";
import type { TextKey } from "../../app/locale/text";

/**
 * One tab of the pane. A tool keeps its component, its own small store and its desk in `tools/<id>/`; the roots hand it
 * what it needs and put it in the list, so that the pane grows by a line and no store grows for everybody.
 */
export interface PaneTool {
  readonly id: string;
  readonly title: TextKey;
  /** What the tab shows; first asked for when the tab is opened, so a `lazy` component costs nothing before. */
  render(): ReactNode;
}
