import { parseCellAddress } from "../model/cell-address";
import type { Anchor } from "../model/anchor";
import type { Subject } from "../rules/check";
import type { Finding, Severity } from "./finding";

const severityRank: Readonly<Record<Severity, number>> = {
  error: 0,
  warning: 1,
  information: 2,
  hint: 3,
};

/** Findings by place, then severity, then code: the same input gives the same list at every door. */
export function orderFindings(
  findings: readonly Finding[],
  subjects: readonly Subject[]
): readonly Finding[] {
  const rankOf = blockRanks(subjects);
  const keyed = findings.map((finding, index) => ({
    finding,
    index,
    place: placeOf(finding.anchor, rankOf),
  }));
  keyed.sort(
    (a, b) =>
      comparePlaces(a.place, b.place) ||
      severityRank[a.finding.severity] - severityRank[b.finding.severity] ||
      compareText(a.finding.code, b.finding.code) ||
      a.index - b.index
  );
  return keyed.map(({ finding }) => finding);
}

type Place = readonly number[];

function blockRanks(subjects: readonly Subject[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const subject of subjects) {
    if (subject.kind === "document") {
      for (const block of subject.blocks) ranks.set(block.id, ranks.size + 1);
    } else if (subject.kind === "workbook") {
      for (const sheet of subject.sheets) ranks.set(sheet.id, ranks.size + 1);
    }
  }
  return ranks;
}

function placeOf(anchor: Anchor, rankOf: ReadonlyMap<string, number>): Place {
  const rank = (id: string): number => rankOf.get(id) ?? Number.MAX_SAFE_INTEGER;
  switch (anchor.kind) {
    case "document":
      return [0];
    case "paragraph":
      return [rank(anchor.paragraphId), 0, 0, anchor.span?.start ?? -1];
    case "table":
      return [rank(anchor.tableId)];
    case "tableCell":
      return [rank(anchor.tableId), anchor.row, anchor.column, anchor.span?.start ?? -1];
    case "sheet":
      return [rank(anchor.sheetId)];
    case "sheetRange": {
      const place = parseCellAddress(anchor.address);
      return [rank(anchor.sheetId), place?.row ?? 0, place?.column ?? 0];
    }
  }
}

function comparePlaces(a: Place, b: Place): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
