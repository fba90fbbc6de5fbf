import type { Edit } from "../../core/fixes/edit";
import type { Paragraph } from "../../core/model/document";
import type { AreaNameReader } from "../../core/recognition/area-names";

interface Item {
  readonly number: number;
  /** Of the mark "(3)". */
  readonly start: number;
  /** Of the item's text, up to the next mark. */
  readonly text: string;
  readonly textStart: number;
  readonly order: number;
}

const mark = /\((\d{1,2})\)\s*/gu;

/**
 * Puts a missing area into a sentence that numbers its areas, "gồm: (1) …; (2) …": at its place in the programme, the
 * numbers behind moved up where they would clash. Null where the sentence leaves a doubt: items that name no area or
 * stand in another order, numbers that do not rise, "và" before the last.
 */
export function sentenceEdits(
  paragraph: Paragraph,
  area: { readonly order: number; readonly name: string },
  readNames: AreaNameReader,
  orderOf: (areaId: string) => number
): readonly Edit[] | null {
  const { id, text } = paragraph;
  const items = itemsOf(text, readNames, orderOf);
  const [first, second] = items;
  if (first === undefined || second === undefined || !isPlain(items)) return null;
  const [separator] = /\s*[;,]\s*$/u.exec(first.text) ?? [];
  if (separator === undefined) return null;
  const name = /^\p{Ll}/u.test(first.text) ? lowerFirst(area.name) : area.name;
  const at = items.findIndex(({ order }) => order > area.order);
  const previous = at < 0 ? items.at(-1) : items[at - 1];
  const place = (previous?.number ?? 0) + 1;
  const written =
    at < 0
      ? atEnd(text, items, `${separator}(${place}) ${name}`, readNames)
      : before(text, items.slice(at), `(${place}) ${name}${separator}`, place);
  return written === null
    ? null
    : [{ kind: "replaceParagraphText", paragraphId: id, expected: text, text: written }];
}

function itemsOf(
  text: string,
  readNames: AreaNameReader,
  orderOf: (areaId: string) => number
): readonly Item[] {
  const marks = [...text.matchAll(mark)];
  return marks.map((match, index) => {
    const textStart = match.index + match[0].length;
    const own = text.slice(textStart, marks[index + 1]?.index);
    const orders = (readNames(own)?.areaIds ?? []).map(orderOf);
    const order = orders.length === 0 ? 0 : Math.max(...orders);
    return { number: Number(match[1]), start: match.index, text: own, textStart, order };
  });
}

function isPlain(items: readonly Item[]): boolean {
  return items.every(({ number, order, text }, index) => {
    const last = items[index - 1];
    const isRising = order > (last?.order ?? 0) && number > (last?.number ?? 0);
    return isRising && !/[\s;,]và\s*$/iu.test(text);
  });
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Before the first of the items, those that clash moved up by one. */
function before(text: string, items: readonly Item[], added: string, number: number): string {
  let taken = number;
  let written = text.slice(0, items[0]?.start) + added;
  for (const { number: own, text: rest } of items) {
    taken = own > taken ? own : taken + 1;
    written += `(${taken}) ${rest}`;
  }
  return written;
}

/** After the last item, where nothing but the end of the sentence follows its name. */
function atEnd(
  text: string,
  items: readonly Item[],
  added: string,
  readNames: AreaNameReader
): string | null {
  const last = items.at(-1);
  const rest = last === undefined ? undefined : readNames(last.text)?.rest;
  const isEnd = rest !== undefined && /^\s*(?:[.;]|$)/u.test(rest) && text.endsWith(rest);
  if (!isEnd) return null;
  const at = text.length - rest.length;
  return text.slice(0, at) + added + text.slice(at);
}
