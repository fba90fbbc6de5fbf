import * as z from "zod/mini";
import { isInCapitals } from "../../core/model/heading";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formatNumber } from "../../core/text/numbers";
import { formLinesOf, formPartIds, type FormLine } from "./form-lines";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const look = z.strictObject({
  part: z.enum(formPartIds),
  name: z.string(),
  /** The whole of it in words, for a component that departs from it in several ways. */
  inWords: z.string(),
  points: z.strictObject({ from: z.number(), to: z.number() }),
  isBold: z.optional(z.boolean()),
  isItalic: z.optional(z.boolean()),
  isCapital: z.optional(z.boolean()),
  isCentred: z.optional(z.boolean()),
});
const options = z.strictObject({
  /** How each component is set; what is left out is free. */
  looks: z.array(look).check(z.minLength(1)),
  types: z.optional(z.array(z.string())),
  lowerUnits: z.optional(z.array(z.string())),
  signers: z.optional(z.array(z.string())),
});

type Look = z.infer<typeof look>;
type Departure =
  "size" | "onlySize" | "notBold" | "bold" | "notItalic" | "italic" | "notCapitals" | "notCentred";
type MessageId = Departure | "several" | "notFound" | Exclude<LayoutReasonId, "notStated">;

/**
 * Components of a form are set in the letters the table of letters gives. One finding a component, at the first line that
 * departs from them; what the file leaves open, or sets in mixed letters, is let be.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "component-looks",
  reads: "document",
  messages: {
    vi: {
      size: "{component}: cỡ chữ {stated}, ngoài khoảng {from}-{to}.",
      onlySize: "{component}: cỡ chữ {stated}, mẫu chữ là cỡ {from}.",
      notBold: "{component}: chưa để chữ đậm.",
      bold: "{component}: để chữ đậm, mẫu chữ không đậm.",
      notItalic: "{component}: chưa để chữ nghiêng.",
      italic: "{component}: để chữ nghiêng, mẫu chữ là chữ đứng.",
      notCapitals: "{component}: chưa viết bằng chữ in hoa.",
      notCentred: "{component}: chưa căn giữa.",
      several: "{component}: kiểu chữ khác mẫu ở nhiều điểm; mẫu chữ là {expected}.",
      notFound: "Không nhận ra dòng nào thuộc phần này để xét kiểu chữ.",
      noLayout: layoutReasons.vi.noLayout,
    },
    en: {
      size: "{component}: size {stated}, not {from} to {to}.",
      onlySize: "{component}: size {stated}, not {from}.",
      notBold: "{component}: not in bold.",
      bold: "{component}: in bold, where plain letters are set down.",
      notItalic: "{component}: not in italics.",
      italic: "{component}: in italics, where upright letters are set down.",
      notCapitals: "{component}: not in capitals.",
      notCentred: "{component}: not centred.",
      several: "{component}: set otherwise in several ways; set down is: {expected}.",
      notFound: "No line of this part was recognised.",
      noLayout: layoutReasons.en.noLayout,
    },
  },
  options,
  run({ layout }, { looks, ...words }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const lines = formLinesOf(layout, words);
    const judged = looks.flatMap((wanted) => {
      const own = lines.filter(({ part }) => part === wanted.part);
      return own.length === 0 ? [] : [{ wanted, own }];
    });
    if (judged.length === 0) return { kind: "notApplicable", reason: { messageId: "notFound" } };
    const violations = judged.flatMap(({ wanted, own }) => judge(own, wanted));
    return { kind: "checked", violations };
  },
});

function judge(lines: readonly FormLine[], wanted: Look): readonly Violation<MessageId>[] {
  const [first] = lines.flatMap(({ look: line }) => {
    const departures = departuresOf(line, wanted);
    return departures.length === 0 ? [] : [{ line, departures }];
  });
  if (first === undefined) return [];
  const { line, departures } = first;
  const [only = "several"] = departures.length > 1 ? [] : departures;
  const data = { component: wanted.name, ...detailsOf(only, line, wanted) };
  return [{ anchor: line.anchor, messageId: only, data }];
}

function detailsOf(
  messageId: Departure | "several",
  { points }: FormLine["look"],
  wanted: Look
): Readonly<Record<string, string | number>> {
  const stated = formatNumber(points ?? 0, 1).replace(/,0$/u, "");
  const { from, to } = wanted.points;
  if (messageId === "several") return { expected: wanted.inWords };
  if (messageId === "size") return { stated, from, to };
  return messageId === "onlySize" ? { stated, from } : {};
}

function departuresOf(line: FormLine["look"], wanted: Look): readonly Departure[] {
  const { points, isBold, isItalic } = wanted;
  const isOtherSize =
    line.points !== null && (line.points < points.from || line.points > points.to);
  const departures: readonly (readonly [Departure, boolean])[] = [
    [points.from === points.to ? "onlySize" : "size", isOtherSize],
    ["notBold", isBold === true && line.isBold === false],
    ["bold", isBold === false && line.isBold === true],
    ["notItalic", isItalic === true && line.isItalic === false],
    ["italic", isItalic === false && line.isItalic === true],
    [
      "notCapitals",
      wanted.isCapital === true && line.isAllCapitals === false && !isInCapitals(line.text),
    ],
    ["notCentred", wanted.isCentred === true && line.alignment !== "center"],
  ];
  return departures.flatMap(([departure, holds]) => (holds ? [departure] : []));
}
