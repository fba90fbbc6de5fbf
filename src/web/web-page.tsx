import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { PaneRoot } from "../taskpane/pane-root";
import type { PaneTool } from "../taskpane/tools/pane-tool";
import { useText } from "../taskpane/locale/text-context";
import { DropZone } from "./components/drop-zone";
import { StartScreen } from "./components/start-screen";
import { Workbench } from "./components/workbench";
import type { WebActions, WebState, WebStore } from "./web-store";
import type { FileDesk } from "./worker/file-desk";

interface WebPageProps {
  readonly store: WebStore;
  readonly desk: FileDesk;
  /** What can be done with an open file besides checking it. */
  readonly tools: readonly PaneTool[];
  /** What can be done without one. */
  readonly startTools: readonly PaneTool[];
}

/** The page for files: a start screen, or a file with its findings beside it. */
export function WebPage({ store, desk, tools, startTools }: WebPageProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { locale, view } = state;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <PaneRoot locale={locale}>
      <DropZone onDrop={(file) => store.actions.openFile(file)}>
        <PageHeader state={state} actions={store.actions} />
        <main className="cchc-main">
          {view === null ? (
            <>
              <StartMessage state={state} />
              <StartScreen state={state} actions={store.actions} tools={startTools} />
            </>
          ) : (
            <Workbench
              view={view}
              state={state}
              actions={store.actions}
              desk={desk}
              tools={tools}
            />
          )}
        </main>
      </DropZone>
    </PaneRoot>
  );
}

interface PageHeaderProps {
  readonly state: WebState;
  readonly actions: WebActions;
}

function PageHeader({ state: { fileName, locale, job }, actions }: PageHeaderProps) {
  const text = useText();
  const other = locale === "vi" ? "en" : "vi";
  return (
    <header className="cchc-header">
      <div className="cchc-title">
        <h1>{text("app.name")}</h1>
        <p>{fileName ?? text("app.tagline")}</p>
      </div>
      <div className="cchc-header-commands">
        {fileName !== null && (
          <Button disabledFocusable={job !== null} onClick={actions.close}>
            {text("command.close")}
          </Button>
        )}
        <Button
          appearance="subtle"
          lang={other}
          disabledFocusable={job !== null}
          onClick={() => actions.setLocale(other)}
        >
          {text(`language.${other}`)}
        </Button>
      </div>
    </header>
  );
}

/** What the start screen has to say: a job under way, or why a file could not be opened. */
function StartMessage({ state: { job, message } }: { readonly state: WebState }) {
  const text = useText();
  return (
    <div className="cchc-start-message" aria-live="polite">
      {job !== null && <Spinner size="small" label={text(`job.${job}`)} />}
      {message !== null && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{text(message.key, message.data)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
