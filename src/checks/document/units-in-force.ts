import * as z from "zod/mini";
import type { DirectoryUnit } from "../../core/law/unit-directory";
import {
  createHistoryTest,
  unitFinderOf,
  type UnitMention,
} from "../../core/recognition/unit-mentions";
import { defineCheck, type CheckContext, type Violation } from "../../core/rules/check";
import { addToGroup } from "../../core/text/add-to-group";
import { onceFor } from "../../core/text/once-for";
import type { DocumentModel } from "../../core/model/document";
import {
  formerUnitData,
  formerUnitFix,
  formerUnitTexts,
  hasUnits,
  replaceMentions,
  type FormerUnitTextId,
} from "./former-units";
import { textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({
  /** Words in a sentence that say it tells of the past or of the change itself. */
  historyWords: z.array(z.string()),
});

type MessageId = "former" | "formerOften" | FormerUnitTextId;

/** The running text names no unit that had ended by the document's date, but where it tells of the past. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "units-in-force",
  reads: "document",
  messages: {
    vi: {
      former: "“{unit}” đã kết thúc hoạt động ngày {lastDay} ({endedBy}); nay là: {successors}.",
      formerOften:
        "“{unit}” đã kết thúc hoạt động ngày {lastDay} ({endedBy}); nay là: {successors}. Văn bản nhắc tới {count} lần.",
      ...formerUnitTexts.vi,
    },
    en: {
      former: "“{unit}” ended on {lastDay} ({endedBy}); now: {successors}.",
      formerOften:
        "“{unit}” ended on {lastDay} ({endedBy}); now: {successors}. The document names it {count} times.",
      ...formerUnitTexts.en,
    },
  },
  options,
  run(model, { historyWords }, context) {
    const { units } = context.law;
    if (!hasUnits(units)) return { kind: "notApplicable", reason: { messageId: "noDirectory" } };
    const uses = usesOfFormerUnits(model, historyWords, context);
    const violations = uses.map(({ unit, places }): Violation<MessageId> => {
      const [{ place, mentions }] = places;
      const [{ span }] = mentions;
      const count = places.reduce((sum, entry) => sum + entry.mentions.length, 0);
      return {
        anchor: place.anchorAt(span),
        messageId: count === 1 ? "former" : "formerOften",
        data: {
          unit: place.text.slice(span.start, span.end),
          count,
          ...formerUnitData(unit, units),
        },
        fixes: formerUnitFix({ unit }, units, (name) =>
          places.map((entry) =>
            entry.place.editTo(replaceMentions(entry.place.text, entry.mentions, name))
          )
        ),
      };
    });
    return { kind: "checked", violations };
  },
});

type NonEmpty<T> = readonly [T, ...T[]];

interface PlaceWithMentions {
  readonly place: TextPlace;
  readonly mentions: NonEmpty<UnitMention>;
}

interface UnitUse {
  readonly unit: DirectoryUnit;
  readonly places: NonEmpty<PlaceWithMentions>;
}

/** Former units that paragraphs name as if they still were, each with all its places. Tables have rules of their own. */
function usesOfFormerUnits(
  model: DocumentModel,
  historyWords: readonly string[],
  { law, facts }: CheckContext
): readonly UnitUse[] {
  const find = unitFinderOf(law.units);
  const isHistory = createHistoryTest(historyWords);
  const reportYear = facts.documentType?.value === "report" ? facts.years?.value.from : undefined;
  const uses = new Map<string, { unit: DirectoryUnit; places: PlaceWithMentions[] }>();
  for (const place of textIndexOf(model).withPhrases(namesOf(law.units.former))) {
    if (place.kind !== "paragraph") continue;
    const found = new Map<DirectoryUnit, UnitMention[]>();
    for (const mention of find(place.text)) {
      const { unit, isFormer } = mention;
      if (!isFormer || isHistory(place.text, mention) || endedWithin(unit, reportYear)) continue;
      addToGroup(found, unit, mention);
    }
    for (const [unit, [first, ...rest]] of found) {
      if (first === undefined) continue;
      const use = uses.get(unit.id) ?? { unit, places: [] };
      use.places.push({ place, mentions: [first, ...rest] });
      uses.set(unit.id, use);
    }
  }
  return [...uses.values()].flatMap(({ unit, places: [first, ...rest] }) =>
    first === undefined ? [] : [{ unit, places: [first, ...rest] }]
  );
}

const namesOf = onceFor((units: readonly DirectoryUnit[]): readonly string[] =>
  units.flatMap(({ name, variants }) => [name, ...variants])
);

/** A report on the year in which a unit ended tells of it rightly. */
function endedWithin({ valid }: DirectoryUnit, reportYear: number | undefined): boolean {
  return reportYear !== undefined && valid.to !== null && valid.to >= `${reportYear}-01-01`;
}
