import type { OfficeFailure } from "../hosts/office/office-request-error";
import { asRequestError, OfficeRequestError } from "../hosts/office/office-request-error";
import { createWordHost } from "../hosts/word/create-word-host";
import type { OpenDocument } from "../taskpane/office/open-document";
import type { TextKey } from "../taskpane/locale/text";
import { readClaims } from "./read-office";
import { placeInWord } from "./run-in-word";

/** The document open in Office, for the pane; `Office` must be ready and its application Word or Excel. */
export function openInOffice(context: Office.Context): OpenDocument {
  return openInWord(context);
}

function openInWord(context: Office.Context): OpenDocument {
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
    insert: (kind, file) => placeInWord(kind, word.insertion, file),
    watch: (onChange) => word.watch(onChange),
    describeError,
  };
}

function describeError(cause: unknown): TextKey | null {
  const error = asRequestError(cause);
  return error instanceof OfficeRequestError ? keyOf(error.reason) : null;
}

const keyOf = (reason: OfficeFailure) => `office.${reason}` as const;
