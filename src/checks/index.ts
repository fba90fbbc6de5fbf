import type { Check } from "../core/rules/check";
import { comparisonChecks } from "./comparison/index";
import { documentChecks } from "./document/index";
import { statisticsChecks } from "./statistics/index";

/** Every check by name; throws when two share one. */
export const checks: ReadonlyMap<string, Check> = byName([
  ...comparisonChecks,
  ...documentChecks,
  ...statisticsChecks,
]);

function byName(list: readonly Check[]): ReadonlyMap<string, Check> {
  const map = new Map<string, Check>();
  for (const check of list) {
    if (map.has(check.name)) throw new Error(`two checks are named "${check.name}"`);
    map.set(check.name, check);
  }
  return map;
}
