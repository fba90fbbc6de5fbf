/** The part of a long list that is drawn: items `first` up to, not including, `last`. */
export interface ListWindow {
  readonly first: number;
  readonly last: number;
}

/** The window, widened or moved so that it holds `at`; -1 stands for nothing to hold. */
export function windowAround(
  shown: ListWindow,
  at: number,
  length: number,
  pageSize: number
): ListWindow {
  const first = Math.max(0, Math.min(shown.first, length - pageSize));
  const last = Math.min(length, Math.max(shown.last, first + pageSize));
  if (at < 0 || (first <= at && at < last)) return { first, last };
  const isNear = at >= first - pageSize && at < last + pageSize;
  return {
    first: Math.max(0, isNear ? Math.min(first, at) : at - pageSize / 2),
    last: Math.min(length, isNear ? Math.max(last, at + 1) : at + pageSize / 2),
  };
}

/** Where a key leads from item `at`; null when the key is none of the list's or leads nowhere. */
export function moveFrom(at: number, key: string, length: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: length - 1 }[key];
  return to === undefined || to === at || to < 0 || to >= length ? null : to;
}
