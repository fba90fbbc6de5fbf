/** Tag of every content control of ours: marks are found by it alone, whatever else is lost. */
export const markTag = "cchc.mark";

/** Tag of a mark that also coloured its text, so that clearing takes the colour away again. */
export const highlightTag = "cchc.mark.highlight";

/** What a comment of ours begins with. */
export const commentPrefix = "[CCHC ";

/** Ids of strings in the manifest's Resources; pop-ups of critiques take their fixed words from there. */
export const critiqueResources = {
  brandingTextResourceId: "Cchc.Critique.Brand",
  titleResourceId: "Cchc.Critique.Title",
  subtitleResourceId: "Cchc.Critique.Subtitle",
} as const;
