import { quotedSheetName } from "../../../ooxml/sheet/write/write-sheet";

/** A formula of ours with its sheets, which it names in quotes, called by the names they were given. */
export function renameReferences(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(/'((?:[^']|'')+)'!/gu, (reference, quoted: string) => {
    const name = names.get(quoted.replaceAll("''", "'"));
    return name === undefined ? reference : `${quotedSheetName(name)}!`;
  });
}
