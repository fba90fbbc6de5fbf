import type { HeadingRole, Vocabulary } from "../law/vocabulary";
import { onceFor } from "../text/once-for";
import { createPhraseFinder } from "../text/vietnamese";

/** Tells what a heading announces; more than one thing for "Mục tiêu, nhiệm vụ". */
export type HeadingRoleReader = (title: string) => ReadonlySet<HeadingRole>;

/** Makes a reader of headings from the words of the field. */
export const createHeadingRoleReader = onceFor(
  (words: Vocabulary["headings"]): HeadingRoleReader => {
    const roleOf = new Map<string, HeadingRole>();
    for (const [role, phrases] of Object.entries(words) as [HeadingRole, readonly string[]][]) {
      for (const phrase of phrases) roleOf.set(phrase, role);
    }
    const find = createPhraseFinder([...roleOf.keys()]);
    return (title) => new Set(find(title).flatMap(({ phrase }) => roleOf.get(phrase) ?? []));
  }
);

/**
 * Whether what stands under a heading are goals or tasks; null where the heading does not say or says both, so that
 * what stands above it goes on or stays open.
 */
export function partAnnounced(
  roles: ReadonlySet<HeadingRole>
): "goals" | "tasks" | "neither" | "both" | null {
  if (roles.has("goals") && roles.has("tasks")) return "both";
  if (roles.has("goals")) return "goals";
  if (roles.has("tasks")) return "tasks";
  return roles.size > 0 ? "neither" : null;
}
