/** ExcelApi 1.9: one conditional format over many areas. */

/** Excel cuts longer lists of addresses off without a word. */
const longestAddress = 8000;

/** Adds a custom format over all addresses, in as few pieces as their length allows. */
export function addToAreas(
  sheet: Excel.Worksheet,
  addresses: readonly string[]
): readonly Excel.ConditionalFormat[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.length - 1;
    const joined = `${lists[last] ?? ""},${address}`;
    if (last < 0 || joined.length > longestAddress) lists.push(address);
    else lists[last] = joined;
  }
  return lists.map((list) => sheet.getRanges(list).conditionalFormats.add("Custom"));
}
