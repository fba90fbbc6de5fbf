import type { Edit } from "../../core/fixes/edit";
import type { DirectoryUnit, UnitDirectory } from "../../core/law/unit-directory";
import { successorsOf } from "../../core/law/unit-directory";
import type { UnitMention } from "../../core/recognition/unit-mentions";
import type { ProposedFix } from "../../core/rules/check";
import { formatShortDate } from "../../core/text/dates";

/** Texts that every rule on former units shares, in both languages. */
export const formerUnitTexts = {
  vi: {
    replaceUnit: "Thay bằng “{successor}”",
    chooseUnit: "Thay bằng đơn vị tiếp nhận",
    unitLabel: "Đơn vị tiếp nhận",
    noDirectory: "Chưa có danh mục đơn vị để đối chiếu.",
  },
  en: {
    replaceUnit: "Replace with “{successor}”",
    chooseUnit: "Replace with the unit that took over",
    unitLabel: "Unit that took over",
    noDirectory: "There is no directory of units to compare with.",
  },
} as const;

export type FormerUnitTextId = keyof (typeof formerUnitTexts)["vi"];

/** True where a directory was given: without one nothing can be said about any unit. */
export function hasUnits({ current, former }: UnitDirectory): boolean {
  return current.length + former.length > 0;
}

/** What a finding on a former unit says: its name, its last day, what ended it and who took over. */
export function formerUnitData(
  unit: DirectoryUnit,
  directory: UnitDirectory
): Readonly<Record<string, string>> {
  const successors = successorsOf(unit, directory).map(({ name }) => name);
  return {
    lastDay: unit.valid.to === null ? "…" : formatShortDate(unit.valid.to),
    endedBy: unit.endedBy ?? "…",
    successors: successors.length === 0 ? "…" : successors.join(" / "),
  };
}

/**
 * Proposes the successor in place of a former unit. A unit of the district level is not replaced by itself: which commune
 * took the work over only its people know.
 */
export function formerUnitFix(
  { unit }: Pick<UnitMention, "unit">,
  directory: UnitDirectory,
  editsWith: (name: string) => readonly Edit[]
): readonly ProposedFix<FormerUnitTextId>[] {
  const names = successorsOf(unit, directory).map(({ name }) => name);
  const [only] = names;
  if (only === undefined || unit.level === "district") return [];
  if (names.length === 1) {
    return [
      {
        title: { messageId: "replaceUnit", data: { successor: only } },
        isPreferred: true,
        safety: "confirm",
        edits: editsWith(only),
      },
    ];
  }
  return [
    {
      title: { messageId: "chooseUnit" },
      isPreferred: true,
      safety: "confirm",
      ask: { label: { messageId: "unitLabel" }, suggestions: names },
      edits: editsWith("{answer}"),
    },
  ];
}

/** The text with every mention replaced; a name printed in capitals stays in capitals. */
export function replaceMentions(
  text: string,
  mentions: readonly UnitMention[],
  name: string
): string {
  return mentions.toReversed().reduce((changed, { span }) => {
    const printed = text.slice(span.start, span.end);
    const isCapitals = printed.length > 6 && printed === printed.toUpperCase();
    const replacement = isCapitals && name !== "{answer}" ? name.toUpperCase() : name;
    return changed.slice(0, span.start) + replacement + changed.slice(span.end);
  }, text);
}
