const mostRemembered = 20_000;
const longestRemembered = 4_000;

/** Keeps what was made of the texts met last: every rule of a check run asks for the same paragraphs again. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > longestRemembered) return make(text);
    const own = detached(text);
    const made = make(own);
    if (known.size >= mostRemembered) known.clear();
    known.set(own, made);
    return made;
  };
}

/**
 * A copy of a text that stands for itself. Engines keep a piece of a longer text as a view of the whole, so whoever
 * remembers pieces of many files would hold on to all of those files.
 */
export function detached(text: string): string {
  return `${text} `.slice(0, -1);
}
