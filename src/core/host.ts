import type { Finding } from "./findings/finding";
import type { FigureWriter } from "./filling/figure-change";
import type { FormTable } from "./filling/form-table";
import type { Edit } from "./fixes/edit";
import type { JustificationStore } from "./justifications/justification";
import type { Anchor } from "./model/anchor";
import type { DocumentModel } from "./model/document";
import type { WorkbookModel } from "./model/workbook";

/** What a host read, and what it could not make sense of on the way. */
export interface Reading<M> {
  readonly model: M;
  readonly notices: readonly Notice[];
}

/** Something in the file that was not read, or not fully; `data` fills the text of `id` in the locale files. */
export interface Notice {
  readonly id: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What the host leaves in the document; every one can be taken away without a trace. */
export type MarkStyle = "critique" | "comment" | "contentControl" | "conditionalFormat" | "none";

export interface HostCapabilities {
  /** Best first; what Office claims to support is probed before it is believed. */
  readonly marks: readonly MarkStyle[];
  readonly canReveal: boolean;
  readonly canEdit: boolean;
}

export type ApplyOutcome =
  | { readonly kind: "applied"; readonly revision: string }
  | { readonly kind: "stale"; readonly edit: Edit | null }
  | { readonly kind: "refused"; readonly reason: HostRefusal };

export type HostRefusal = "readOnly" | "protected" | "unsupported" | "busy";

/** The port between the engine and a document, wherever that document lives. */
export interface Host<M> {
  readonly capabilities: HostCapabilities;
  read(): Promise<Reading<M>>;
  reveal(anchor: Anchor): Promise<void>;
  /** Replaces every mark of ours; an empty list clears them. Returns the style that was really used. */
  showMarks(findings: readonly Finding[]): Promise<MarkStyle>;
  /** All edits or none; "stale" when the revision or an expected text no longer holds. */
  apply(revision: string, edits: readonly Edit[]): Promise<ApplyOutcome>;
}

export type DocumentHost = Host<DocumentModel>;
export type WorkbookHost = Host<WorkbookModel>;

/** Puts statistics forms as tables at the end of a document. */
export interface FormAppender {
  append(forms: readonly FormTable[]): Promise<ApplyOutcome>;
}

/** A host over a file's bytes. */
export interface FileHost<M> extends Host<M> {
  readonly justifications: JustificationStore;
  /** Only a document has these two. */
  readonly figures?: FigureWriter;
  readonly forms?: FormAppender;
  /** The file as it stands now, with marks and edits. */
  save(): Promise<Uint8Array>;
}

/** Why a file cannot be opened; the locale files hold one sentence for each. */
export type UnreadableReason =
  | "notAZip"
  | "truncated"
  | "encrypted"
  | "legacyBinary"
  | "wrongType"
  | "missingPart"
  | "malformedXml"
  | "forbiddenXml"
  | "tooLarge"
  | "tooManyBlocks";

/** Thrown by readers of files: the file, not the program, is at fault. */
export class UnreadableFileError extends Error {
  constructor(
    readonly reason: UnreadableReason,
    /** The part of the package concerned, or null for the file as a whole. */
    readonly part: string | null = null
  ) {
    super(part === null ? reason : `${reason}: ${part}`);
    this.name = "UnreadableFileError";
  }
}
