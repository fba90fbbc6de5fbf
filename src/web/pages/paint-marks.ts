import type { Severity } from "../../core/findings/finding";
import type { PlacedFinding } from "../../app/places/finding-place";
import { elementAt, type DrawnPlaces } from "./draw-pages";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Paints every finding onto the element it is about, and takes older paint away. Only attributes are touched. */
export function paintMarks(
  container: HTMLElement,
  places: DrawnPlaces,
  placed: readonly PlacedFinding[],
  selected: number | null
): void {
  for (const painted of container.querySelectorAll<HTMLElement>("[data-cchc-findings]")) {
    painted.removeAttribute("data-cchc-findings");
    painted.removeAttribute("data-cchc-severity");
    painted.removeAttribute("data-cchc-selected");
    painted.removeAttribute("title");
  }
  placed.forEach(({ finding }, index) => {
    const element = elementAt(places, finding.anchor);
    if (element === null) return;
    const { dataset } = element;
    const worst = dataset["cchcSeverity"] as Severity | undefined;
    if (worst === undefined || rank[finding.severity] < rank[worst])
      dataset["cchcSeverity"] = finding.severity;
    const others = dataset["cchcFindings"];
    dataset["cchcFindings"] = others === undefined ? String(index) : `${others},${index}`;
    element.title = [element.title, finding.message].filter(Boolean).join("\n");
    if (index === selected) dataset["cchcSelected"] = "true";
  });
}

/** The finding a click on a painted element means: the next one when it carries several. */
export function findingAt(target: EventTarget | null, selected: number | null): number | null {
  if (!(target instanceof Element)) return null;
  const painted = target.closest<HTMLElement>("[data-cchc-findings]");
  if (painted === null) return null;
  const indices = (painted.dataset["cchcFindings"] ?? "").split(",").map(Number);
  const at = selected === null ? -1 : indices.indexOf(selected);
  return indices[(at + 1) % indices.length] ?? null;
}
