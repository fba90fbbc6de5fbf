import type { GridRow, OverviewGrid } from "../../../app/overview/overview-grid";

/** The part of a canvas context that the picture needs. */
export type Painter = Pick<
  CanvasRenderingContext2D,
  "fillStyle" | "font" | "textAlign" | "textBaseline" | "fillRect" | "fillText" | "measureText"
>;

/** Sizes in pixels. */
const nameWidth = 320;
const cellWidth = 44;
const wideCellWidth = 96;
const rowHeight = 34;
const margin = 24;
const titleHeight = 44;
const gap = 28;
/** Ongoing, undated, all. */
const wideColumns = 3;

const face = '"Segoe UI", "Helvetica Neue", Arial, sans-serif';

/** Width and height of the picture of a grid. */
export function pictureSize(grid: OverviewGrid): {
  readonly width: number;
  readonly height: number;
} {
  const tables = [grid.areas, grid.units].filter((rows) => rows.length > 0);
  const rows = tables.reduce((sum, { length }) => sum + length + 1, 0);
  return {
    width: 2 * margin + nameWidth + columnEnd(grid, grid.columns.length),
    height:
      2 * margin + titleHeight + rows * rowHeight + tables.length * gap + grid.remarks.length * 24,
  };
}

/** Draws the grid black on white, whatever the screen's colours: pictures end up on paper. Each count is written out. */
export function paintOverview(painter: Painter, grid: OverviewGrid): void {
  const { width, height } = pictureSize(grid);
  painter.fillStyle = "#ffffff";
  painter.fillRect(0, 0, width, height);
  painter.textBaseline = "middle";
  write(painter, grid.title, margin, margin + titleHeight / 2, `600 20px ${face}`, "left");
  let top = margin + titleHeight;
  for (const rows of [grid.areas, grid.units]) {
    if (rows.length === 0) continue;
    paintTable(painter, grid, rows, top);
    top += (rows.length + 1) * rowHeight + gap;
  }
  for (const remark of grid.remarks) {
    write(painter, remark, margin, top, `15px ${face}`, "left", width - 2 * margin);
    top += 24;
  }
}

function paintTable(
  painter: Painter,
  grid: OverviewGrid,
  rows: readonly GridRow[],
  top: number
): void {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts.slice(0, -wideColumns)));
  grid.columns.forEach(({ short }, index) => {
    write(painter, short, centreOf(grid, index), top + rowHeight / 2, `13px ${face}`, "center");
  });
  rows.forEach(({ name, counts }, line) => {
    const y = top + (line + 1) * rowHeight;
    painter.fillStyle = "#dddddd";
    painter.fillRect(margin, y, nameWidth + columnEnd(grid, grid.columns.length), 1);
    write(painter, name, margin, y + rowHeight / 2, `14px ${face}`, "left", nameWidth - 12);
    counts.forEach((count, index) => {
      if (count === 0) return;
      const isDay = index < counts.length - wideColumns;
      if (isDay) {
        painter.fillStyle = shade(count / most);
        painter.fillRect(columnLeft(grid, index) + 3, y + 4, cellWidth - 6, rowHeight - 7);
      }
      const font = `${isDay ? "600 " : ""}14px ${face}`;
      write(painter, String(count), centreOf(grid, index), y + rowHeight / 2, font, "center");
    });
  });
}

/** Light enough for black figures to be read on it, also in grey print. */
function shade(share: number): string {
  const strength = Math.round(232 - 92 * share);
  return `rgb(${strength - 40}, ${strength}, 245)`;
}

function write(
  painter: Painter,
  text: string,
  x: number,
  y: number,
  font: string,
  align: CanvasTextAlign,
  most: number | null = null
): void {
  painter.font = font;
  painter.textAlign = align;
  painter.fillStyle = "#1b1b1b";
  painter.fillText(most === null ? text : shorten(painter, text, most), x, y);
}

function shorten(painter: Painter, text: string, most: number): string {
  if (painter.measureText(text).width <= most) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (painter.measureText(`${text.slice(0, middle)}…`).width <= most) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

function columnEnd({ columns }: OverviewGrid, count: number): number {
  const wide = Math.max(0, count - (columns.length - wideColumns));
  return (count - wide) * cellWidth + wide * wideCellWidth;
}

function columnLeft(grid: OverviewGrid, index: number): number {
  return margin + nameWidth + columnEnd(grid, index);
}

function centreOf(grid: OverviewGrid, index: number): number {
  return margin + nameWidth + (columnEnd(grid, index) + columnEnd(grid, index + 1)) / 2;
}
