import type { PeriodKind } from "../../core/law/calendar";
import { answersOfOffice } from "../../templating/document-words";
import { periodOf, type SlotAnswers } from "../../templating/document-input";
import { periodNames } from "../../templating/parts";
import { fillText } from "../../templating/template-text";
import type { UnitProfile } from "../../templating/unit-profile";

/** What is known before anybody is asked. */
export interface KnownFacts {
  readonly office: UnitProfile | null;
  readonly year: number | null;
  readonly period: PeriodKind | null;
}

/** Other spellings of the tags of our own templates, for those who tag their controls by hand. */
const spellings: Readonly<Record<string, string>> = {
  "unit.name": "unitName",
  "unit.nameincapitals": "unitNameInCapitals",
  "unit.parent": "parentUnitName",
  "unit.parentincapitals": "parentUnitNameInCapitals",
  "unit.shortname": "unitShortName",
  "unit.code": "unitCode",
  "unit.symbol": "unitCode",
  "unit.place": "place",
  "unit.focal": "focalUnit",
  "unit.recipients": "recipients",
  "signatory.title": "signatoryTitle",
  "signatory.name": "signatoryName",
  "year.next": "nextYear",
  "year.previous": "previousYear",
  period: "periodName",
};

/**
 * Values of slots that nobody need be asked for, by the tags of our own templates. A tag may end in a number
 * ("unitName.2") or be spelt as "unit.name". Null for a tag nobody knows, or whose value the office has not told.
 */
export function createKnownValues(facts: KnownFacts): (tag: string) => string | null {
  const values = valuesOf(facts);
  const tags = new Map(Object.keys(values).map((tag) => [tag.toLowerCase(), tag]));
  return (tag) => {
    const plain = plainTag(tag);
    const value = values[spellings[plain] ?? tags.get(plain) ?? ""];
    return value === undefined || value.trim() === "" ? null : value;
  };
}

function plainTag(tag: string): string {
  return tag
    .trim()
    .toLowerCase()
    .replace(/\.\d+$/u, "");
}

/** Tags of what is another in every office or every document: words that stand there are last year's, or a neighbour's. */
const changing: ReadonlySet<string> = new Set(
  [
    "unitName",
    "unitNameInCapitals",
    "unitNameOnOneLine",
    "parentUnitName",
    "parentUnitNameInCapitals",
    "unitShortName",
    "unitCode",
    "place",
    "instrumentNumber",
    "issuedOn",
    "year",
    "previousYear",
    "nextYear",
    "firstYear",
    "lastYear",
    "periodName",
    "date",
    "figure",
    "signatoryTitle",
    "signatoryName",
  ].map((tag) => tag.toLowerCase())
);

/** True for a tag whose words no document takes over from the one before. */
export function isChanging(tag: string): boolean {
  const plain = plainTag(tag);
  return changing.has((spellings[plain] ?? plain).toLowerCase());
}

function valuesOf({ office, year, period }: KnownFacts): SlotAnswers {
  return { ...officeValues(office), ...yearValues(year, period) };
}

function officeValues(office: UnitProfile | null): SlotAnswers {
  if (office === null) return {};
  const answers = answersOfOffice(office);
  const { unitName = "", parentUnitName = "", headTitle = "" } = answers;
  return {
    ...answers,
    unitNameInCapitals: unitName.toUpperCase(),
    unitNameOnOneLine: unitName.toUpperCase(),
    parentUnitNameInCapitals: parentUnitName.toUpperCase(),
    headTitleInCapitals: headTitle.toUpperCase(),
    unitShortName: office.shortName,
    recipients: office.recipients.map((recipient) => `- ${recipient};`).join("\n"),
  };
}

function yearValues(year: number | null, period: PeriodKind | null): SlotAnswers {
  if (year === null) return {};
  const { first, last } = periodOf(year);
  return {
    year: String(year),
    previousYear: String(year - 1),
    nextYear: String(year + 1),
    firstYear: String(first),
    lastYear: String(last),
    ...(period === null
      ? {}
      : { periodName: fillText(periodNames[period].name, { year: String(year) }) }),
  };
}
