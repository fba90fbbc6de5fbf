/** What the pretend Office tells its add-ins of, by the names of @types/office-js; "selection" is the Common API's. */
export interface OfficeEventArguments {
  readonly onParagraphAdded: object;
  readonly onParagraphChanged: object;
  readonly onParagraphDeleted: object;
  readonly onAnnotationPopupAction: {
    readonly action: "Accept" | "Reject";
    readonly critiqueSuggestion: string;
    readonly id: string;
  };
  /** Of Excel's worksheets. */
  readonly onChanged: { readonly triggerSource?: "Unknown" | "ThisLocalAddin" };
  readonly selection: object;
}

export type OfficeEventName = keyof OfficeEventArguments;

/** Handlers by event; Office calls them after the sync or the keystroke that caused it. */
export class OfficeEvents {
  private readonly handlers = new Map<OfficeEventName, Set<(args: never) => unknown>>();

  /** Returns how to stop. */
  on<N extends OfficeEventName>(
    name: N,
    handler: (args: OfficeEventArguments[N]) => unknown
  ): () => void {
    const known = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, known.add(handler));
    return () => known.delete(handler);
  }

  raise<N extends OfficeEventName>(name: N, args: OfficeEventArguments[N]): void {
    for (const handler of [...(this.handlers.get(name) ?? [])]) handler(args as never);
  }

  /** How many handlers wait for an event. */
  count(name: OfficeEventName): number {
    return this.handlers.get(name)?.size ?? 0;
  }
}
