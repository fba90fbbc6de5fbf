import type { Holder } from "../places";

/** One complex field: instruction first, then, after the separator, the result that is shown. */
interface OpenField<Run> {
  isInstruction: boolean;
  instruction: string;
  /** The run it begins in. */
  readonly run: Run | null;
  readonly holder: Holder;
}

/** A field whose instruction is complete. */
export interface FieldInstruction<Run> {
  readonly instruction: string;
  readonly run: Run | null;
}

/** The complex fields (ECMA-376 part 1, 17.16.18) that are open, the innermost last. */
export class OpenFields<Run> {
  private readonly fields: OpenField<Run>[] = [];

  /** True inside the instruction of any of them: nothing of it is shown. */
  get isInInstruction(): boolean {
    return this.fields.length > 0 && this.fields.some(({ isInstruction }) => isInstruction);
  }

  /** How many have not come to their result. */
  get unfinishedCount(): number {
    return this.fields.filter(({ isInstruction }) => isInstruction).length;
  }

  /** The innermost field as a holder of text. */
  get holder(): Holder | null {
    return this.fields.at(-1)?.holder ?? null;
  }

  /** Text of a w:instrText. */
  addInstruction(text: string): void {
    const field = this.fields.at(-1);
    if (field !== undefined) field.instruction += text;
  }

  /** A w:fldChar of this type in this run; the instruction that it ends, or null. */
  add(type: string | undefined, run: Run | null): FieldInstruction<Run> | null {
    if (type === "begin") {
      const holder = { kind: "field", isLocked: false, placeholder: null } as const;
      this.fields.push({ isInstruction: true, instruction: "", run, holder });
      return null;
    }
    const field = this.fields.at(-1);
    const finished = field?.isInstruction === true ? field : null;
    if (type === "separate" && field !== undefined) field.isInstruction = false;
    if (type === "end") this.fields.pop();
    return finished;
  }
}
