import * as z from "zod/mini";
import type { Vocabulary } from "../../core/law/vocabulary";
import type { Anchor } from "../../core/model/anchor";
import type { DocumentModel } from "../../core/model/document";
import { readTaskTables } from "../../core/recognition/read-task-tables";
import { defineCheck, type ProposedFix, type Violation } from "../../core/rules/check";
import { findDates, lastDayOfMonth, type FoundDate } from "../../core/text/dates";
import { eachOnce } from "../../core/text/each-once";
import { replaceSpan, textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({});

type MessageId = "impossible" | "replace" | "label";

/** Every date in the text is one the calendar has. Deadlines of task tables are left to the rule on deadlines. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "possible-dates",
  reads: "document",
  messages: {
    vi: {
      impossible: "“{date}” không có trên lịch.",
      replace: "Ghi lại ngày",
      label: "Ngày đúng",
    },
    en: {
      impossible: "No calendar has “{date}”.",
      replace: "Write another date",
      label: "The right date",
    },
  },
  options,
  run(model, _options, { law }) {
    const datesIn = eachOnce(impossibleDates);
    const found = textIndexOf(model)
      .withCharacter(/\d/u)
      .flatMap((place) =>
        datesIn(place.text)
          // A day and month alone in a cell may be a fraction.
          .filter(({ year }) => year !== null || place.kind === "paragraph")
          .map((date) => ({ place, date }))
      );
    if (found.length === 0) return { kind: "checked", violations: [] };
    const deadlines = deadlineCells(model, law.vocabulary);
    const violations = found
      .filter(({ place }) => !deadlines.has(keyOf(place.anchorAt())))
      .map(({ place, date }) => violationFor(place, date));
    return { kind: "checked", violations };
  },
});

function impossibleDates(text: string): readonly FoundDate[] {
  return findDates(text).filter(({ problem }) => problem === "impossible");
}

function violationFor(place: TextPlace, date: FoundDate): Violation<MessageId> {
  const written = place.text.slice(date.span.start, date.span.end);
  const fix: ProposedFix<MessageId> = {
    title: { messageId: "replace" },
    isPreferred: true,
    safety: "confirm",
    ask: { label: { messageId: "label" }, suggestions: lastDayInstead(written, date) },
    edits: [place.editTo(replaceSpan(place.text, date.span, "{answer}"))],
  };
  return {
    anchor: place.anchorAt(date.span),
    messageId: "impossible",
    data: { date: written },
    fixes: [fix],
  };
}

/** "31/4/2026" was often meant to be the last day of April. */
function lastDayInstead(written: string, { day, month, year }: FoundDate): readonly string[] {
  if (day === null || month < 1 || month > 12 || day < 29 || day > 31) return [];
  return [written.replace(String(day), String(lastDayOfMonth(year ?? 2000, month)))];
}

function deadlineCells(model: DocumentModel, vocabulary: Vocabulary): ReadonlySet<string> {
  const { tasks } = readTaskTables(model, vocabulary);
  return new Set(
    tasks.flatMap(({ fields }) =>
      fields.deadline === undefined ? [] : [keyOf(fields.deadline.anchor)]
    )
  );
}

function keyOf(anchor: Anchor): string {
  return anchor.kind === "tableCell" ? `${anchor.tableId} ${anchor.row} ${anchor.column}` : "";
}
