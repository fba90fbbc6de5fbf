import type { Fix } from "../fixes/fix";
import type { Provenance } from "../law/provenance";
import type { Anchor } from "../model/anchor";

/**
 * LSP's four, spelled out. error: the instrument says it must · warning: it says it should, or practice is settled ·
 * information: worth a look · hint: typography.
 */
export type Severity = "error" | "warning" | "information" | "hint";

export type MessageData = Readonly<Record<string, string | number>>;

/** One thing wrong with the user's document. Field names follow LSP `Diagnostic` where the meaning is the same. */
export interface Finding {
  readonly ruleId: string;
  /** Short code read out over the phone, e.g. "KH-04". */
  readonly code: string;
  readonly title: string;
  readonly source: { readonly packId: string; readonly packVersion: string };
  readonly severity: Severity;
  readonly anchor: Anchor;
  readonly messageId: string;
  readonly data: MessageData;
  /** What is wrong. */
  readonly message: string;
  /** Why it matters. */
  readonly rationale: string;
  readonly citation: Citation;
  readonly relatedInformation: readonly RelatedInformation[];
  readonly fixes: readonly Fix[];
}

export interface RelatedInformation {
  readonly anchor: Anchor;
  readonly message: string;
}

/** The rule could not be evaluated: our bug or the pack's, never the user's. */
export interface RuleFault {
  readonly ruleId: string;
  readonly packId: string;
  readonly message: string;
}

/** The rule did not run, and why: silence must be explainable. */
export interface SkippedRule {
  readonly ruleId: string;
  readonly code: string;
  readonly title: string;
  readonly packId: string;
  readonly reason: string;
}

export interface Citation extends Provenance {
  /** Official number as printed, e.g. "09/2019/NĐ-CP". */
  readonly instrument: string;
  /** e.g. "khoản 2 Điều 12" or "Phụ lục I". */
  readonly locator: string;
}
