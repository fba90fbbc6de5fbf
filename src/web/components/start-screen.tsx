import { Button, Spinner } from "@fluentui/react-components";
import { Suspense, useRef } from "react";
import type { PaneTool } from "../../taskpane/tools/pane-tool";
import { useText } from "../../taskpane/locale/text-context";
import type { WebActions, WebState } from "../web-store";

interface StartScreenProps {
  readonly state: WebState;
  readonly actions: WebActions;
  /** Work that needs no open file, each on a card of its own; the first stands right after the file to open. */
  readonly tools: readonly PaneTool[];
}

/** What to do first: open a file, look at a sample, or start from a template. */
export function StartScreen({ state, actions, tools }: StartScreenProps) {
  const text = useText();
  const { job, samples } = state;
  const isBusy = job !== null;
  const [first, ...others] = tools;
  return (
    <div className="cchc-start">
      <section className="cchc-card cchc-open" aria-label={text("start.open")}>
        <OpenButton onOpen={actions.openFile} isBusy={isBusy} appearance="primary" />
        <p>{text("start.drop")}</p>
        <p className="cchc-note">{text("start.private")}</p>
      </section>
      {first !== undefined && <ToolCard tool={first} />}
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
      {others.map((tool) => (
        <ToolCard key={tool.id} tool={tool} />
      ))}
    </div>
  );
}

function ToolCard({ tool: { title, render } }: { readonly tool: PaneTool }) {
  const text = useText();
  return (
    <section className="cchc-card" aria-label={text(title)}>
      <h2>{text(title)}</h2>
      <Suspense fallback={<Spinner size="tiny" label={text("job.open")} />}>{render()}</Suspense>
    </section>
  );
}

interface OpenButtonProps {
  readonly onOpen: (file: File) => void;
  readonly isBusy: boolean;
  readonly appearance?: "primary" | "secondary";
}

/** A button that asks for a file. The input itself stays out of sight and out of the tab order. */
export function OpenButton({ onOpen, isBusy, appearance = "secondary" }: OpenButtonProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="large"
        appearance={appearance}
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {text("start.open")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.xlsx,.doc,.xls"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onOpen(file);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
