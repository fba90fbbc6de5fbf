import type { JustificationStore } from "../../core/justifications/justification";
import {
  justificationsNamespace,
  parseJustifications,
  writeJustifications,
} from "../../ooxml/justifications/justifications-xml";
import type { RunBatch } from "../office/request-queue";

/**
 * Justifications in a custom XML part of the workbook (ExcelApi 1.5), the same that a file on disk carries. Rejects with
 * what Excel rejects with: a workbook that may not be changed keeps none.
 */
export function workbookJustifications(run: RunBatch<Excel.RequestContext>): JustificationStore {
  return {
    read: () =>
      run(async (context) => {
        const parts = await ownParts(context);
        const texts = parts.map((part) => part.getXml());
        await context.sync();
        return texts.flatMap(({ value }) => parseJustifications(value));
      }),
    write: (justifications) =>
      run(async (context) => {
        const [first, ...more] = await ownParts(context);
        for (const part of more) part.delete();
        if (justifications.length === 0) first?.delete();
        else {
          const xml = writeJustifications(justifications);
          if (first === undefined) context.workbook.customXmlParts.add(xml);
          else first.setXml(xml);
        }
        await context.sync();
      }),
  };
}

async function ownParts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const found = context.workbook.customXmlParts.getByNamespace(justificationsNamespace);
  found.load("items/id");
  await context.sync();
  return found.items;
}
