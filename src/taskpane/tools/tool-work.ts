import type { OwnState } from "../observable";
import type { PaneMessage } from "../pane-contract";
import { takeTurns } from "../in-turns";

/** What every tool that works shows of it. */
export interface Working {
  readonly isBusy: boolean;
  readonly message: PaneMessage | null;
}

export interface WorkOptions {
  /** The sentence for what failed; the tool's own unless told. */
  readonly explain?: (cause: unknown) => PaneMessage;
  /** Nobody asked for this by hand: what was said last stays, and the tool does not become busy with it. */
  readonly isQuiet?: boolean;
  /** Whether the tool is busy meanwhile; unless told, with all that is not quiet. */
  readonly isBusy?: boolean;
}

/** Does a piece of work in its turn and shows what came of it. Never rejects: what fails becomes a message. */
export type ToolWork<State> = (
  run: () => Promise<Partial<State>>,
  options?: WorkOptions
) => Promise<void>;

/**
 * The work of one tool: one thing after the other, and busy until the last that was asked for is done. What is quiet holds
 * nothing up: a button that went grey by itself for a moment would swallow a click or an Enter.
 */
export function createToolWork<State extends Working>(
  { set }: Pick<OwnState<State>, "set">,
  toMessage: (cause: unknown) => PaneMessage
): ToolWork<State> {
  const inTurns = takeTurns();
  let waiting = 0;
  const show = (change: Partial<Working>): void => set(change as Partial<State>);
  return (run, { explain = toMessage, isQuiet = false, isBusy = !isQuiet } = {}) => {
    if (isBusy) {
      waiting += 1;
      show({ isBusy: true });
    }
    // What comes of work that is still waiting is said after this, and stays to be read.
    if (!isQuiet) show({ message: null });
    return inTurns(async () => {
      const outcome: Partial<State> | Partial<Working> = await run().catch((cause: unknown) => ({
        message: explain(cause),
      }));
      if (isBusy) waiting -= 1;
      set({ ...(outcome as Partial<State>), isBusy: waiting > 0 });
    });
  };
}
