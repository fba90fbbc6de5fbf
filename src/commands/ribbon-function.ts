import type { NoticeId } from "./notice";

/** The part of `Office.AddinCommands.Event` that is needed. */
export interface RibbonEvent {
  completed(): void;
}

/**
 * A ribbon function: does its work, tells what went wrong in a way the user sees, and in any case tells Office that it
 * is through, without which Office keeps the button busy for five minutes. `carryOut` resolves to a notice, or null
 * when all went well; it rejects only where its code could not be loaded.
 */
export function createRibbonFunction(
  carryOut: () => Promise<NoticeId | null>,
  tell: (notice: NoticeId) => Promise<void>
): (event: RibbonEvent) => Promise<void> {
  return async (event) => {
    try {
      const notice = await carryOut().catch((): NoticeId => "notLoaded");
      if (notice !== null) await tell(notice);
    } finally {
      event.completed();
    }
  };
}
