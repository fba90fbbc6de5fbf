/** Tag of every content control of ours: marks are found by it alone, whatever else is lost. */
export const markTag = "cchc.mark";

/** Tag of a mark that also coloured its text, so that clearing takes the colour away again. */
export const highlightTag = "cchc.mark.highlight";

/** What a comment of ours begins with. */
export const commentPrefix = "[CCHC ";

/** The part of a rule's id before the slash, and what its pop-ups are called by in the manifest. */
const critiqueFamilies: Readonly<Record<string, string>> = {
  plan: "Plan",
  report: "Report",
  statistics: "Statistics",
  document: "Document",
};

/** Ids of strings in the manifest's Resources: pop-ups of critiques take their fixed words from there, by rule family. */
export function critiqueResourcesOf(ruleId: string) {
  const family = critiqueFamilies[ruleId.split("/", 1)[0] ?? ""] ?? "Document";
  return {
    brandingTextResourceId: "Critique.Brand",
    titleResourceId: `Critique.${family}.Title`,
    subtitleResourceId: `Critique.${family}.Subtitle`,
  };
}

/** Every id that `critiqueResourcesOf` may give; the manifest must hold them all. */
export const critiqueStringIds: readonly string[] = [
  ...new Set(Object.keys(critiqueFamilies).flatMap((id) => Object.values(critiqueResourcesOf(id)))),
];
