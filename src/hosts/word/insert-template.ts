import { encodeBase64 } from "../office/encode-base64";
import { OfficeRequestError } from "../office/office-request-error";
import type { WordReading } from "./build-model";
import { canUse, type WordOffice } from "./word-office";

/** Largest file that Word takes in by base64, in letters (OfficeDev/office-js#4697). */
const mostBase64 = 4 * 1024 * 1024;

/** Puts whole documents into Word. Never replaces anything; Word's own undo takes an insertion back. */
export interface TemplateInsertion {
  /** True where a new window can be opened; the web may open none. */
  readonly canCreateDocument: boolean;
  /** A new document in a window of its own, with its headers, margins and styles. */
  createDocument(docx: Uint8Array): Promise<void>;
  /** The body of a document after the cursor, or after what is selected. Headers and margins are not taken over. */
  insertAtCursor(docx: Uint8Array): Promise<void>;
  /** The body of a document behind everything else. */
  insertAtEnd(docx: Uint8Array): Promise<void>;
  /** The body of a document after a block of the last reading; stale blocks are refused. */
  insertAfter(blockId: string, docx: Uint8Array): Promise<"inserted" | "stale">;
}

type RunRequest = <T>(batch: (context: Word.RequestContext) => Promise<T>) => Promise<T>;

export function createTemplateInsertion(
  office: WordOffice,
  run: RunRequest,
  lastReading: () => WordReading | null
): TemplateInsertion {
  return {
    canCreateDocument: office.claims.platform !== "web" && canUse(office, "createDocument"),
    createDocument: (docx) =>
      run(async (context) => {
        context.application.createDocument(toBase64(docx)).open();
        await context.sync();
      }),
    insertAtCursor: (docx) =>
      run(async (context) => {
        const end = context.document.getSelection().getRange("End");
        end.insertFileFromBase64(toBase64(docx), "End");
        await context.sync();
      }),
    insertAtEnd: (docx) =>
      run(async (context) => {
        context.document.body.insertFileFromBase64(toBase64(docx), "End");
        await context.sync();
      }),
    insertAfter: (blockId, docx) =>
      run(async (context) => {
        const place = placeOf(blockId, lastReading());
        if (place === null) return "stale";
        const { paragraphs } = context.document.body;
        paragraphs.load("items/text");
        await context.sync();
        const paragraph = paragraphs.items[place.index];
        if (paragraph === undefined || paragraph.text !== place.raw) return "stale";
        paragraph.getRange("After").insertFileFromBase64(toBase64(docx), "Start");
        await context.sync();
        return "inserted";
      }),
  };
}

/** The last paragraph of a block. */
function placeOf(
  blockId: string,
  reading: WordReading | null
): { readonly index: number; readonly raw: string } | null {
  if (reading === null) return null;
  const { places, snapshot } = reading;
  const inTable = [...places.cells].flatMap(([key, indexes]) =>
    key.startsWith(`${blockId}/`) ? indexes : []
  );
  const index =
    places.paragraphs.get(blockId) ?? (inTable.length > 0 ? Math.max(...inTable) : undefined);
  const facts = index === undefined ? undefined : snapshot.paragraphs[index];
  return index === undefined || facts === undefined ? null : { index, raw: facts.raw };
}

function toBase64(docx: Uint8Array): string {
  const base64 = encodeBase64(docx);
  if (base64.length > mostBase64) throw new OfficeRequestError("tooLarge");
  return base64;
}
