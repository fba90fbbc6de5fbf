import type { Vocabulary } from "../law/vocabulary";
import type { DocumentModel } from "../model/document";
import type { WorkbookModel } from "../model/workbook";
import { onceFor } from "../text/once-for";
import { createPhraseFinder } from "../text/vietnamese";
import { openingCellsOf, openingLinesOf } from "./opening-lines";
import { isNationalHeading, readIssue } from "./read-issue";

const titleFinder = onceFor((vocabulary: Vocabulary) =>
  createPhraseFinder([...vocabulary.titles.statistics, ...vocabulary.subjects])
);
const mostNameLines = 3;
const longestName = 200;

/**
 * Name of the unit a file of statistics comes from: the letterhead of a document; in a workbook the lines above the
 * title, or the unit that the title names after "tại" or "của". Null where nothing tells, or the name is yet to be filled in.
 */
export function readUnitName(
  model: DocumentModel | WorkbookModel,
  vocabulary: Vocabulary
): string | null {
  if (model.kind === "document")
    return readIssue(openingLinesOf(model), null).issuer?.value ?? null;
  const find = titleFinder(vocabulary);
  const above: string[] = [];
  let title: string | null = null;
  for (const { text } of openingCellsOf(model)) {
    if (find(text).length > 0) {
      title = text;
      break;
    }
    if (/\p{L}{2}/u.test(text) && !isNationalHeading(text) && !isNumberLine(text)) above.push(text);
  }
  if (title === null) return null;
  if (above.length > 0 && above.length <= mostNameLines) return nameOrNull(above.join(" "));
  const inTitle = /\s(?:tại|của)\s+(.+)$/iu.exec(title)?.[1];
  return inTitle === undefined ? null : nameOrNull(inTitle);
}

function isNumberLine(text: string): boolean {
  return /^(?:số\s*:|biểu\b|phụ lục\b|\()/iu.test(text);
}

function nameOrNull(text: string): string | null {
  const isOpen = /[[\]…_]|\.{3}/u.test(text);
  return isOpen || text.length > longestName ? null : text.trim();
}
