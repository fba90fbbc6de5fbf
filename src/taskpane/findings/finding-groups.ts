import { fold } from "../../core/text/vietnamese";
import type { Severity } from "../../core/findings/finding";
import type { PlacedFinding } from "../../app/places/finding-place";

export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

export interface FindingFilter {
  /** Empty: every severity. */
  readonly severities: ReadonlySet<Severity>;
  readonly query: string;
}

/** A finding in the list, with its index in the run: the name by which pane and view speak of it. */
export interface ListedFinding extends PlacedFinding {
  readonly index: number;
}

export interface FindingGroup {
  readonly id: string;
  /** Null: the document as a whole. */
  readonly title: string | null;
  readonly items: readonly ListedFinding[];
}

/** How many findings there are of each severity. */
export function countBySeverity(
  placed: readonly PlacedFinding[]
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { finding } of placed) counts[finding.severity] += 1;
  return counts;
}

/** Folded text of every finding to search in; made once per run, not once per key stroke. */
export function searchTexts(placed: readonly PlacedFinding[]): readonly string[] {
  return placed.map(({ finding, place }) =>
    fold(
      [finding.code, finding.title, finding.message, place.group?.title, place.quote]
        .filter((part) => typeof part === "string")
        .join(" ")
    )
  );
}

/** The findings that pass the filter, in the run's order. */
export function filterFindings(
  placed: readonly PlacedFinding[],
  texts: readonly string[],
  filter: FindingFilter
): readonly ListedFinding[] {
  const words = fold(filter.query).split(" ").filter(Boolean);
  return placed
    .map((item, index) => ({ ...item, index }))
    .filter(
      ({ finding, index }) =>
        (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
        words.every((word) => (texts[index] ?? "").includes(word))
    );
}

/** Neighbouring findings of one section or sheet, together; groups keep the order of the document. */
export function groupFindings(items: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, { title: string | null; items: ListedFinding[] }>();
  for (const item of items) {
    const id = item.place.group?.id ?? "";
    const known = groups.get(id);
    if (known === undefined)
      groups.set(id, { title: item.place.group?.title ?? null, items: [item] });
    else known.items.push(item);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}
