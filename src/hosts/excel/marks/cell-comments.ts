/** ExcelApi 1.10: comments on cells, only on request. Their author is the user. */
import type { Mark } from "../../../ooxml/sheet/marks/mark";

const prefix = "[CCHC ";

export function queueComments(workbook: Excel.Workbook): Excel.CommentCollection {
  const { comments } = workbook;
  comments.load("items/id,items/content");
  return comments;
}

/** Asks where the loaded comments stand. */
export function queueLocations({ items }: Excel.CommentCollection): readonly Excel.Range[] {
  return items.map((comment) => {
    const cell = comment.getLocation();
    cell.load("address,worksheet/id");
    return cell;
  });
}

/** Takes loaded comments of ours away. */
export function removeComments({ items }: Excel.CommentCollection): number {
  const own = items.filter(({ content }) => content.startsWith(prefix));
  for (const comment of own) comment.delete();
  return own.length;
}

/** One comment for each cell; a cell that has one already would make Excel refuse all (OfficeDev/office-js#1416). */
export function addComments(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  taken: ReadonlySet<string>
): number {
  const byCell = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.sheetId}!${mark.address.split(":")[0] ?? ""}`;
    if (!taken.has(key)) byCell.set(key, [...(byCell.get(key) ?? []), mark]);
  }
  for (const list of byCell.values()) {
    const [first] = list;
    if (first === undefined) continue;
    const cell = context.workbook.worksheets
      .getItem(first.sheetId)
      .getRange(first.address.split(":")[0]);
    const text = list.map(({ code, lines }) => `${prefix}${code}] ${lines[0] ?? ""}`).join("\n");
    context.workbook.comments.add(cell, text);
  }
  return byCell.size;
}
