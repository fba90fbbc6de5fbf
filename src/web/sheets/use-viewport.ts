import { useCallback, useLayoutEffect, useState, type RefObject } from "react";
import { visibleRange, type VisibleRange } from "./visible-range";

/** Room taken by the column letters above and the row numbers on the left. */
const headings = { height: 28, width: 48 };

export interface Viewport {
  readonly rows: VisibleRange;
  readonly columns: VisibleRange;
  /** Brings a cell into sight if it is not. */
  scrollTo(spot: { readonly row: number; readonly column: number }): void;
}

/** Which rows and columns are in sight of a scrolling frame; follows its scrolling and its size. */
export function useViewport(
  frame: RefObject<HTMLElement>,
  rowTops: readonly number[],
  columnLefts: readonly number[]
): Viewport {
  const [box, setBox] = useState({ top: 0, left: 0, height: 800, width: 1200 });
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const measure = (): void =>
      setBox((known) => {
        const { scrollTop: top, scrollLeft: left, clientHeight, clientWidth } = current;
        const height = clientHeight || known.height;
        const width = clientWidth || known.width;
        const isSame =
          known.top === top &&
          known.left === left &&
          known.height === height &&
          known.width === width;
        return isSame ? known : { top, left, height, width };
      });
    measure();
    current.addEventListener("scroll", measure, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);
    observer?.observe(current);
    return () => {
      current.removeEventListener("scroll", measure);
      observer?.disconnect();
    };
  }, [frame]);

  const rows = useStable(visibleRange(rowTops, box.top, box.top + box.height, 10));
  const columns = useStable(visibleRange(columnLefts, box.left, box.left + box.width, 2));
  const scrollTo = useCallback<Viewport["scrollTo"]>(
    ({ row, column }) => {
      const { current } = frame;
      if (current === null) return;
      const top = into(current.scrollTop, current.clientHeight - headings.height, rowTops, row);
      const left = into(
        current.scrollLeft,
        current.clientWidth - headings.width,
        columnLefts,
        column
      );
      if (top !== current.scrollTop || left !== current.scrollLeft) current.scrollTo({ top, left });
    },
    [frame, rowTops, columnLefts]
  );
  return { rows, columns, scrollTo };
}

/** The scroll offset that shows an item: unchanged when it is in sight, else with the item in the middle. */
function into(scroll: number, room: number, offsets: readonly number[], index: number): number {
  const start = offsets[index] ?? 0;
  const end = offsets[index + 1] ?? start;
  if (start >= scroll && end <= scroll + room) return scroll;
  return Math.max(0, (start + end - room) / 2);
}

/** The same object as long as the numbers are the same, for hooks that compare. */
function useStable(range: VisibleRange): VisibleRange {
  const [stable, setStable] = useState(range);
  if (stable.first === range.first && stable.last === range.last) return stable;
  setStable(range);
  return range;
}
