import type { Indicator, StatisticsForm } from "../law/statistics-form";
import { indicatorMatcher } from "../statistics/match-indicators";
import { createNameReader } from "../statistics/name-words";
import { fold, sameWords } from "../text/vietnamese";

/** How an indicator stands in a comparison: enough to find it on either side. */
export type IndicatorLabel = Pick<Indicator, "number" | "name">;

export type IndicatorChange =
  | { readonly kind: "added"; readonly after: IndicatorLabel }
  | { readonly kind: "removed"; readonly before: IndicatorLabel }
  | {
      readonly kind:
        "renamed" | "renumbered" | "moved" | "measureUnit" | "nature" | "relations" | "codes";
      readonly before: IndicatorLabel;
      readonly after: IndicatorLabel;
      /** What stood there and what stands there now, in numbers and words of the forms. */
      readonly from: string;
      readonly to: string;
    };

export interface FormChange {
  readonly kind: "added" | "removed" | "changed" | "same";
  readonly code: string;
  readonly name: string;
  readonly changes: readonly IndicatorChange[];
}

/**
 * What has become of forms between two years: forms by code, else by name; their indicators by name, the STT being a
 * second witness, as rows of a sheet are recognised. In the order of the later forms, removed ones last.
 */
export function diffForms(
  before: readonly StatisticsForm[],
  after: readonly StatisticsForm[]
): readonly FormChange[] {
  const left = new Set(before);
  const changes = after.map((form): FormChange => {
    const { code, name } = form;
    const candidates = [...left];
    const old =
      candidates.find((other) => sameWords(other.code, code)) ??
      candidates.find((other) => sameWords(other.name, name));
    if (old === undefined) return { kind: "added", code, name, changes: [] };
    left.delete(old);
    const found = diffIndicators(old, form);
    return { kind: found.length === 0 ? "same" : "changed", code, name, changes: found };
  });
  const removed = [...left].map(({ code, name }): FormChange => ({
    kind: "removed",
    code,
    name,
    changes: [],
  }));
  return [...changes, ...removed];
}

function diffIndicators(before: StatisticsForm, after: StatisticsForm): readonly IndicatorChange[] {
  const readName = createNameReader([before, after]);
  const matched = indicatorMatcher(before, readName).match(after.indicators);
  const counterpart = new Map<Indicator, Indicator>();
  const becameId = new Map<string, string>();
  const becameNumber = new Map<string, string>();
  after.indicators.forEach((indicator, place) => {
    const old = matched[place] ?? null;
    if (old === null) return;
    counterpart.set(indicator, old);
    becameId.set(old.id, indicator.id);
    becameNumber.set(old.number, indicator.number);
  });
  const kept = new Set(counterpart.values());
  const changes = after.indicators.flatMap((indicator): readonly IndicatorChange[] => {
    const old = counterpart.get(indicator);
    if (old === undefined) return [{ kind: "added", after: labelOf(indicator) }];
    const change = (
      kind: Exclude<IndicatorChange["kind"], "added" | "removed">,
      from: string,
      to: string
    ): readonly IndicatorChange[] =>
      from === to ? [] : [{ kind, before: labelOf(old), after: labelOf(indicator), from, to }];
    const parentBefore = old.parent === null ? null : (becameNumber.get(old.parent) ?? old.parent);
    return [
      ...(sameWords(old.name, indicator.name) ? [] : change("renamed", old.name, indicator.name)),
      ...change("renumbered", old.number, indicator.number),
      ...(parentBefore === indicator.parent
        ? []
        : change("moved", old.parent ?? "–", indicator.parent ?? "–")),
      ...(fold(old.measureUnit ?? "") === fold(indicator.measureUnit ?? "")
        ? []
        : change("measureUnit", old.measureUnit ?? "–", indicator.measureUnit ?? "–")),
      ...change("nature", old.nature, indicator.nature),
      ...change("codes", codesText(old), codesText(indicator)),
      ...(relationsText(old, (id) => becameId.get(id) ?? `−${id}`) ===
      relationsText(indicator, (id) => id)
        ? []
        : change(
            "relations",
            relationsText(old, numbersOf(before)),
            relationsText(indicator, numbersOf(after)) +
              relationsMark(old, indicator, before, after)
          )),
    ];
  });
  const removed = before.indicators.filter((indicator) => !kept.has(indicator));
  return [
    ...changes,
    ...removed.map((indicator): IndicatorChange => ({
      kind: "removed",
      before: labelOf(indicator),
    })),
  ];
}

/** Marks relations that read alike though the rows they name are others. */
function relationsMark(
  old: Indicator,
  now: Indicator,
  before: StatisticsForm,
  after: StatisticsForm
): string {
  return relationsText(old, numbersOf(before)) === relationsText(now, numbersOf(after)) ? " *" : "";
}

function labelOf({ number, name }: Indicator): IndicatorLabel {
  return { number, name };
}

function numbersOf(form: StatisticsForm): (id: string) => string {
  const numbers = new Map(form.indicators.map(({ id, number }) => [id, number]));
  return (id) => numbers.get(id) ?? id;
}

function codesText({ codes = [] }: Indicator): string {
  return codes.map(({ value, meaning }) => `${meaning} = ${value}`).join("; ");
}

/** "= 1.1 + 1.2; ≤ 2": the relations of an indicator in signs, rows by what `say` calls them. */
export function relationsText(indicator: Indicator, say: (id: string) => string): string {
  const { sumOf, holdsAtLeast, ratioOf, atMost = [], equals = [] } = indicator;
  const joined = (ids: readonly string[]): string => ids.map(say).join(" + ");
  return [
    ...(sumOf === undefined ? [] : [`= ${joined(sumOf)}`]),
    ...(holdsAtLeast === undefined ? [] : [`≥ ${joined(holdsAtLeast)}`]),
    ...(ratioOf === undefined ? [] : [`= ${say(ratioOf.numerator)} / ${say(ratioOf.denominator)}`]),
    ...atMost.map((id) => `≤ ${say(id)}`),
    ...equals.map((id) => `= ${say(id)}`),
  ].join("; ");
}
