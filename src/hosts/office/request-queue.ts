import { asRequestError, OfficeRequestError } from "./office-request-error";

/** The part of Word's and Excel's contexts that is the same. */
export interface SyncingContext {
  sync<T>(passThrough?: T): Promise<T>;
}

/** `Word.run` or `Excel.run`. */
export type RunBatch<C> = <T>(batch: (context: C) => Promise<T>) => Promise<T>;

export interface QueueOptions {
  /** Longest wait for one sync, in milliseconds. */
  readonly syncLimit?: number;
}

/** 200 pages on Word for the web answer within seconds; more than this means that nothing will come. */
const defaultSyncLimit = 30_000;

/**
 * Sends requests to Office one at a time, each sync within a limit. A request that ran out of time cannot be called
 * back: until Office lets go of it, others are refused as busy rather than piled up behind it.
 */
export class RequestQueue<C extends SyncingContext> {
  private tail: Promise<unknown> = Promise.resolve();
  private overdue = 0;

  constructor(
    private readonly runBatch: RunBatch<C>,
    private readonly options: QueueOptions = {}
  ) {}

  /** Rejects with an `OfficeRequestError` for whatever Office refuses. */
  run<T>(batch: (context: C) => Promise<T>): Promise<T> {
    const request = this.tail.then(() => this.runNow(batch));
    this.tail = request.catch(() => undefined);
    return request;
  }

  private async runNow<T>(batch: (context: C) => Promise<T>): Promise<T> {
    if (this.overdue > 0) throw new OfficeRequestError("busy");
    try {
      return await this.runBatch((context) => {
        this.limitSyncs(context);
        return batch(context);
      });
    } catch (error) {
      throw asRequestError(error);
    }
  }

  private limitSyncs(context: C): void {
    const sync = context.sync.bind(context) as SyncingContext["sync"];
    context.sync = (passThrough) => this.withinLimit(sync(passThrough));
  }

  private withinLimit<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let isOverdue = false;
      const timer = setTimeout(() => {
        isOverdue = true;
        this.overdue += 1;
        reject(new OfficeRequestError("timeout"));
      }, this.options.syncLimit ?? defaultSyncLimit);
      const settle = (): void => {
        clearTimeout(timer);
        if (isOverdue) this.overdue -= 1;
      };
      answer.then(
        (value) => {
          settle();
          resolve(value);
        },
        (error: unknown) => {
          settle();
          reject(error as Error);
        }
      );
    });
  }
}
