import { escapeText } from "../../package/escape-xml";
import type { NamedRange, ParagraphPlace, RunPlace } from "../places";
import type { WordNamespace } from "../word-namespace";

/** Writes WordprocessingML under the prefix that a part already uses. */
export interface InlineWriter {
  /** Content of a run: w:t elements, with a w:tab or w:br for each tab and line break. */
  texts(text: string): string;
  run(properties: string, text: string): string;
  /** An element with the content given; `name` without prefix. */
  element(name: string, content: string, attributes?: string): string;
  /** Text up to the end of a w:t that is open, and on in new ones; the last is left open. */
  continueText(text: string): string;
  readonly prefix: string;
}

/** Null where the part's root has no prefix for WordprocessingML, as no Office program leaves it. */
export function inlineWriter({ prefix }: WordNamespace): InlineWriter | null {
  if (prefix === null) return null;
  const opening = `<${prefix}:t xml:space="preserve">`;
  const closing = `</${prefix}:t>`;
  const mark = (letter: string): string =>
    letter === "\t" ? `<${prefix}:tab/>` : `<${prefix}:br/>`;
  return {
    prefix,
    texts: (text) =>
      text
        .split(/([\t\n])/u)
        .filter((part) => part !== "")
        .map((part) => (isMark(part) ? mark(part) : opening + escapeText(part) + closing))
        .join(""),
    run(properties, text) {
      return `<${prefix}:r>${properties}${this.texts(text)}</${prefix}:r>`;
    },
    element: (name, content, attributes = "") =>
      `<${prefix}:${name}${attributes}>${content}</${prefix}:${name}>`,
    continueText: (text) =>
      text
        .split(/([\t\n])/u)
        .map((part) => (isMark(part) ? closing + mark(part) + opening : escapeText(part)))
        .join(""),
  };
}

function isMark(part: string): boolean {
  return part === "\t" || part === "\n";
}

/** Children of run properties that belong to one place only: tracked changes, and being hidden. */
const notInherited = new Set([
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:rPrChange",
  "w:vanish",
  "w:specVanish",
]);

/** A w:rPr of these children, or nothing where none is left. */
export function runProperties(
  source: string,
  items: readonly NamedRange[],
  writer: InlineWriter,
  except: readonly string[] = []
): string {
  const kept = items.filter(({ name }) => !notInherited.has(name) && !except.includes(name));
  const content = kept.map(({ start, end }) => source.slice(start, end)).join("");
  return content === "" ? "" : writer.element("rPr", content);
}

/** Look of a paragraph's text: its first plain run's, else that of its mark. */
export function textProperties(
  source: string,
  place: ParagraphPlace,
  writer: InlineWriter
): string {
  const plain = place.pieces.find(({ run, holder }) => run !== null && holder === null);
  const piece = plain ?? place.pieces.find(({ run }) => run !== null);
  const run: RunPlace | null = piece?.run ?? null;
  if (run === null) return runProperties(source, place.markProperties, writer);
  return runProperties(source, run.propertyItems, writer, plain === undefined ? ["w:rStyle"] : []);
}
