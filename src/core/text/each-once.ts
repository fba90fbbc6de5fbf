/**
 * Reads each distinct text once, for as long as the reader is kept: names of units, deadlines and products repeat from
 * row to row of a table. The reader has to give the same for the same text.
 */
export function eachOnce<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    let reading = known.get(text);
    if (reading === undefined) known.set(text, (reading = { value: read(text) }));
    return reading.value;
  };
}
