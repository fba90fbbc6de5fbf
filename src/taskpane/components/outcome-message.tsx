import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useText } from "../locale/text-context";
import type { PaneMessage } from "../pane-contract";

interface OutcomeMessageProps {
  readonly message: PaneMessage | null;
  /** What is being done; null while nothing is. */
  readonly work?: string | null;
}

/** What a tool is doing, or what came of it; told politely to a screen reader. */
export function OutcomeMessage({ message, work = null }: OutcomeMessageProps) {
  const text = useText();
  return (
    <div aria-live="polite">
      {work !== null && <Spinner size="tiny" label={work} />}
      {message !== null && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{text(message.key, message.data)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
