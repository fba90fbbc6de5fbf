import type { SlotInline } from "../ooxml/word/write/document-content";
import type { Line } from "./official-document";
import type { PlanInput, SlotAnswers } from "./plan-input";
import type { PlanTemplate, ScopedText, TemplateSlot } from "./template-schema";
import { firstTextFor, textsFor, type Situation } from "./template-scope";
import { lowerFirst, parseTemplateText, upperFirst } from "./template-text";
import { isIsoDate, longDate } from "./vietnamese-date";

/** Values a text gets besides terms and slots. */
export type GivenValues = Readonly<Record<string, string | Line>>;

/** Turns the template's texts into lines for one office, year and day. */
export interface PlanWords {
  readonly situation: Situation;
  line(text: string, given?: GivenValues, areaId?: string): Line;
  /** The texts of a list that fit the situation, as lines. */
  lines(texts: readonly ScopedText[], areaId?: string): readonly Line[];
  /** Text without slots, for suggestions in a drop-down. */
  plainText(text: string): string;
  slot(tag: string): SlotInline;
  /** A slot that the template does not list by itself, such as a cell of the task table. */
  freeSlot(slot: Omit<SlotInline, "kind" | "value">, value: string | null): SlotInline;
}

/** The words of one plan. Slots take their value from the input's fields, then its answers, then their default. */
export function createPlanWords(
  template: PlanTemplate,
  input: PlanInput,
  situation: Situation
): PlanWords {
  const answers = answersOf(input);
  const years: GivenValues = { year: String(input.year), nextYear: String(input.year + 1) };
  const slots = new Map(template.slots.map((slot) => [slot.tag, slot]));

  function makeSlot(definition: TemplateSlot, areaId: string | undefined): SlotInline {
    const tag =
      definition.isPerArea === true && areaId !== undefined
        ? `${definition.tag}.${areaId}`
        : definition.tag;
    const { title, placeholder, input: kind } = definition;
    const preset = firstTextFor(definition.default ?? [], situation) ?? capitalsOf(definition);
    const choices = textsFor(definition.choices ?? [], situation);
    return freeSlot(
      {
        tag,
        title,
        placeholder,
        input: choices.length > 0 || kind !== "choice" ? kind : "text",
        choices,
      },
      preset
    );
  }

  function capitalsOf({ capitalsOf: tag, breakAfter = [] }: TemplateSlot): string | null {
    const answer = tag === undefined ? null : readAnswer(answers[tag], "text");
    if (answer === null) return null;
    const capitals = answer.toUpperCase();
    const first = breakAfter.find((beginning) => capitals.startsWith(`${beginning} `));
    return first === undefined ? capitals : `${first}\n${capitals.slice(first.length + 1)}`;
  }

  function freeSlot(slot: Omit<SlotInline, "kind" | "value">, value: string | null): SlotInline {
    return { kind: "slot", ...slot, value: readAnswer(answers[slot.tag], slot.input) ?? value };
  }

  function line(text: string, given: GivenValues = {}, areaId?: string): Line {
    return parseTemplateText(text).flatMap((piece): Line => {
      if (piece.kind === "literal") return [{ kind: "text", text: piece.text }];
      const value = given[piece.name] ?? years[piece.name];
      if (value !== undefined)
        return typeof value === "string" ? [{ kind: "text", text: value }] : value;
      const slot = slots.get(piece.name);
      if (slot !== undefined) return [makeSlot(slot, areaId)];
      return termLine(piece.name, areaId);
    });
  }

  function termLine(name: string, areaId: string | undefined): Line {
    const isCapital = !(name in template.terms);
    const variants = template.terms[isCapital ? lowerFirst(name) : name] ?? [];
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
  };
}

function answersOf({ unitName, parentUnitName, place, answers = {} }: PlanInput): SlotAnswers {
  return {
    unitName,
    ...(parentUnitName === undefined ? {} : { parentUnitName }),
    ...(place === undefined ? {} : { place }),
    ...answers,
  };
}

/** Blank is no answer; an ISO date is written out as a document writes it. */
function readAnswer(answer: string | undefined, input: SlotInline["input"]): string | null {
  if (answer === undefined || answer.trim() === "") return null;
  return input === "date" && isIsoDate(answer) ? longDate(answer) : answer.trim();
}
