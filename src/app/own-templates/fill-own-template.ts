import { normalise } from "../../core/text/vietnamese";
import { fillSlots } from "../../ooxml/word/slots/fill-slots";
import type { SlotAnswers } from "../../templating/document-input";
import { dateAnswer } from "./date-picture";
import { createKnownValues, type KnownFacts } from "./known-values";
import { readOwnTemplate, type OwnSlot } from "./own-template";
import type { TemplateSlotEntry } from "../create-template";

export interface OwnFilling extends KnownFacts {
  /** Answers by tag; they go before what is known. */
  readonly answers: SlotAnswers;
}

/** A filled file, and what of it is still to be done. */
export interface FilledOwnTemplate {
  readonly bytes: Uint8Array;
  /** Tags that have their answer now. */
  readonly filled: readonly string[];
  /** Tags without an answer: their places are left as they are. */
  readonly open: readonly string[];
  readonly refused: readonly RefusedAnswer[];
}

export interface RefusedAnswer {
  readonly tag: string;
  readonly answer: string;
  readonly reason: "notADate" | "notInList" | "locked";
}

/** What a template asks for, with the values that are known. Throws as `readOwnTemplate` does. */
export function listOwnSlots(bytes: Uint8Array, facts: KnownFacts): readonly TemplateSlotEntry[] {
  const knownValue = createKnownValues(facts);
  return readOwnTemplate(bytes).slots.map(({ tag, title, kind, choices, placeholder }) => ({
    tag,
    title,
    value: knownValue(tag),
    kind: kind === "openChoice" ? "choice" : kind,
    placeholder,
    hint: null,
    choices,
  }));
}

/**
 * Puts answers into the controls of a template: other parts, and all formatting, stay as they are. An answer that does not
 * fit its control is not written and handed back. Throws as `readOwnTemplate` does.
 */
export function fillOwnTemplate(bytes: Uint8Array, filling: OwnFilling): FilledOwnTemplate {
  const { pkg, slots, controls } = readOwnTemplate(bytes);
  const knownValue = createKnownValues(filling);
  const refused: RefusedAnswer[] = [];
  const open: string[] = [];
  const written = new Map<OwnSlot, string>();
  for (const slot of slots) {
    const answer = answerOf(filling.answers[slot.tag]) ?? knownValue(slot.tag);
    if (answer === null) {
      open.push(slot.tag);
      continue;
    }
    const fitted = fit(slot, answer);
    if (fitted.kind === "fits") written.set(slot, fitted.text);
    else refused.push({ tag: slot.tag, answer, reason: fitted.kind });
  }
  const fills = [...written].flatMap(([slot, text]) =>
    slot.places
      .filter((place) => controls[place]?.text !== text)
      .map((place) => ({ slot: place, text, owner: slot }))
  );
  const outcome = fillSlots(pkg, fills);
  const locked = new Set(outcome.refused.map(({ owner }) => owner));
  for (const slot of locked)
    refused.push({ tag: slot.tag, answer: written.get(slot) ?? "", reason: "locked" });
  return {
    bytes: outcome.pkg.save(),
    filled: [...written.keys()].filter((slot) => !locked.has(slot)).map(({ tag }) => tag),
    open,
    refused,
  };
}

function answerOf(answer: string | undefined): string | null {
  if (answer === undefined || answer.trim() === "") return null;
  return normalise(answer.replace(/\r\n?/gu, "\n")).trim();
}

type Fitted =
  | { readonly kind: "fits"; readonly text: string }
  | { readonly kind: "notADate" }
  | { readonly kind: "notInList" };

function fit({ kind, dateFormat, choices }: OwnSlot, answer: string): Fitted {
  if (kind === "date") {
    const text = dateAnswer(answer, dateFormat);
    return text === null ? { kind: "notADate" } : { kind: "fits", text };
  }
  const isListed = kind !== "choice" || choices.includes(answer);
  return isListed ? { kind: "fits", text: answer } : { kind: "notInList" };
}
