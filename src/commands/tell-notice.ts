import type { ChoiceMemory } from "../taskpane/office/choice-memory";
import type { NoticeId } from "./notice";

export interface NoticeOutlets {
  readonly ui: Pick<Office.UI, "displayDialogAsync">;
  /** Office.EventType.DialogEventReceived: the user has closed the window. */
  readonly closed: Office.EventType;
  /** Address of the page with the ribbon functions; notice.html lies beside it. */
  readonly address: string;
  readonly memory: Pick<ChoiceMemory, "leaveNotice">;
  /** Calls back after a time in milliseconds. */
  wait(done: () => void, time: number): void;
}

/** Office ends a ribbon function after five minutes; the notice leaves it be well before. */
const longestLook = 120_000;

/**
 * Shows a notice in a small window and waits until the user closes it: a ribbon function has no screen of its own.
 * Where Office opens no window, the notice is left for the pane, which shows it when it opens.
 */
export function tellNotice(
  notice: NoticeId,
  { ui, closed, address, memory, wait }: NoticeOutlets
): Promise<void> {
  const page = new URL(`notice.html?notice=${notice}`, address).href;
  const size = { width: 28, height: 24, displayInIframe: true };
  return new Promise((done) => {
    const leave = (): void => {
      memory.leaveNotice(notice);
      done();
    };
    wait(done, longestLook);
    try {
      ui.displayDialogAsync(page, size, (opened) => {
        if (opened.error !== null && opened.error !== undefined) leave();
        else opened.value.addEventHandler(closed, () => done());
      });
    } catch (cause) {
      // Office without DialogApi 1.1, or with another window of ours still open.
      leave();
      if (!(cause instanceof Error)) throw cause;
    }
  });
}
