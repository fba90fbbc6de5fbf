import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useRef, useSyncExternalStore } from "react";
import { useText } from "../../locale/text-context";
import type { CompanionStore } from "./companion-store";

interface CompanionListProps {
  readonly companions: CompanionStore;
  /** True while a check runs: companions change between checks. */
  readonly isChecking: boolean;
}

/** The files laid beside the open one, with a way to add and to take away. */
export function CompanionList({ companions, isChecking }: CompanionListProps) {
  const text = useText();
  const { files, isBusy, message } = useSyncExternalStore(
    companions.subscribe,
    companions.getState
  );
  const isHeld = isBusy || isChecking;
  return (
    <>
      <h2>{text("companions.title")}</h2>
      <p className="cchc-note">{text("companions.hint")}</p>
      <AddButton isHeld={isHeld} onAdd={(added) => void companions.add(added)} />
      <div aria-live="polite">
        {isBusy && <Spinner size="tiny" label={text("job.open")} />}
        {message !== null && (
          <MessageBar intent={message.intent} layout="multiline">
            <MessageBarBody>{text(message.key, message.data)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {files.length === 0 ? (
        <p>{text("companions.none")}</p>
      ) : (
        <ul className="cchc-plain-list cchc-companions" aria-label={text("companions.title")}>
          {files.map(({ id, name, kind }) => (
            <li key={id}>
              <span>
                {name} ({text(`companions.kind.${kind}`)})
              </span>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={isHeld}
                onClick={() => void companions.remove(id)}
              >
                {text("companions.remove", { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface AddButtonProps {
  readonly isHeld: boolean;
  readonly onAdd: (files: readonly File[]) => void;
}

/** A button that asks for files. The input itself stays out of sight and out of the tab order. */
function AddButton({ isHeld, onAdd }: AddButtonProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button disabledFocusable={isHeld} onClick={() => input.current?.click()}>
        {text("companions.add")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".docx,.xlsx,.doc,.xls"
        data-companions=""
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) onAdd(files);
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
