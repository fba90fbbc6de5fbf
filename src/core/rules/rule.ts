import type { Citation, Severity } from "../findings/finding";
import type { DocumentType } from "../recognition/document-facts";

/** What a pack declares: law on one side, a check and its options on the other. */
export interface Rule {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly appliesTo: readonly DocumentType[];
  readonly citation: Citation;
  readonly rationale: string;
  readonly check: string;
  readonly options: unknown;
}
