import type { DocumentModel } from "../../core/model/document";
import {
  findInstrumentReferences,
  instrumentKey,
  type InstrumentReference,
} from "../../core/recognition/instrument-references";
import type { RegisteredInstrument } from "../../core/law/registered-instrument";
import type { CheckContext } from "../../core/rules/check";
import { addToGroup } from "../../core/text/add-to-group";
import { eachOnce } from "../../core/text/each-once";
import { onceFor } from "../../core/text/once-for";
import { textIndexOf, type TextPlace } from "./text-places";

/** An instrument where a document cites it, with what the register has under its number. */
export interface CitedInstrument extends InstrumentReference {
  readonly place: TextPlace;
  readonly entries: readonly RegisteredInstrument[];
}

const referencesIn = onceFor(
  (model: DocumentModel): readonly (InstrumentReference & { readonly place: TextPlace })[] => {
    const referencesOf = eachOnce(findInstrumentReferences);
    return textIndexOf(model)
      .withCharacter(/\//u)
      .flatMap((place) => referencesOf(place.text).map((reference) => ({ ...reference, place })));
  }
);

/** The register by the number as it is compared; made once for all rules and documents. */
const entriesByKey = onceFor((register: readonly RegisteredInstrument[]) => {
  const entriesOf = new Map<string, RegisteredInstrument[]>();
  for (const entry of register) addToGroup(entriesOf, instrumentKey(entry.number), entry);
  return entriesOf;
});

/** Instruments cited in the body, less the document's own number. The text is read once for all rules. */
export function citedInstruments(
  model: DocumentModel,
  { facts, law }: CheckContext
): readonly CitedInstrument[] {
  const own = facts.instrumentNumber === null ? "" : instrumentKey(facts.instrumentNumber.value);
  const entriesOf = entriesByKey(law.instruments);
  return referencesIn(model)
    .filter(({ number }) => instrumentKey(number) !== own)
    .map((reference) => ({
      ...reference,
      entries: entriesOf.get(instrumentKey(reference.number)) ?? [],
    }));
}
