import type { IsoDate } from "./calendar";

/** Where a unit stands in the administration. */
export type DirectoryLevel =
  "ministry" | "province" | "department" | "district" | "commune" | "communeBody";

/** One unit, or one kind of unit that exists in many places ("Sở Tài chính"), with the time it exists. */
export interface DirectoryUnit {
  readonly id: string;
  /** Full name, as the law prints it. */
  readonly name: string;
  /** Abbreviations and other spellings; compared folded, as whole words. */
  readonly variants: readonly string[];
  readonly level: DirectoryLevel;
  /** First and last day; null where the unit was there before the directory begins, or still is. */
  readonly valid: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  /** Ids of the units that took its work over, the main one first. */
  readonly successors: readonly string[];
  /** What ended it, e.g. "Nghị quyết số 176/2025/QH15"; null while it exists. */
  readonly endedBy: string | null;
}

/** A list of units as one pack has it. */
export interface UnitList {
  /** True where it names every unit that may lead a task: an office's own list. */
  readonly isComplete: boolean;
  readonly units: readonly DirectoryUnit[];
}

/** The units of all packs together, seen from the day whose law applies. */
export interface UnitDirectory {
  readonly isComplete: boolean;
  /** In being on that day. */
  readonly current: readonly DirectoryUnit[];
  /** Ended before that day. */
  readonly former: readonly DirectoryUnit[];
}

/** A directory that knows no unit. */
export const noUnits: UnitDirectory = { isComplete: false, current: [], former: [] };

/** Puts lists together as of a day: of units with one id the last counts; units of the future are left out. */
export function unitDirectoryOn(lists: readonly UnitList[], on: IsoDate): UnitDirectory {
  const byId = new Map(lists.flatMap(({ units }) => units).map((unit) => [unit.id, unit]));
  const known = [...byId.values()].filter(({ valid }) => valid.from === null || valid.from <= on);
  const isCurrent = ({ valid }: DirectoryUnit): boolean => valid.to === null || on <= valid.to;
  return {
    isComplete: lists.some(({ isComplete }) => isComplete),
    current: known.filter(isCurrent),
    former: known.filter((unit) => !isCurrent(unit)),
  };
}

/**
 * The units in being that carry on the work of a former one; successors that ended themselves are followed further.
 * A successor the directory does not know is left out.
 */
export function successorsOf(
  unit: DirectoryUnit,
  { current, former }: UnitDirectory
): readonly DirectoryUnit[] {
  const currentById = new Map(current.map((entry) => [entry.id, entry]));
  const formerById = new Map(former.map((entry) => [entry.id, entry]));
  const found = new Set<DirectoryUnit>();
  const seen = new Set([unit.id]);
  const open = [...unit.successors];
  for (const id of open) {
    if (seen.has(id)) continue;
    seen.add(id);
    const successor = currentById.get(id);
    if (successor !== undefined) found.add(successor);
    else open.push(...(formerById.get(id)?.successors ?? []));
  }
  return [...found];
}
