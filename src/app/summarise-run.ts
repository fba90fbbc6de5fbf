import type { CheckRun } from "./check-run";

/** The one status line: never a verdict that the document complies. */
export interface RunSummary {
  /** Findings that the instrument says must be mended. */
  readonly toMend: number;
  /** Findings worth a look: warnings, information, hints. */
  readonly toReview: number;
  /** Rules that could not be run, whatever the reason. */
  readonly notRun: number;
}

export function summariseRun(run: Pick<CheckRun, "findings" | "faults" | "skipped">): RunSummary {
  const toMend = run.findings.filter((finding) => finding.severity === "error").length;
  return {
    toMend,
    toReview: run.findings.length - toMend,
    notRun: run.faults.length + run.skipped.length,
  };
}
