import type { SheetContent } from "../../../ooxml/sheet/write/workbook-content";
import { canUse, type ExcelOffice } from "../excel-office";
import { setUpPage } from "./page-setup";
import { renameReferences } from "./rename-references";
import { addValidations } from "./validations";
import { writeSheet } from "./write-sheet";

/**
 * Adds sheets by writing cells: inserting a workbook file fails on the web and under hardened policies. A name that is
 * taken gets a number, in the formulas as well, so nothing of the user's is replaced. What an older Excel cannot be
 * told, data validation and page setup, is left out. The sheets stay without protection: marks and fixes go into them
 * like into the user's own. Two syncs; answers the names that were given.
 */
export async function insertSheets(
  context: Excel.RequestContext,
  office: ExcelOffice,
  sheets: readonly SheetContent[]
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const names = sheets.map(({ name }) => freeName(name, taken));
  const renamed = new Map(sheets.map(({ name }, index) => [name, names[index] ?? name]));
  const made = names.map((name) => worksheets.add(name));
  made.forEach((sheet, index) => {
    const content = sheets[index];
    if (content === undefined) return;
    writeSheet(sheet, content, (formula) => renameReferences(formula, renamed));
    if (canUse(office, "validations")) addValidations(sheet, content.validations);
    if (canUse(office, "pageLayout")) setUpPage(sheet, content.print);
  });
  await context.sync();
  return names;
}

/** "Biểu 1", "Biểu 1 (2)" …; Excel takes 31 letters. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[\\/?*[\]:]/gu, " ").slice(0, 31);
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const end = ` (${number})`;
    name = plain.slice(0, 31 - end.length) + end;
  }
  taken.add(name.toLowerCase());
  return name;
}
