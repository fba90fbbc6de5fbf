import { scanXml } from "../../package/scan-xml";

const firstControlId = 200_001;

/** Gives, one after the other, numbers that no content control of the document has. */
export function freeControlIds(source: string, part: string): () => number {
  const used = new Set<number>();
  const names: string[] = [];
  scanXml(source, part, {
    open(name, attributes) {
      if (name === "w:id" && names.at(-1) === "w:sdtPr") used.add(Number(attributes.get("w:val")));
      names.push(name);
    },
    close() {
      names.pop();
    },
  });
  let next = firstControlId;
  return () => {
    while (used.has(next)) next += 1;
    used.add(next);
    return next;
  };
}
