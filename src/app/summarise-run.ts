import type { CheckRun } from "./check-run";

/** The one status line: never a verdict that the document complies. */
export interface RunSummary {
  /** Findings that the instrument says must be mended. */
  readonly toMend: number;
  /** Findings worth a look: warnings, information, hints. */
  readonly toReview: number;
  /** Findings that the file itself justifies; none of them is counted above. */
  readonly justified: number;
  /** Rules that could not be run, whatever the reason. */
  readonly notRun: number;
}

export function summariseRun(
  run: Pick<CheckRun, "findings" | "justified" | "faults" | "skipped">
): RunSummary {
  const toMend = run.findings.filter((finding) => finding.severity === "error").length;
  return {
    toMend,
    toReview: run.findings.length - toMend,
    justified: run.justified?.length ?? 0,
    notRun: run.faults.length + run.skipped.length,
  };
}
