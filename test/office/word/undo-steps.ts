/** What undoing brings back: everything that is written into the file and that Word's own undo knows of. */
export interface Undoable {
  toXml(): string;
  /** How to bring all back to what it is now, element by element: who holds one of them holds it still. */
  remember(): () => void;
}

/**
 * Word's list of steps to take back. Word makes one of each `context.sync` that changed the text, and an add-in cannot
 * group several (OfficeDev/office-js#1827). Squiggles are no part of it.
 */
export class UndoSteps {
  private readonly steps: (() => void)[] = [];
  private begun: { readonly before: string; readonly bringBack: () => void } | null = null;

  constructor(private readonly content: Undoable) {}

  /** To be called before anything is changed; once within a batch is enough. */
  begin(): void {
    this.begun ??= { before: this.content.toXml(), bringBack: this.content.remember() };
  }

  /** To be called after a batch: one that left everything as it was is no step. */
  end(): void {
    const { begun } = this;
    this.begun = null;
    if (begun !== null && this.content.toXml() !== begun.before) this.steps.push(begun.bringBack);
  }

  get count(): number {
    return this.steps.length;
  }

  /** Takes the last step back. Throws a RangeError where there is none. */
  undo(): void {
    const bringBack = this.steps.pop();
    if (bringBack === undefined) throw new RangeError("nothing to undo");
    bringBack();
  }
}
