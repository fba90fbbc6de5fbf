import { Button, Spinner } from "@fluentui/react-components";
import { FileButton } from "../../taskpane/components/file-button";
import { LazyPart } from "../../taskpane/components/lazy-part";
import type { PaneTool } from "../../taskpane/tools/pane-tool";
import { useText } from "../../taskpane/locale/text-context";
import type { WebActions, WebState } from "../web-store";

interface StartScreenProps {
  readonly state: WebState;
  readonly actions: WebActions;
  /** Work that needs no open file, each on a card of its own, one below the other. */
  readonly tools: readonly PaneTool[];
}

/** What to do first: open a file, look at a sample, or start from a template. */
export function StartScreen({ state, actions, tools }: StartScreenProps) {
  const text = useText();
  const { job, samples } = state;
  const isBusy = job !== null;
  return (
    <div className="cchc-start">
      <section className="cchc-card cchc-open" aria-label={text("start.open")}>
        <FileButton
          size="large"
          appearance="primary"
          label={text("start.open")}
          accept=".docx,.xlsx,.doc,.xls"
          name="open"
          isBusy={isBusy}
          onChoose={(file) => actions.openFile(file)}
        />
        <p>{text("start.drop")}</p>
        <p className="cchc-note">{text("start.private")}</p>
      </section>
      <div className="cchc-start-tools">
        {tools.map((tool) => (
          <ToolCard key={tool.id} tool={tool} />
        ))}
      </div>
      <section className="cchc-card">
        <h2>{text("start.samples")}</h2>
        <ul className="cchc-samples">
          {samples.map(({ id, name, description }) => (
            <li key={id}>
              <Button disabledFocusable={isBusy} onClick={() => actions.openSample(id)}>
                {name}
              </Button>
              <p className="cchc-note">{description}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function ToolCard({ tool: { title, render } }: { readonly tool: PaneTool }) {
  const text = useText();
  return (
    <section className="cchc-card" aria-label={text(title)}>
      <h2>{text(title)}</h2>
      <LazyPart fallback={<Spinner size="tiny" label={text("job.open")} />}>{render()}</LazyPart>
    </section>
  );
}
