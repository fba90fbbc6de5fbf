import { element } from "../../write/xml";
import type { CellContent, TableContent } from "./document-content";
import { twipsOf } from "./measures";
import type { PlaceholderRegister } from "./placeholder-register";
import { writeParagraph, writeRule } from "./write-paragraph";

/** A place of the grid that a cell from a row above still covers. */
interface Cover {
  readonly columnSpan: number;
  readonly rowsLeft: number;
}

/** A table of fixed column widths; a cell that spans rows becomes a chain of vMerge cells. */
export function writeTable(table: TableContent, placeholders: PlaceholderRegister): string {
  const widths = table.columnWidths.map(twipsOf);
  let covers: ReadonlyMap<number, Cover> = new Map();
  const rows = table.rows.map((row, index) => {
    const written = writeRowCells(row.cells, covers, widths, placeholders);
    covers = written.covers;
    return element("w:tr", {}, [
      element("w:trPr", {}, [
        row.maySplit === true ? "" : element("w:cantSplit"),
        index < table.headerRowCount ? element("w:tblHeader") : "",
      ]),
      written.markup,
    ]);
  });
  return element("w:tbl", {}, [
    writeTableProperties(table, sum(widths)),
    element(
      "w:tblGrid",
      {},
      widths.map((width) => element("w:gridCol", { "w:w": width }))
    ),
    ...rows,
  ]);
}

function writeTableProperties(table: TableContent, width: number): string {
  const isBordered = table.borders === "all";
  const line = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "000000" };
  const noMargin = { "w:w": 0, "w:type": "dxa" };
  return element("w:tblPr", {}, [
    element("w:tblW", { "w:w": width, "w:type": "dxa" }),
    isBordered
      ? element(
          "w:tblBorders",
          {},
          ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
            element(`w:${side}`, line)
          )
        )
      : "",
    element("w:tblLayout", { "w:type": "fixed" }),
    isBordered
      ? ""
      : element("w:tblCellMar", {}, [element("w:left", noMargin), element("w:right", noMargin)]),
    table.description === undefined
      ? ""
      : element("w:tblDescription", { "w:val": table.description }),
  ]);
}

function writeRowCells(
  cells: readonly CellContent[],
  covers: ReadonlyMap<number, Cover>,
  widths: readonly number[],
  placeholders: PlaceholderRegister
): { readonly markup: string; readonly covers: ReadonlyMap<number, Cover> } {
  const next = new Map<number, Cover>();
  const markup: string[] = [];
  const waiting = [...cells].reverse();
  let column = 0;
  while (column < widths.length) {
    const cover = covers.get(column);
    const cell = cover === undefined ? waiting.pop() : undefined;
    const columnSpan = cover?.columnSpan ?? cell?.columnSpan ?? 1;
    const rowsLeft = cover === undefined ? (cell?.rowSpan ?? 1) - 1 : cover.rowsLeft - 1;
    const merge = cover !== undefined ? "continue" : rowsLeft > 0 ? "restart" : null;
    if (rowsLeft > 0) next.set(column, { columnSpan, rowsLeft });
    markup.push(
      element("w:tc", {}, [
        element("w:tcPr", {}, [
          element("w:tcW", {
            "w:w": sum(widths.slice(column, column + columnSpan)),
            "w:type": "dxa",
          }),
          columnSpan > 1 ? element("w:gridSpan", { "w:val": columnSpan }) : "",
          merge === null ? "" : element("w:vMerge", { "w:val": merge }),
          cell?.topMargin === undefined
            ? ""
            : element(
                "w:tcMar",
                {},
                element("w:top", { "w:w": twipsOf(cell.topMargin), "w:type": "dxa" })
              ),
          cell?.isVerticallyCentred === true ? element("w:vAlign", { "w:val": "center" }) : "",
        ]),
        cell === undefined || cell.blocks.length === 0
          ? element("w:p", {}, element("w:pPr", {}, element("w:pStyle", { "w:val": "TableText" })))
          : cell.blocks
              .map((block) =>
                block.kind === "rule" ? writeRule(block) : writeParagraph(block, placeholders)
              )
              .join(""),
      ])
    );
    column += columnSpan;
  }
  return { markup: markup.join(""), covers: next };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
