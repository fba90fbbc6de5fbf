import type { CheckRun } from "../../src/app/check-run";
import type { Finding, Severity } from "../../src/core/findings/finding";
import type { PlacedFinding } from "../../src/app/places/finding-place";
import type { PaneActions, PaneHost, PaneState } from "../../src/taskpane/pane-contract";

/** A finding about a cell without a deadline, changed as a test needs. */
export function findingOf(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: "plan/task-deadline",
    code: "KH-04",
    title: "Mỗi nhiệm vụ có thời hạn",
    source: { packId: "76-nq-cp-2021", packVersion: "1.0.0" },
    severity: "error",
    anchor: { kind: "tableCell", tableId: "t1", row: 4, column: 3 },
    messageId: "emptyCell",
    data: { row: 5 },
    message: "Nhiệm vụ số 5 chưa ghi thời hạn hoàn thành.",
    rationale: "Không có thời hạn thì không đôn đốc được.",
    citation: {
      instrument: "76/NQ-CP",
      locator: "Mục IV",
      source: "Công báo điện tử",
      certainty: "official",
    },
    relatedInformation: [],
    fixes: [],
    ...change,
  };
}

export function placedOf(
  finding: Finding,
  group = "II. NHIỆM VỤ",
  quote = "Rà soát"
): PlacedFinding {
  return {
    finding,
    place: {
      group: { id: group, title: group },
      label: { kind: "tableCell", table: 1, row: 5, column: 4, header: "Thời hạn" },
      quote,
    },
  };
}

/** A run over the given findings. */
export function runOf(findings: readonly Finding[], change: Partial<CheckRun> = {}): CheckRun {
  const anchor = { kind: "document" } as const;
  return {
    revision: "r1",
    documentType: "plan",
    facts: {
      documentType: { value: "plan", anchor },
      otherSubject: null,
      years: { value: { from: 2026, to: 2026 }, anchor },
      period: null,
      occasion: null,
      issuedOn: { value: "2025-12-31", anchor },
      instrumentNumber: { value: "12/KH-SNV", anchor },
      issuer: { value: "Sở Nội vụ", anchor },
    },
    profile: { id: "so-nganh", name: "Sở, ngành", isGiven: false },
    on: "2025-12-31",
    packs: [
      { id: "a", version: "1.0.0", title: "Chương trình tổng thể", isOfficial: true },
      { id: "b", version: "1.0.0", title: "Văn bản hướng dẫn", isOfficial: false },
    ],
    findings,
    faults: [],
    skipped: [],
    notices: [],
    questions: [],
    ...change,
  };
}

export function stateOf(
  placed: readonly PlacedFinding[],
  change: Partial<PaneState> = {}
): PaneState {
  return {
    run: runOf(placed.map(({ finding }) => finding)),
    placed,
    isStale: false,
    job: null,
    message: null,
    profiles: [
      { id: "so-nganh", name: "Sở, ngành" },
      { id: "xa", name: "Xã, phường" },
    ],
    selected: null,
    ...change,
  };
}

export const fileHost: PaneHost = {
  canReveal: true,
  canEdit: true,
  canMark: true,
  canUndo: true,
  canSave: true,
};

/** Actions that write down what was asked for: `["applyFix", 0, 1, "Quý I"]`. */
export function recordActions(): { readonly actions: PaneActions; readonly calls: unknown[][] } {
  const calls: unknown[][] = [];
  const record =
    (name: string) =>
    (...parameters: unknown[]): void =>
      void calls.push([name, ...parameters]);
  return {
    calls,
    actions: {
      check: record("check"),
      applyFix: record("applyFix"),
      undo: record("undo"),
      mark: record("mark"),
      clearMarks: record("clearMarks"),
      save: record("save"),
      close: record("close"),
      select: record("select"),
      reveal: record("reveal"),
      chooseProfile: record("chooseProfile"),
      chooseDate: record("chooseDate"),
      chooseDocumentType: record("chooseDocumentType"),
      explain: () => Promise.resolve("## Quy định nói gì\n\nMỗi nhiệm vụ có **thời hạn**."),
    },
  };
}

/** `count` findings of rising rows, of the four severities in turn. */
export function manyFindings(count: number): readonly PlacedFinding[] {
  const severities: readonly Severity[] = ["error", "warning", "information", "hint"];
  return Array.from({ length: count }, (_, index) =>
    placedOf(
      findingOf({
        severity: severities[index % 4] ?? "hint",
        message: `Chỗ thứ ${index + 1}`,
        anchor: { kind: "tableCell", tableId: "t1", row: index, column: 3 },
      }),
      `Mục ${Math.floor(index / 50) + 1}`
    )
  );
}
