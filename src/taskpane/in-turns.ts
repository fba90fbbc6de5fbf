/** Does one piece of work after the other, in the order they were asked for. */
export type Turns = <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;

/**
 * A line that work waits in; the first begins at once. What is asked for while something else is going on is done next
 * and never dropped: a file chosen a moment too early would otherwise vanish without a word. Work that fails rejects for
 * whoever asked; the next goes on. Work must not wait for other work of the same line, which would wait for it in turn.
 */
export function takeTurns(): Turns {
  let last: Promise<void> | null = null;
  return (work) => {
    const turn = last === null ? work() : last.then(work);
    const end: Promise<void> = turn.then(ignore, ignore).then(() => {
      if (last === end) last = null;
    });
    last = end;
    return turn;
  };
}

function ignore(): void {
  // How a turn ended is for whoever asked for it.
}
