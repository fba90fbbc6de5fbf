import { sameWords } from "../core/text/vietnamese";
import type { SlotInline } from "../ooxml/word/write/document-content";
import { periodOf, type DocumentInput, type SlotAnswers } from "./document-input";
import type { Line } from "./official-document";
import { parts } from "./parts";
import type { DocumentTemplate, ScopedText, TemplateSlot } from "./template-schema";
import { firstTextFor, textsFor, type Situation } from "./template-scope";
import { lowerFirst, namesIn, parseTemplateText, upperFirst } from "./template-text";
import type { UnitProfile } from "./unit-profile";
import { isIsoDate, longDate } from "./vietnamese-date";

/** Values a text gets besides terms and slots. */
export type GivenValues = Readonly<Record<string, string | Line>>;

/** A slot that no template lists by itself, such as a cell of the task table. */
export type FreeSlot = Omit<SlotInline, "kind" | "value">;

/** Turns the template's texts into lines for one office, year and day. */
export interface DocumentWords {
  readonly situation: Situation;
  line(text: string, given?: GivenValues, areaId?: string): Line;
  /** The texts of a list that fit the situation, as lines. */
  lines(texts: readonly ScopedText[], areaId?: string): readonly Line[];
  /** Text without slots, for suggestions in a drop-down. */
  plainText(text: string): string;
  slot(tag: string): SlotInline;
  freeSlot(slot: FreeSlot, value: string | null): SlotInline;
  /** True when every name of the text that depends on the input has a value. */
  knows(text: string): boolean;
}

/** What of a template its words depend on. */
export type WordSource = Pick<DocumentTemplate, "slots" | "span">;

/** The words of one document. Slots take their value from the input's fields, its answers, then their default. */
export function createDocumentWords(
  template: WordSource,
  input: DocumentInput,
  situation: Situation,
  more: GivenValues = {}
): DocumentWords {
  const { terms } = parts.office;
  const answers = answersOf(input);
  const known: GivenValues = { ...yearsOf(template.span, input.year), ...more };
  const slots = new Map(
    [...parts.office.slots, ...parts.areas.slots, ...template.slots].map((slot) => [slot.tag, slot])
  );

  function makeSlot(definition: TemplateSlot, areaId: string | undefined): SlotInline {
    const { title, placeholder, hint, input: kind } = definition;
    const tag =
      definition.isPerArea === true && areaId !== undefined
        ? `${definition.tag}.${areaId}`
        : definition.tag;
    const preset = otherUnits(definition.default)[0] ?? capitalsOf(definition);
    const choices = otherUnits(definition.choices);
    return freeSlot(
      {
        tag,
        title,
        placeholder,
        input: choices.length > 0 || kind !== "choice" ? kind : "text",
        choices,
        ...(hint === undefined ? {} : { hint }),
      },
      preset
    );
  }

  /** Texts that fit the situation; an office is not proposed to itself, as addressee or otherwise. */
  function otherUnits(texts: readonly ScopedText[] = []): readonly string[] {
    const { unitName } = answers;
    return textsFor(texts, situation).filter(
      (text) => unitName === undefined || !sameWords(text, unitName)
    );
  }

  function capitalsOf({ capitalsOf: tag, breakAfter = [] }: TemplateSlot): string | null {
    const preset = otherUnits(slots.get(tag ?? "")?.default)[0];
    const answer = tag === undefined ? null : readAnswer(answers[tag] ?? preset, "text");
    if (answer === null) return null;
    const capitals = answer.toUpperCase();
    const first = breakAfter.find((beginning) => capitals.startsWith(`${beginning} `));
    return first === undefined ? capitals : `${first}\n${capitals.slice(first.length + 1)}`;
  }

  function freeSlot(slot: FreeSlot, value: string | null): SlotInline {
    return { kind: "slot", ...slot, value: readAnswer(answers[slot.tag], slot.input) ?? value };
  }

  function line(text: string, given: GivenValues = {}, areaId?: string): Line {
    return parseTemplateText(text).flatMap((piece): Line => {
      if (piece.kind === "literal") return [{ kind: "text", text: piece.text }];
      const value = given[piece.name] ?? known[piece.name];
      if (value !== undefined)
        return typeof value === "string" ? [{ kind: "text", text: value }] : value;
      const slot = slots.get(piece.name);
      if (slot !== undefined) return [makeSlot(slot, areaId)];
      return termLine(piece.name, areaId);
    });
  }

  function termLine(name: string, areaId: string | undefined): Line {
    const isCapital = !(name in terms);
    const variants = terms[isCapital ? lowerFirst(name) : name] ?? [];
    const text = firstTextFor(variants, situation);
    if (text === null) throw new RangeError(`no variant of {${name}} fits ${situation.level}`);
    return line(isCapital ? upperFirst(text) : text, {}, areaId);
  }

  return {
    situation,
    line,
    lines: (texts, areaId) => textsFor(texts, situation).map((text) => line(text, {}, areaId)),
    plainText: (text) =>
      line(text)
        .map((inline) => (inline.kind === "text" ? inline.text : ""))
        .join(""),
    slot(tag) {
      const definition = slots.get(tag);
      if (definition === undefined) throw new RangeError(`the template has no slot "${tag}"`);
      return makeSlot(definition, undefined);
    },
    freeSlot,
    knows: (text) =>
      namesIn(text).every(
        (name) => name in known || slots.has(name) || name in terms || lowerFirst(name) in terms
      ),
  };
}

function yearsOf(span: DocumentTemplate["span"], year: number): GivenValues {
  const { first, last } = span === "year" ? { first: year, last: year } : periodOf(year);
  const name = (from: number, to: number): string =>
    from === to ? `năm ${from}` : `giai đoạn ${from} - ${to}`;
  const length = last - first + 1;
  return {
    year: String(year),
    nextYear: String(year + 1),
    firstYear: String(first),
    lastYear: String(last),
    span: name(first, last),
    spanInCapitals: name(first, last).toUpperCase(),
    nextSpan: name(first + length, last + length),
  };
}

function answersOf(input: DocumentInput): SlotAnswers {
  const { unitName, parentUnitName, place, office, answers = {} } = input;
  return {
    ...(office === undefined ? {} : onlyAnswers(answersOfOffice(office))),
    ...onlyAnswers({ unitName, parentUnitName, place }),
    ...answers,
  };
}

/** What an office told once, as answers to the slots of our templates. */
export function answersOfOffice(office: UnitProfile): SlotAnswers {
  return {
    unitName: office.name,
    parentUnitName: office.parentName,
    place: office.place,
    unitCode: office.symbol,
    focalUnit: office.focalUnit,
    draftingUnit: office.draftingSymbol,
    headTitle: headTitleOf(office),
    signatoryTitle: office.signatory.title.toUpperCase(),
    signatoryName: office.signatory.name,
  };
}

/** "KT. TRƯỞNG BAN" names the head in whose place a deputy signs; without it the signatory is the head. */
function headTitleOf({ signatory: { authority, title } }: UnitProfile): string {
  const named = /^KT\.\s*(.+)$/mu.exec(authority)?.[1] ?? (authority === "" ? title : "");
  return upperFirst(named.trim().toLowerCase());
}

function onlyAnswers(given: Readonly<Record<string, string | undefined>>): SlotAnswers {
  return Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== ""
    )
  );
}

/** Blank is no answer; an ISO date is written out as a document writes it. */
function readAnswer(answer: string | undefined, input: SlotInline["input"]): string | null {
  if (answer === undefined || answer.trim() === "") return null;
  return input === "date" && isIsoDate(answer) ? longDate(answer) : answer.trim();
}
