import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { FileButton } from "../../components/file-button";
import { useText } from "../../locale/text-context";
import type { OwnUnitsStore } from "./own-units-store";

interface OwnUnitsSectionProps {
  readonly units: OwnUnitsStore;
}

/** The office's own list of units: what is in use, and a way to choose another or to do without. */
export default function OwnUnitsSection({ units }: OwnUnitsSectionProps) {
  const text = useText();
  const { used, problem, isBusy, isKept } = useSyncExternalStore(units.subscribe, units.getState);
  return (
    <section className="cchc-tool" aria-label={text("units.title")}>
      <h2>{text("units.title")}</h2>
      <p className="cchc-note">{text("units.hint")}</p>
      <FileButton
        label={text("units.choose")}
        accept=".txt,.csv,.tsv,.json"
        name="own-units"
        isBusy={isBusy}
        onChoose={(file) => void units.choose(file)}
      />
      <div aria-live="polite">
        {problem !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {text(`units.problem.${problem.reason}`, {
                name: problem.fileName,
                line: problem.line ?? 0,
              })}
            </MessageBarBody>
          </MessageBar>
        )}
        <p>
          {used === null
            ? text("units.none")
            : text("units.used", { name: used.fileName, count: used.count })}
          {used !== null && !isKept && ` ${text("units.notKept")}`}
        </p>
      </div>
      {used !== null && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => void units.forget()}
          >
            {text("units.remove")}
          </Button>
        </div>
      )}
    </section>
  );
}
