import { Button } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { FileButton } from "../../components/file-button";
import { useText } from "../../locale/text-context";
import type { CompanionStore } from "./companion-store";
import { OutcomeMessage } from "../../components/outcome-message";

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
      <FileButton
        label={text("companions.add")}
        accept=".docx,.xlsx,.doc,.xls"
        name="companions"
        takesSeveral
        isBusy={isHeld}
        onChoose={(...added) => void companions.add(added)}
      />
      <OutcomeMessage {...{ message }} work={isBusy ? text("job.open") : null} />
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
