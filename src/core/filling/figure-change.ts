import type { HostRefusal } from "../host";
import type { Span } from "../model/anchor";

/** A change of one figure in a report, as data; a host carries it out only where `expected` still stands. */
export type FigureChange =
  /** Other text and memory for a content control that is there. */
  | {
      readonly kind: "refill";
      /** Index among the model's slots. */
      readonly slot: number;
      readonly expected: string;
      readonly text: string;
      readonly tag: string;
    }
  /** A content control around words of a paragraph, with other words in it if need be. */
  | {
      readonly kind: "link";
      readonly paragraphId: string;
      readonly span: Span;
      readonly expected: string;
      readonly text: string;
      readonly tag: string;
      readonly title: string;
    };

export type FigureOutcome =
  | {
      readonly kind: "written";
      readonly revision: string;
      readonly refused: readonly FigureChange[];
    }
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

/** Writes figures into a report as content controls. */
export interface FigureWriter {
  /** What cannot be done cleanly is left as it is and handed back; everything else is done. */
  write(revision: string, changes: readonly FigureChange[]): Promise<FigureOutcome>;
}
