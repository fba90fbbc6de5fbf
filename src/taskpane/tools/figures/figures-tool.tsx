import { Badge, Button, MessageBar, MessageBarBody, Switch } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { FileButton } from "../../components/file-button";
import { useText } from "../../locale/text-context";
import type { PaneActions, PaneState } from "../../pane-contract";
import type { FiguresView } from "./figures-desk";
import type { FiguresStore } from "./figures-store";
import { PasteFigures } from "./paste-figures";
import { FilledFigures } from "./filled-figures";
import { MovedNotes } from "./moved-notes";
import { TiedNumbers } from "./tied-numbers";
import { OutcomeMessage } from "../../components/outcome-message";

interface FiguresToolProps {
  /** The pane's or the page's store, as far as figures need it. */
  readonly store: {
    getState(): PaneState;
    subscribe(listener: () => void): () => void;
    readonly actions: Pick<PaneActions, "reveal">;
  };
  readonly figures: FiguresStore;
}

/** The report's figures and the tables they come from: what agrees, what contradicts, what is to be filled or is old. */
export default function FiguresTool({ store, figures }: FiguresToolProps) {
  const text = useText();
  const { run } = useSyncExternalStore(store.subscribe, store.getState);
  const state = useSyncExternalStore(figures.subscribe, figures.getState);
  const { fileName, view, isBusy, message, moved } = state;
  const revision = run?.revision ?? null;
  useEffect(() => {
    // Another state of the report: what was planned for the one before may not fit.
    if (revision !== null) void figures.look();
  }, [revision, figures]);
  return (
    <div className="cchc-tool">
      <h2>{text("figures.title")}</h2>
      <p className="cchc-note">{text("figures.hint")}</p>
      <FileButton
        label={text("figures.choose")}
        accept=".xlsx,.docx"
        name="figures"
        isBusy={isBusy}
        onChoose={(file) => void figures.choose(file)}
      />
      <PasteFigures isBusy={isBusy} onPaste={figures.paste} />
      <OutcomeMessage {...{ message }} work={isBusy ? text("figures.busy") : null} />
      {fileName !== null && <p>{text("figures.file", { name: fileName })}</p>}
      {(figures.canTakeForms || figures.canBringForms) && (
        <div className="cchc-tool-buttons">
          {figures.canTakeForms && (
            <Button disabledFocusable={isBusy} onClick={() => void figures.takeForms()}>
              {text("figures.takeForms")}
            </Button>
          )}
          {figures.canBringForms && fileName !== null && (
            <Button disabledFocusable={isBusy} onClick={() => void figures.bringForms()}>
              {text("figures.bringForms")}
            </Button>
          )}
        </div>
      )}
      {moved !== null && <MovedNotes moved={moved} />}
      {view !== null && <Outcome {...{ view, figures, isBusy }} reveal={store.actions.reveal} />}
    </div>
  );
}

interface OutcomeProps {
  readonly view: FiguresView;
  readonly figures: FiguresStore;
  readonly isBusy: boolean;
  readonly reveal: PaneActions["reveal"];
}

function Outcome({ view, figures, isBusy, reveal }: OutcomeProps) {
  const text = useText();
  if (view.kind === "impossible")
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text(`figures.${view.reason}`)}</MessageBarBody>
      </MessageBar>
    );
  const stale = view.figures.filter(({ status }) => status === "updated").length;
  const toWrite = view.figures.filter(({ change }) => change !== null).length;
  return (
    <>
      {stale > 0 && (
        <div>
          <Badge appearance="tint" color="warning">
            {text("figures.stale", { count: stale })}
          </Badge>
        </div>
      )}
      <Switch
        checked={figures.getState().linksTied}
        label={text("figures.linkTied")}
        disabled={isBusy}
        onChange={(_, { checked }) => void figures.setLinksTied(checked)}
      />
      <Button
        className="cchc-own-width"
        appearance="primary"
        disabledFocusable={isBusy || toWrite === 0}
        onClick={() => void figures.fill()}
      >
        {text(stale > 0 ? "figures.update" : "figures.fill", { count: toWrite })}
      </Button>
      <FilledFigures figures={view.figures} reveal={reveal} />
      <TiedNumbers tying={view.tying} reveal={reveal} />
    </>
  );
}
