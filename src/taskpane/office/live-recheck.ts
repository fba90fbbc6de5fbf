/** Quiet time after the last change before the document is checked again, in milliseconds. */
const defaultPause = 2000;

export interface RecheckOptions {
  isBusy(): boolean;
  /** True where the user has just accepted a fix in the document. */
  check(isFixAccepted: boolean): void;
  readonly pause?: number;
}

/** Checks that start by themselves: one at a time, and none while anything else is going on. */
export interface Recheck {
  /** After quiet time; every further call begins it anew. */
  soon(): void;
  /** As soon as nothing else is going on. */
  afterFix(): void;
  /** Gives up what `soon` has begun. */
  cancel(): void;
}

export function createRecheck({ isBusy, check, pause = defaultPause }: RecheckOptions): Recheck {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isFixAccepted = false;
  const wait = (time: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      if (isBusy()) {
        wait(pause);
        return;
      }
      const isAfterFix = isFixAccepted;
      isFixAccepted = false;
      check(isAfterFix);
    }, time);
  };
  return {
    soon: () => wait(pause),
    afterFix() {
      isFixAccepted = true;
      wait(0);
    },
    cancel() {
      if (timer === null || isFixAccepted) return;
      clearTimeout(timer);
      timer = null;
    },
  };
}
