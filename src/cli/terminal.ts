/** Where a command writes; the tests hand in one of their own. */
export interface Terminal {
  /** Output proper: findings, JSON, lists. */
  out(text: string): void;
  /** Progress and refusals. */
  err(text: string): void;
  /** True when progress may be drawn on the error stream. */
  readonly isInteractive: boolean;
}
