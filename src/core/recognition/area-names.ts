import type { ReformArea } from "../law/reform-area";
import { labelOf } from "../model/heading-label";
import { onceFor } from "../text/once-for";
import { createPhraseFinder, normalise, wordsOf } from "../text/vietnamese";

/** The areas a text begins with, and what follows their names. */
export interface NamedAreas {
  readonly areaIds: readonly string[];
  /** Text after the last name. */
  readonly rest: string;
  /** True where "Về …" leads in: then a comma is enough to end the name. */
  readonly isAbout: boolean;
}

export type AreaNameReader = (text: string) => NamedAreas | null;

/** Words that may stand before an area's name without changing what a heading is about. */
const openings =
  /^(?:về|công tác|nội dung|lĩnh vực|nhiệm vụ|kết quả|tình hình|thực hiện|triển khai|đẩy mạnh|tiếp tục|mục tiêu|chỉ tiêu|nhóm|phần|trong|cụ thể|\d{1,2}|[ivx]{1,4})(?:\s*[:.)-]\s*|\s+)/iu;
const bullet = /^(?:[-–—+*•‣●○▪■]|\(\d{1,2}\))\s*/u;
const joint = /^\s*(?:,|;|\/|&|và(?=\s)|gắn với(?=\s)|-)\s*/iu;
const longestName = 240;
/** Beyond any Vietnamese word and the signs before it. */
const longestFirstWord = 24;
const mostSharedWords = 3;

/**
 * Makes a reader of the areas that a heading, group row or paragraph begins with. A label, a bullet and words such as
 * "Về công tác" may stand before the name. A joined heading names several: of "Cải cách tổ chức bộ máy và chế độ công vụ"
 * the second takes its first words from the first. Null where the text begins otherwise: a mention is no heading.
 */
export const createAreaNameReader = onceFor((areas: readonly ReformArea[]): AreaNameReader => {
  const idOf = new Map<string, string>();
  for (const area of areas) {
    for (const name of [area.name, ...area.aliases]) if (!idOf.has(name)) idOf.set(name, area.id);
  }
  const find = createPhraseFinder([...idOf.keys()]);
  const firstWords = new Set([...idOf.keys()].map((name) => wordsOf(name)[0]));
  const nameAt = (text: string): { readonly id: string; readonly end: number } | null => {
    // Most texts begin otherwise, and their first word says so.
    const [head] = wordsOf(text.slice(0, longestFirstWord));
    if (head === undefined || !firstWords.has(head)) return null;
    const [first] = find(text);
    const id = first?.span.start === 0 ? idOf.get(first.phrase) : undefined;
    return first === undefined || id === undefined ? null : { id, end: first.span.end };
  };

  return (original) => {
    let text = withoutLabel(original);
    let isAbout = false;
    let named = nameAt(text);
    for (let match = openings.exec(text); named === null && match !== null;) {
      isAbout ||= /^về\s/iu.test(match[0]);
      text = text.slice(match[0].length);
      named = nameAt(text);
      match = openings.exec(text);
    }
    if (named === null) return null;
    const areaIds = [named.id];
    const shared = wordsOf(text.slice(0, named.end)).slice(0, mostSharedWords);
    let rest = text.slice(named.end).replace(/^\s*\([^)]*\)/u, "");
    for (let match = joint.exec(rest); match !== null; match = joint.exec(rest)) {
      const part = rest.slice(match[0].length);
      const next = nameAt(part) ?? nameWithSharedWords(part, shared, nameAt);
      if (next === null) break;
      if (!areaIds.includes(next.id)) areaIds.push(next.id);
      rest = part.slice(next.end).replace(/^\s*\([^)]*\)/u, "");
    }
    return { areaIds, rest, isAbout };
  };
});

function withoutLabel(original: string): string {
  const text = normalise(original).slice(0, longestName).trim().replace(bullet, "");
  const label = labelOf(text);
  return (label === null || label.kind === "appendix" ? text : label.rest).trimStart();
}

function nameWithSharedWords(
  part: string,
  shared: readonly string[],
  nameAt: (text: string) => { readonly id: string; readonly end: number } | null
): { readonly id: string; readonly end: number } | null {
  for (let count = shared.length; count >= 1; count -= 1) {
    const lead = `${shared.slice(0, count).join(" ")} `;
    const named = nameAt(lead + part);
    if (named !== null && named.end > lead.length)
      return { id: named.id, end: named.end - lead.length };
  }
  return null;
}
