import type { JustificationStore } from "../../core/justifications/justification";
import {
  justificationsNamespace,
  parseJustifications,
  writeJustifications,
} from "../../ooxml/justifications/justifications-xml";

/** The part of `Office.context.document.customXmlParts` that is needed (Common API, CustomXmlParts, since 2016). */
export type CommonXmlParts = Pick<Office.CustomXmlParts, "addAsync" | "getByNamespaceAsync">;

/** Word said that a part was written, and it is not there: Word on the web has been seen to (office-js#5910). */
export class JustificationsNotKeptError extends Error {
  constructor() {
    super("Word did not keep the custom XML part");
    this.name = "JustificationsNotKeptError";
  }
}

/** Justifications in a custom XML part of the document, the same that a file on disk carries. */
export function documentJustifications(parts: CommonXmlParts): JustificationStore {
  const own = (): Promise<readonly Office.CustomXmlPart[]> =>
    answer((done) => parts.getByNamespaceAsync(justificationsNamespace, done));
  const textOf = (part: Office.CustomXmlPart): Promise<string> =>
    answer((done) => part.getXmlAsync(done));
  const read = async () =>
    (await Promise.all((await own()).map(textOf))).flatMap(parseJustifications);
  return {
    read,
    async write(justifications) {
      const before = await own();
      // The new part first: whatever fails, the reasons that were given are still in the file.
      if (justifications.length > 0) {
        await answer<Office.CustomXmlPart>((done) =>
          parts.addAsync(writeJustifications(justifications), done)
        );
        if ((await own()).length <= before.length) throw new JustificationsNotKeptError();
      }
      for (const part of before) await answer<void>((done) => part.deleteAsync(done));
    },
  };
}

/** A call of the Common API as a promise. */
function answer<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      // Office.AsyncResultStatus.Succeeded, spelled out: the enumeration lives in a global that tests do not have.
      if (String(status) === "succeeded") resolve(value);
      else reject(new Error(error.message));
    });
  });
}
