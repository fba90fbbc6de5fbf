import { layoutOf } from "../xml-tags";

/** Elements that stand before `calcPr` in the workbook part (ECMA-376 Part 1, 18.2.27). */
const beforeCalculation = new Set(
  (
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
    "definedNames"
  ).split(" ")
);

/** The workbook part with `fullCalcOnLoad` set: whoever opens the file computes every formula anew. */
export function requestRecalculation(xml: string): string {
  const layout = layoutOf(xml);
  if (layout === null) return xml;
  const calculation = layout.children.find(({ name }) => name === "calcPr");
  if (calculation === undefined) {
    const at = layout.children.filter(({ name }) => beforeCalculation.has(name)).at(-1)?.end;
    if (at === undefined) return xml;
    return `${xml.slice(0, at)}<${layout.prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
  }
  const { open } = calculation;
  const tag = xml
    .slice(open.start, open.end)
    .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, "")
    .replace(/\s*(\/?>)$/u, ' fullCalcOnLoad="1"$1');
  return xml.slice(0, open.start) + tag + xml.slice(open.end);
}
