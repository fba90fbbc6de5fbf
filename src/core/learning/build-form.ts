import type { IsoDate } from "../law/calendar";
import type { Provenance } from "../law/provenance";
import type { Indicator, StatisticsForm } from "../law/statistics-form";
import { fingerprintOf } from "../text/fingerprint";
import { containsWords } from "../text/vietnamese";
import { numberRows } from "./build-tree";
import { undecidedNature } from "./decide";
import type { FormDecision, ProposedForm, ProposedRow, Relation, RowDecision } from "./proposal";
import { slugOf } from "./slug";

/** What the user says of the forms as a whole. */
export interface FormOrigin {
  readonly packId: string;
  readonly validFrom: IsoDate;
  readonly provenance: Provenance;
}

interface KeptRow {
  readonly proposed: ProposedRow;
  readonly decided: RowDecision;
}

/**
 * The form that a user has confirmed. Rows left out hand their children to their own parent, and take the relations that
 * name them along; numbers go on without gaps in the tree. Null where no row is left.
 */
export function buildForm(
  form: ProposedForm,
  decision: FormDecision,
  { packId, validFrom, provenance }: FormOrigin
): StatisticsForm | null {
  const kept: KeptRow[] = [];
  const placeOf = new Map<number, number>();
  for (const proposed of form.rows) {
    const decided = decision.rows[proposed.index];
    if (decided?.isKept !== true || decided.name.trim() === "") continue;
    placeOf.set(proposed.index, kept.length);
    kept.push({ proposed, decided });
  }
  if (kept.length === 0) return null;
  const parents = kept.map(({ proposed, decided }) =>
    keptParent(decided.parent, proposed.index, decision, placeOf)
  );
  const numbers = numberRows(
    kept.map(({ proposed }, place) => ({
      printed: proposed.printed,
      parent: parents[place] ?? null,
    }))
  );
  const id = `${packId}-${slugOf(decision.code)}`;
  const prefix = lettersOf(id);
  const idAt = (place: number): string => `${prefix}${numbers[place] ?? ""}`;
  const relations = relationsOf(form, decision, placeOf, idAt);
  const hasChildren = new Set(parents);
  const indicators = kept.map(({ proposed, decided }, place): Indicator => {
    const parent = parents[place] ?? null;
    const number = numbers[place] ?? "";
    const printed = printedNumber(proposed, number);
    const nature = decided.nature ?? undecidedNature;
    const isRatio = nature === "ratio";
    return {
      id: idAt(place),
      number,
      ...(printed === null ? {} : { printedNumber: printed }),
      name: decided.name.trim(),
      aliases: proposed.name === decided.name.trim() ? [] : [proposed.name],
      measureUnit: decided.measureUnit,
      nature,
      parent: parent === null ? null : (numbers[parent] ?? null),
      ...(nature === "code" && proposed.codes.length > 0 ? { codes: proposed.codes } : {}),
      ...(nature === "group" && !hasChildren.has(place) ? {} : (relations.get(place) ?? {})),
      ...(proposed.mayHaveDecimals && !isRatio ? { mayHaveDecimals: true } : {}),
      ...(isRatio && containsWords(decided.name, "tăng") ? { mayExceedHundred: true } : {}),
    };
  });
  return {
    id,
    code: decision.code,
    name: decision.name,
    aliases: [],
    valid: { from: validFrom, to: null },
    provenance,
    columns: form.columns,
    indicators,
  };
}

/** The nearest row above in the tree that is kept; a parent has to stand above its row. */
function keptParent(
  parent: number | null,
  index: number,
  decision: FormDecision,
  placeOf: ReadonlyMap<number, number>
): number | null {
  let next = parent;
  let below = index;
  while (next !== null && next < below) {
    const place = placeOf.get(next);
    if (place !== undefined) return place;
    below = next;
    next = decision.rows[next]?.parent ?? null;
  }
  return null;
}

/** STT of rows that are marked with letters, or stand under such rows: nothing to hold a sequence of numbers against. */
function printedNumber({ printed, parent }: ProposedRow, number: string): string | null {
  if (printed === "" || printed === number) return null;
  return parent.reasons.some(({ id }) => id === "numberCorrected") ? null : printed;
}

type RelationFields = Pick<
  Indicator,
  "sumOf" | "isSumStated" | "holdsAtLeast" | "ratioOf" | "atMost" | "onlyWith" | "notWith"
>;

function relationsOf(
  form: ProposedForm,
  decision: FormDecision,
  placeOf: ReadonlyMap<number, number>,
  idAt: (place: number) => string
): ReadonlyMap<number, RelationFields> {
  const taken = new Set(decision.relations);
  const fields = new Map<number, RelationFields>();
  for (const { id, relation, certainty } of form.relations) {
    if (!taken.has(id)) continue;
    const place = placeOf.get(relation.row);
    const others = othersOf(relation).map((row) => placeOf.get(row));
    if (place === undefined || others.some((other) => other === undefined)) continue;
    const ids = others.flatMap((other) => (other === undefined ? [] : idAt(other)));
    fields.set(place, withRelation(fields.get(place) ?? {}, relation, ids, certainty === "unsure"));
  }
  return fields;
}

function othersOf(relation: Relation): readonly number[] {
  switch (relation.kind) {
    case "sum":
    case "atLeast":
      return relation.parts;
    case "atMost":
      return [relation.limit];
    case "onlyWith":
      return [relation.source];
    case "notWith":
      return [relation.other];
    case "ratio":
      return [relation.numerator, relation.denominator];
  }
}

function withRelation(
  fields: RelationFields,
  { kind }: Relation,
  ids: readonly string[],
  isInferred: boolean
): RelationFields {
  const [first = "", second = ""] = ids;
  switch (kind) {
    case "sum":
      return { ...fields, sumOf: ids, ...(isInferred ? { isSumStated: false } : {}) };
    case "atLeast":
      return { ...fields, holdsAtLeast: ids };
    case "atMost":
      return { ...fields, atMost: [...(fields.atMost ?? []), first] };
    case "onlyWith":
      return { ...fields, onlyWith: [...(fields.onlyWith ?? []), first] };
    case "notWith":
      return { ...fields, notWith: [...(fields.notWith ?? []), first] };
    case "ratio":
      return { ...fields, ratioOf: { numerator: first, denominator: second } };
  }
}

/** Letters for the ids of a form's indicators, so that those of several learnt forms differ. */
function lettersOf(text: string): string {
  const letters = [...fingerprintOf([text]).slice(0, 8)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16))
  );
  return letters.join("");
}
