import { createWordHost, type WordHost } from "../hosts/word/create-word-host";
import { documentJustifications } from "../hosts/word/document-justifications";
import type { MarkChoice, OpenDocument } from "../taskpane/office/open-document";
import { describeError } from "./describe-error";
import { fileNameOf } from "./file-name-of";
import { readCompressedFile } from "./read-compressed-file";
import { readClaims } from "./read-office";
import { placeInWord } from "./run-in-word";
import { watchSelection } from "./watch-selection";

/** The document open in Word, for the pane; `Office` must be ready. */
export function openInWord(context: Office.Context): OpenDocument {
  const word = {
    ...wordDocument(
      createWordHost({
        run: (batch) => Word.run(batch),
        classes: { ...Word },
        claims: readClaims(context),
        watchSelection: (onMove) => watchSelection(context.document, onMove),
      })
    ),
    fileName: fileNameOf(context.document.url),
    ...(context.requirements.isSetSupported("CompressedFile")
      ? { readFile: () => readCompressedFile(context.document, Office.FileType.Compressed) }
      : {}),
  };
  return context.requirements.isSetSupported("CustomXmlParts")
    ? { ...word, justifications: documentJustifications(context.document.customXmlParts) }
    : word;
}

/** A document over a host. */
export function wordDocument(word: WordHost): OpenDocument {
  const markChoices: readonly MarkChoice[] = [
    ...(word.canComment ? (["comments"] as const) : []),
    ...(word.canHighlight ? (["highlight"] as const) : []),
  ];
  return {
    host: word,
    figures: word.figures,
    selectSlot: (index) => word.selectSlot(index),
    canOpenNew: word.insertion.canCreateDocument,
    fileName: "",
    ...(word.insertion.canCreateDocument
      ? { createDocument: (bytes: Uint8Array) => word.insertion.createDocument(bytes) }
      : {}),
    markChoices,
    isUndoable: true,
    mark: async (findings, choices) => {
      word.setMarkOptions({
        comments: choices.has("comments"),
        highlight: choices.has("highlight"),
      });
      await word.showMarks(findings);
      if (findings.length === 0 || word.lastMarks === null) return [];
      const { style, reason } = word.lastMarks;
      return reason === "best" ? [`marks.${style}`] : [`marks.${style}`, `marks.why.${reason}`];
    },
    insert: (kind, template) => placeInWord(kind, word.insertion, template),
    insertAtEnd: (bytes) => word.insertion.insertAtEnd(bytes),
    watch: ({ onChange, onFixAccepted }) => word.watch(onChange, onFixAccepted),
    describeError,
  };
}
