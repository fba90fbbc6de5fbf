import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { columnName, parseCellAddress } from "../../core/model/cell-address";
import { flash } from "../flash";
import { cellMarks } from "../sheets/cell-marks";
import { useSheetRows } from "../sheets/use-sheet-rows";
import { shownMerges, type ShownMerge } from "../sheets/visible-range";
import { useViewport } from "../sheets/use-viewport";
import type { WebState } from "../web-store";
import type { FileDesk, SheetLayout } from "../worker/file-desk";
import { GridCell } from "./grid-cell";

interface SheetGridProps {
  readonly sheet: SheetLayout;
  readonly state: WebState;
  readonly desk: FileDesk;
  readonly onSelect: (finding: number) => void;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

const cellId = ({ row, column }: Spot): string => `cchc-cell-${row}-${column}`;

/** One sheet: only the rows and columns in sight are in the page, so any size scrolls alike. */
export function SheetGrid({ sheet, state, desk, onSelect }: SheetGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 });
  const { rowTops, columnLefts, mergedAreas } = sheet;
  const { rows, columns, scrollTo } = useViewport(frame, rowTops, columnLefts);
  const cells = useSheetRows(desk, sheet, rows, state.version);
  const marks = useMemo(() => cellMarks(state.placed, sheet.id), [state.placed, sheet.id]);
  const merges = useMemo(
    () => shownMerges(mergedAreas, rows, columns),
    [mergedAreas, rows, columns]
  );
  const pending = useRef<Spot | null>(null);

  useEffect(() => {
    const anchor = state.target?.anchor;
    if (anchor === undefined || !("sheetId" in anchor) || anchor.sheetId !== sheet.id) return;
    const spot = anchor.kind === "sheetRange" ? parseCellAddress(anchor.address) : null;
    pending.current = spot ?? { row: 0, column: 0 };
    setActive(pending.current);
    scrollTo(pending.current);
  }, [state.target, sheet.id, scrollTo]);
  useEffect(() => {
    if (pending.current === null) return;
    const element = frame.current?.querySelector<HTMLElement>(`#${cellId(pending.current)}`);
    if (!element) return;
    pending.current = null;
    flash(element);
  });

  const move = (event: KeyboardEvent): void => {
    const next = nextSpot(event.key, active, {
      row: rowTops.length - 2,
      column: columnLefts.length - 2,
    });
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      scrollTo(next);
    } else if (event.key === "Enter") {
      const [finding] = marks.get(`${active.row}/${active.column}`)?.findings ?? [];
      if (finding !== undefined) onSelect(finding);
    }
  };
  const ids = {
    rows: rangeOf(rows.first, rows.last).filter((row) => sizeAt(rowTops, row) > 0),
    columns: rangeOf(columns.first, columns.last).filter(
      (column) => sizeAt(columnLefts, column) > 0
    ),
  };
  const drawn = (spot: Spot): JSX.Element | null => {
    const merge = merges.get(`${spot.row}/${spot.column}`) ?? null;
    if (merge !== null && (merge.row !== spot.row || merge.column !== spot.column)) return null;
    const own =
      merge === null ? spot : { row: merge.area.firstRow, column: merge.area.firstColumn };
    return (
      <GridCell
        key={spot.column}
        id={cellId(own)}
        cell={cells.get(own.row)?.get(own.column) ?? null}
        merge={merge}
        height={merge === null ? sizeAt(rowTops, spot.row) : heightOf(merge, rowTops)}
        mark={marks.get(`${own.row}/${own.column}`) ?? null}
        isActive={own.row === active.row && own.column === active.column}
        selected={state.selected}
        onPress={(finding) => {
          setActive(own);
          if (finding !== null) onSelect(finding);
        }}
      />
    );
  };
  return (
    <div ref={frame} className="cchc-grid-frame">
      <table
        className="cchc-grid"
        role="grid"
        aria-label={sheet.name}
        aria-rowcount={rowTops.length}
        aria-colcount={columnLefts.length}
        aria-activedescendant={isIn(active, rows, columns) ? cellId(active) : undefined}
        tabIndex={0}
        style={{ width: (columnLefts.at(-1) ?? 0) + 48 }}
        onKeyDown={move}
      >
        <colgroup>
          <col style={{ width: 48 }} />
          {columns.first > 0 && <col style={{ width: columnLefts[columns.first] }} />}
          {ids.columns.map((column) => (
            <col key={column} style={{ width: sizeAt(columnLefts, column) }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr role="row" aria-rowindex={1}>
            <td role="presentation" className="cchc-grid-corner" />
            {columns.first > 0 && <td role="presentation" />}
            {ids.columns.map((column) => (
              <th key={column} role="columnheader" aria-colindex={column + 2}>
                {columnName(column)}
              </th>
            ))}
            <td role="presentation" />
          </tr>
        </thead>
        <tbody>
          <Spacer height={rowTops[rows.first] ?? 0} />
          {ids.rows.map((row) => (
            <tr
              key={row}
              role="row"
              aria-rowindex={row + 2}
              style={{ height: sizeAt(rowTops, row) }}
            >
              <th role="rowheader">{row + 1}</th>
              {columns.first > 0 && <td role="presentation" />}
              {ids.columns.map((column) => drawn({ row, column }))}
              <td role="presentation" />
            </tr>
          ))}
          <Spacer height={(rowTops.at(-1) ?? 0) - (rowTops[rows.last] ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr role="presentation" aria-hidden="true" style={{ height }}>
      <td role="presentation" className="cchc-grid-spacer" />
    </tr>
  );
}

const rangeOf = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);

const sizeAt = (offsets: readonly number[], index: number): number =>
  (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);

const heightOf = ({ row, rowSpan }: ShownMerge, tops: readonly number[]): number =>
  (tops[row + rowSpan] ?? 0) - (tops[row] ?? 0);

function isIn(
  { row, column }: Spot,
  rows: { readonly first: number; readonly last: number },
  columns: { readonly first: number; readonly last: number }
): boolean {
  return row >= rows.first && row < rows.last && column >= columns.first && column < columns.last;
}

/** Where a key leads from a cell; null for a key that does not move, or at the edge. */
function nextSpot(key: string, { row, column }: Spot, last: Spot): Spot | null {
  const page = 20;
  const wanted: Spot | undefined = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: { row, column: 0 },
  }[key];
  if (wanted === undefined) return null;
  return {
    row: Math.max(0, Math.min(last.row, wanted.row)),
    column: Math.max(0, Math.min(last.column, wanted.column)),
  };
}
