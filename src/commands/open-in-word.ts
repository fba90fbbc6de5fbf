import { createWordHost } from "../hosts/word/create-word-host";
import type { OpenDocument } from "../taskpane/office/open-document";
import { describeError } from "./describe-error";
import { readClaims } from "./read-office";
import { placeInWord } from "./run-in-word";

/** The document open in Word, for the pane; `Office` must be ready. */
export function openInWord(context: Office.Context): OpenDocument {
  const word = createWordHost({
    run: (batch) => Word.run(batch),
    classes: { ...Word },
    claims: readClaims(context),
  });
  return {
    host: word,
    templates: ["plan", "report", "taskTable"],
    marksShown: () => {
      const { lastMarks } = word;
      if (lastMarks === null) return [];
      const { style, reason } = lastMarks;
      return reason === "best" ? [`marks.${style}`] : [`marks.${style}`, `marks.why.${reason}`];
    },
    insert: (kind, template) => placeInWord(kind, word.insertion, template),
    watch: (onChange) => word.watch(onChange),
    describeError,
  };
}
