import { Button, Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { CheckPane } from "../check-pane";
import { useText } from "../locale/text-context";
import type { ColorScheme } from "../color-scheme";
import { PaneRoot } from "../pane-root";
import type { PaneHost } from "../pane-contract";
import type { PaneTool } from "../tools/pane-tool";
import { ToolTabs } from "../tools/tool-tabs";
import { OfficeSettings } from "./office-settings";
import type { OfficeActions, OfficeState, OfficeStore } from "./office-store";

const paneHost: PaneHost = {
  canReveal: true,
  canEdit: true,
  canMark: true,
  canUndo: false,
  canSave: false,
};

interface OfficePaneProps {
  readonly store: OfficeStore;
  /** Tabs beside the check. */
  readonly tools: readonly PaneTool[];
  readonly scheme: ColorScheme;
}

/** The pane inside Word and Excel: the check, and every command of the ribbon again. */
export function OfficePane({ store, tools, scheme }: OfficePaneProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { actions } = store;
  useEffect(() => {
    document.documentElement.lang = state.locale;
  }, [state.locale]);
  const check: PaneTool = {
    id: "check",
    title: "tools.check",
    render: () => (
      <>
        <CheckPane
          state={state}
          host={paneHost}
          actions={actions}
          notes={<OfficeNotes state={state} />}
        />
        <OfficeSettings store={store} state={state} />
      </>
    ),
  };
  return (
    <PaneRoot locale={state.locale} scheme={scheme}>
      <main className="cchc-office">
        <ToolTabs tools={[check, ...tools]} />
        <OfficeFooter state={state} actions={actions} />
      </main>
    </PaneRoot>
  );
}

function OfficeNotes({ state: { run, marks } }: { readonly state: OfficeState }) {
  const text = useText();
  return (
    <div className="cchc-office-notes" aria-live="polite">
      {run === null && <p>{text("office.start")}</p>}
      {marks.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{marks.map((key) => text(key)).join(" ")}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function OfficeFooter({
  state: { locale, job },
  actions,
}: {
  readonly state: OfficeState;
  readonly actions: OfficeActions;
}) {
  const text = useText();
  const other = locale === "vi" ? "en" : "vi";
  return (
    <footer className="cchc-office-footer">
      <Link href="help.html" target="_blank">
        {text("office.help")}
      </Link>
      <Button
        appearance="subtle"
        size="small"
        lang={other}
        disabledFocusable={job !== null}
        onClick={() => actions.setLocale(other)}
      >
        {text(`language.${other}`)}
      </Button>
    </footer>
  );
}
