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

/** A form in both years, and the earlier indicator of each later one. */
interface FormPair {
  readonly before: StatisticsForm;
  readonly after: StatisticsForm;
  readonly matched: readonly (Indicator | null)[];
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
  const pairs = new Map<StatisticsForm, FormPair>();
  for (const form of after) {
    const candidates = [...left];
    const old =
      candidates.find((other) => sameWords(other.code, form.code)) ??
      candidates.find((other) => sameWords(other.name, form.name));
    if (old === undefined) continue;
    left.delete(old);
    const readName = createNameReader([old, form]);
    const matched = indicatorMatcher(old, readName).match(form.indicators);
    pairs.set(form, { before: old, after: form, matched });
  }
  const words = createRelationWords(before, after, [...pairs.values()]);
  const changes = after.map((form): FormChange => {
    const { code, name } = form;
    const pair = pairs.get(form);
    if (pair === undefined) return { kind: "added", code, name, changes: [] };
    const found = diffIndicators(pair, words);
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

/** The relations of an indicator in words of either year. */
interface RelationWords {
  /** Of an earlier one, with the later ids of the rows it names: equal where nothing has changed. */
  readonly carriedOver: (old: Indicator) => string;
  readonly asIds: (indicator: Indicator) => string;
  readonly before: (indicator: Indicator, form: StatisticsForm) => string;
  readonly after: (indicator: Indicator, form: StatisticsForm) => string;
}

function createRelationWords(
  before: readonly StatisticsForm[],
  after: readonly StatisticsForm[],
  pairs: readonly FormPair[]
): RelationWords {
  const laterId = new Map<string, string>();
  for (const { after: form, matched } of pairs)
    form.indicators.forEach(({ id }, place) => {
      const old = matched[place] ?? null;
      if (old !== null) laterId.set(old.id, id);
    });
  const sayIn = (
    forms: readonly StatisticsForm[]
  ): ((indicator: Indicator, form: StatisticsForm) => string) => {
    const places = new Map(
      forms.flatMap((form) =>
        form.indicators.map(({ id, number }) => [id, { form, number }] as const)
      )
    );
    return (indicator, own) =>
      relationsText(indicator, (id) => {
        const place = places.get(id);
        if (place === undefined) return id;
        return place.form === own ? place.number : `${place.form.code}: ${place.number}`;
      });
  };
  return {
    carriedOver: (old) => relationsText(old, (id) => laterId.get(id) ?? `(${id})`),
    asIds: (indicator) => relationsText(indicator, (id) => id),
    before: sayIn(before),
    after: sayIn(after),
  };
}

function diffIndicators(
  { before, after, matched }: FormPair,
  words: RelationWords
): readonly IndicatorChange[] {
  const laterNumber = new Map(
    after.indicators.flatMap(({ number }, place) => {
      const old = matched[place] ?? null;
      return old === null ? [] : [[old.number, number] as const];
    })
  );
  const kept = new Set(matched);
  const changes = after.indicators.flatMap((indicator, place): readonly IndicatorChange[] => {
    const old = matched[place] ?? null;
    if (old === null) return [{ kind: "added", after: labelOf(indicator) }];
    const labels = { before: labelOf(old), after: labelOf(indicator) };
    const hasOtherRelations = words.carriedOver(old) !== words.asIds(indicator);
    const relations = {
      kind: "relations",
      ...labels,
      from: words.before(old, before),
      to: words.after(indicator, after),
    } as const;
    return [
      ...plainChanges(old, indicator, laterNumber).map((change) => ({ ...change, ...labels })),
      ...(hasOtherRelations ? [relations] : []),
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

type ChangeKind = Exclude<IndicatorChange["kind"], "added" | "removed">;

/** Everything but relations; what stood there and stands there now. */
function plainChanges(
  old: Indicator,
  now: Indicator,
  laterNumber: ReadonlyMap<string, string>
): readonly { readonly kind: ChangeKind; readonly from: string; readonly to: string }[] {
  const parentBefore = old.parent === null ? null : (laterNumber.get(old.parent) ?? old.parent);
  const compared: readonly (readonly [ChangeKind, boolean, string, string])[] = [
    ["renamed", sameWords(old.name, now.name), old.name, now.name],
    ["renumbered", old.number === now.number, old.number, now.number],
    ["moved", parentBefore === now.parent, old.parent ?? "–", now.parent ?? "–"],
    [
      "measureUnit",
      fold(old.measureUnit ?? "") === fold(now.measureUnit ?? ""),
      old.measureUnit ?? "–",
      now.measureUnit ?? "–",
    ],
    ["nature", old.nature === now.nature, old.nature, now.nature],
    ["codes", codesText(old) === codesText(now), codesText(old), codesText(now)],
  ];
  return compared.flatMap(([kind, isSame, from, to]) => (isSame ? [] : [{ kind, from, to }]));
}

function labelOf({ number, name }: Indicator): IndicatorLabel {
  return { number, name };
}

function codesText({ codes = [] }: Indicator): string {
  return codes.map(({ value, meaning }) => `${meaning} = ${value}`).join("; ");
}

/** "= 1.1 + 1.2; ≤ 2": the relations of an indicator in signs, rows by what `say` calls them. */
function relationsText(indicator: Indicator, say: (id: string) => string): string {
  const { sumOf, holdsAtLeast, ratioOf, atMost = [], equals = [] } = indicator;
  const { onlyWith, notWith = [], progressOf, rollsForward, builtUpBy } = indicator;
  const joined = (ids: readonly string[]): string => ids.map(say).join(" + ");
  return [
    ...(sumOf === undefined ? [] : [`= ${joined(sumOf)}`]),
    ...(holdsAtLeast === undefined ? [] : [`≥ ${joined(holdsAtLeast)}`]),
    ...(ratioOf === undefined ? [] : [`= ${say(ratioOf.numerator)} / ${say(ratioOf.denominator)}`]),
    ...atMost.map((id) => `≤ ${say(id)}`),
    ...equals.map((id) => `= ${say(id)}`),
    ...(onlyWith === undefined ? [] : [`⇒ ${onlyWith.map(say).join(" ∨ ")}`]),
    ...notWith.map((id) => `⊥ ${say(id)}`),
    ...(progressOf === undefined ? [] : [`→ ${say(progressOf)}`]),
    ...(rollsForward === undefined
      ? []
      : [`Δ = ${joined(rollsForward.added)} − ${rollsForward.removed.map(say).join(" − ")}`]),
    ...(builtUpBy === undefined ? [] : [`Δ ≈ ${say(builtUpBy.flow)} / ${say(builtUpBy.posts)}`]),
  ].join("; ");
}
