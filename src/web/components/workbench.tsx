import { useCallback, useMemo, useRef, type KeyboardEvent } from "react";
import { CheckPane } from "../../taskpane/check-pane";
import type { PaneTool } from "../../taskpane/tools/pane-tool";
import { ToolTabs } from "../../taskpane/tools/tool-tabs";
import { useText } from "../../taskpane/locale/text-context";
import type { PaneHost } from "../../taskpane/pane-contract";
import type { WebActions, WebState } from "../web-store";
import type { DeskView, FileDesk } from "../worker/file-desk";
import { GridView } from "./grid-view";
import { PagesView } from "./pages-view";

interface WorkbenchProps {
  readonly view: DeskView;
  readonly state: WebState;
  readonly actions: WebActions;
  readonly desk: FileDesk;
  /** Tabs beside the check. */
  readonly tools: readonly PaneTool[];
}

/** The open file, and beside it the same pane that stands in Office. */
export function Workbench({ view, state, actions, desk, tools }: WorkbenchProps) {
  const text = useText();
  const bench = useRef<HTMLDivElement>(null);
  const loadPages = useCallback(() => desk.pages(), [desk]);
  const host = useMemo<PaneHost>(
    () => ({
      canReveal: true,
      canEdit: true,
      canMark: true,
      canSave: true,
      canUndo: view.canUndo,
    }),
    [view.canUndo]
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || bench.current === null) return;
    event.preventDefault();
    const [content, pane] = bench.current.querySelectorAll<HTMLElement>("[data-region]");
    if (pane?.contains(document.activeElement)) content?.focus();
    else (pane?.querySelector<HTMLElement>('.cchc-finding-button[tabindex="0"]') ?? pane)?.focus();
  };
  const check: PaneTool = {
    id: "check",
    title: "tools.check",
    render: () => <CheckPane state={state} host={host} actions={actions} />,
  };
  return (
    <div className="cchc-workbench" ref={bench} onKeyDown={onKeyDown}>
      <section
        className="cchc-content"
        data-region="content"
        aria-label={text(view.kind === "document" ? "view.document" : "view.workbook")}
        tabIndex={0}
      >
        {view.kind === "document" ? (
          <PagesView state={state} loadPages={loadPages} onSelect={actions.select} />
        ) : (
          <GridView view={view} state={state} desk={desk} onSelect={actions.select} />
        )}
      </section>
      <aside className="cchc-aside" data-region="pane" aria-label={text("view.pane")} tabIndex={-1}>
        <ToolTabs tools={[check, ...tools]} first={state.openedFor ?? check.id} />
      </aside>
    </div>
  );
}
