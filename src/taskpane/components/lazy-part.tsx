import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Component, Suspense, type ReactNode } from "react";
import { useText } from "../locale/text-context";

interface LazyPartProps {
  /** What stands there until the part has come; nothing unless given. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A part of the screen whose code is fetched when it is first shown. Where that fails, as on a network that is gone, this
 * part says so and the others go on: React would otherwise take everything off the screen, with all that is not saved.
 */
export function LazyPart({ fallback = null, children }: LazyPartProps) {
  const text = useText();
  const failed = (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text("part.failed")}</MessageBarBody>
    </MessageBar>
  );
  return (
    <Guard failed={failed}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Guard>
  );
}

interface GuardProps {
  readonly failed: ReactNode;
  readonly children: ReactNode;
}

/** Shows something else in the place of what failed to be drawn. */
class Guard extends Component<GuardProps, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override state = { hasFailed: false };

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
