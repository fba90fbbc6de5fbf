/** Gravest first: of two marks on one cell the graver shows. */
export const markSeverities = ["error", "warning", "information", "hint"] as const;

export type MarkSeverity = (typeof markSeverities)[number];

/** Something to be shown on a cell; what it means is the caller's affair. */
export interface Mark {
  readonly sheetId: string;
  /** A1 address of a cell or an area, without sheet name. */
  readonly address: string;
  readonly severity: MarkSeverity;
  /** Stands at the head of the note. */
  readonly code: string;
  readonly lines: readonly string[];
}

/** Always true, and names its maker: the same formula in files and through Office.js, found again by `isMarkFormula`. */
export function markFormula(severity: MarkSeverity): string {
  return `LEN("cchc.mark:${severity}")>0`;
}

/** Whether a conditional format's formula, read from a file (escaped or not) or from Office, is ours. */
export function isMarkFormula(formula: string): boolean {
  return /\bLEN\(\s*(?:"|&quot;|&#34;)cchc\.mark:/iu.test(formula);
}
