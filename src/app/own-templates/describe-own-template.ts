import { emptyUnitProfile, type UnitProfile } from "../../templating/unit-profile";
import { createKnownValues, type KnownFacts } from "./known-values";
import { readOwnTemplate } from "./own-template";

/** What a template asks for, told by the titles of its slots in reading order. */
export interface OwnTemplateFacts {
  /** Filled from the office's profile and the year without a question. */
  readonly known: readonly string[];
  /** Left to the user: tags the program has no value for. */
  readonly asked: readonly string[];
  /** True where a slot takes the name of a reporting period. */
  readonly asksPeriod: boolean;
}

const told = "x";
const talkative: UnitProfile = {
  ...emptyUnitProfile("province"),
  name: told,
  parentName: told,
  shortName: told,
  place: told,
  symbol: told,
  signatory: { authority: told, title: told, name: told },
  focalUnit: told,
  draftingSymbol: told,
  recipients: [told],
  units: [told],
};
const everything: KnownFacts = { office: talkative, year: 2026, period: "year" };

/** Throws as `readOwnTemplate` does. */
export function describeOwnTemplate(bytes: Uint8Array): OwnTemplateFacts {
  const { slots } = readOwnTemplate(bytes);
  const valueOf = createKnownValues(everything);
  const withoutPeriod = createKnownValues({ ...everything, period: null });
  const titlesOf = (isKnown: boolean): readonly string[] => [
    ...new Set(
      slots.filter(({ tag }) => (valueOf(tag) !== null) === isKnown).map(({ title }) => title)
    ),
  ];
  return {
    known: titlesOf(true),
    asked: titlesOf(false),
    asksPeriod: slots.some(({ tag }) => valueOf(tag) !== null && withoutPeriod(tag) === null),
  };
}
