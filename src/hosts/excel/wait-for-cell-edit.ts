import { OfficeRequestError, officeCode } from "../office/office-request-error";
import type { RunBatch } from "../office/request-queue";

/** What the pane is told while a cell is being typed in, and how long is waited. */
export interface CellEditOptions {
  /** True when a request waits for the user to leave the cell ("Nhấn Enter…"), false when the wait is over. */
  readonly onCellEdit?: (isWaiting: boolean) => void;
  /** Longest wait, in milliseconds. */
  readonly cellEditLimit?: number;
  /** Pause between two tries, in milliseconds. */
  readonly cellEditPause?: number;
}

const defaultLimit = 20_000;
const defaultPause = 500;

/**
 * Tries again while a cell is being typed in: every call fails then, and a click in the pane does not end it. Excel's own
 * `delayForCellEdit` would wait for ever and say nothing.
 */
export function waitForCellEdit(
  run: RunBatch<Excel.RequestContext>,
  { onCellEdit, cellEditLimit = defaultLimit, cellEditPause = defaultPause }: CellEditOptions
): RunBatch<Excel.RequestContext> {
  return async (batch) => {
    let isWaiting = false;
    try {
      for (let waited = 0; ; waited += cellEditPause) {
        try {
          return await run(batch);
        } catch (error) {
          if (officeCode(error) !== "InvalidOperationInCellEditMode") throw error;
          if (waited >= cellEditLimit)
            throw new OfficeRequestError("cellEditMode", "InvalidOperationInCellEditMode", {
              cause: error,
            });
        }
        if (!isWaiting) onCellEdit?.((isWaiting = true));
        await new Promise((resolve) => setTimeout(resolve, cellEditPause));
      }
    } finally {
      if (isWaiting) onCellEdit?.(false);
    }
  };
}
