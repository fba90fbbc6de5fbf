import { Button } from "@fluentui/react-components";
import { useText } from "../locale/text-context";
import type { PaneActions, PaneHost } from "../pane-contract";

interface CommandBarProps {
  readonly host: PaneHost;
  readonly actions: PaneActions;
  readonly isBusy: boolean;
  readonly hasFindings: boolean;
  readonly hasRun: boolean;
}

/** The commands the document's side can carry out. While one runs, the others wait. */
export function CommandBar({ host, actions, isBusy, hasFindings, hasRun }: CommandBarProps) {
  const text = useText();
  return (
    <div className="cchc-commands" role="group" aria-label={text("command.label")}>
      <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={actions.check}>
        {text(hasRun ? "command.check" : "office.check")}
      </Button>
      {host.canUndo && (
        <Button size="small" disabledFocusable={isBusy} onClick={actions.undo}>
          {text("command.undo")}
        </Button>
      )}
      {host.canMark && (
        <>
          <Button
            size="small"
            title={text("command.markHint")}
            disabledFocusable={isBusy || !hasFindings}
            onClick={actions.mark}
          >
            {text("command.mark")}
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={actions.clearMarks}>
            {text("command.clearMarks")}
          </Button>
        </>
      )}
      {host.canSave && (
        <Button size="small" disabledFocusable={isBusy} onClick={actions.save}>
          {text("command.save")}
        </Button>
      )}
    </div>
  );
}
