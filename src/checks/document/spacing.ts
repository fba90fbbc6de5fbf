import * as z from "zod/mini";
import type { Edit } from "../../core/fixes/edit";
import type { Anchor } from "../../core/model/anchor";
import { defineCheck } from "../../core/rules/check";
import { textIndexOf } from "./text-places";

const options = z.strictObject({});

type MessageId = "spacing" | "mend";

/** Spaces stand where typing puts them. One finding tells of all places and mends them together. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "spacing",
  reads: "document",
  messages: {
    vi: {
      spacing: "Có {count} chỗ thừa dấu cách, ví dụ “{quote}”.",
      mend: "Bỏ dấu cách thừa",
    },
    en: {
      spacing: "{count} places hold a space too many, for example “{quote}”.",
      mend: "Remove the spaces",
    },
  },
  options,
  run(model) {
    const edits: Edit[] = [];
    let count = 0;
    let first: { readonly anchor: Anchor; readonly quote: string } | null = null;
    for (const place of textIndexOf(model).withCharacter(besideSpaces)) {
      const { text, mended, places } = mendSpaces(place.text);
      const [at] = places;
      if (at === undefined) continue;
      count += places.length;
      edits.push(place.editTo(mended));
      const quote = text.slice(Math.max(0, at - 20), at + 12).trim();
      first ??= { anchor: place.anchorAt({ start: at, end: at + 1 }), quote };
    }
    if (first === null) return { kind: "checked", violations: [] };
    return {
      kind: "checked",
      violations: [
        {
          anchor: first.anchor,
          messageId: "spacing",
          data: { count, quote: first.quote },
          fixes: [{ title: { messageId: "mend" }, isPreferred: true, safety: "safe", edits }],
        },
      ],
    };
  },
});

/** Space before a closing sign after a word, after an opening one, and on one side of the dash or stroke of years and dates. */
const extraSpaces: readonly RegExp[] = [
  /(?<=[\p{L}\p{N})”])[ \u00a0]+(?=[)”]|[,;.!?](?:[\s)”]|$))(?!\.{2}|\.\/)/gu,
  /(?<=\s“|^“|\s\()[ \u00a0]+(?=\p{L})/gu,
  /(?<=(?:19|20)\d{2}[-–])[ \u00a0](?=(?:19|20)\d{2}(?!\d))/gu,
  /(?<=(?<!\d)(?:19|20)\d{2})[ \u00a0](?=[-–](?:19|20)\d{2}(?!\d))/gu,
  /(?<=\d{1,2}\/\d{1,2}\/)[ \u00a0](?=(?:19|20)\d{2}(?!\d))/gu,
];

/** Signs of which every pattern above needs one beside the space. */
const besideSpaces = /[,;.!?()“”–/-]/u;

/** What every pattern above needs, in one that looks nowhere back: most texts end at it. */
const mayHoldExtraSpace =
  /[ \u00a0](?:[,;.!?)”]|[-–](?:19|20)\d)|[“(][ \u00a0]|[/–-][ \u00a0](?:19|20)\d/u;

function mendSpaces(text: string): {
  readonly text: string;
  readonly mended: string;
  readonly places: readonly number[];
} {
  const places: number[] = [];
  if (!mayHoldExtraSpace.test(text)) return { text, mended: text, places };
  const spans = extraSpaces
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: spaces }) => ({ start: index, end: index + spaces.length }))
    .sort((a, b) => a.start - b.start);
  let mended = "";
  let done = 0;
  for (const { start, end } of spans) {
    if (start < done) continue;
    places.push(start);
    mended += text.slice(done, start);
    done = end;
  }
  return { text, mended: mended + text.slice(done), places };
}
