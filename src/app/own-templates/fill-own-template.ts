import { normalise } from "../../core/text/vietnamese";
import type { SlotPlace } from "../../core/model/document";
import { fillSlots } from "../../ooxml/word/slots/fill-slots";
import { showPlaceholders } from "../../ooxml/word/slots/show-placeholders";
import type { SlotAnswers } from "../../templating/document-input";
import { dateAnswer } from "./date-picture";
import { createKnownValues, isChanging, type KnownFacts } from "./known-values";
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
  /** Tags without an answer: their places show what is asked for. */
  readonly open: readonly string[];
  /** Tags without an answer whose places say something already that may stay: a template's own usual words. */
  readonly kept: readonly string[];
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
 * Puts answers into the controls of a template: all formatting, and all other words, stay as they are. An answer that does
 * not fit its control is not written and handed back. A control without an answer shows what it asks for, never last year's
 * words. Throws as `readOwnTemplate` does.
 */
export function fillOwnTemplate(bytes: Uint8Array, filling: OwnFilling): FilledOwnTemplate {
  const { pkg, slots, controls } = readOwnTemplate(bytes);
  const knownValue = createKnownValues(filling);
  const refused: RefusedAnswer[] = [];
  const unanswered: OwnSlot[] = [];
  const written = new Map<OwnSlot, string>();
  for (const slot of slots) {
    const answer = answerOf(filling.answers[slot.tag]) ?? knownValue(slot.tag);
    const fitted = answer === null ? null : fit(slot, answer);
    if (fitted?.kind === "fits") written.set(slot, fitted.text);
    else unanswered.push(slot);
    if (answer !== null && fitted !== null && fitted.kind !== "fits")
      refused.push({ tag: slot.tag, answer, reason: fitted.kind });
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
  const isRefused = new Set(refused.map(({ tag }) => tag));
  const waiting = unanswered.filter((slot) => isWaiting(slot, controls));
  const shown = showPlaceholders(
    outcome.pkg,
    waiting.flatMap((slot) =>
      slot.places
        .filter((place) => controls[place]?.isPlaceholder === false)
        .map((place) => ({ slot: place, text: invitation(slot, controls[place]?.text ?? "") }))
    )
  );
  const tagsOf = (some: readonly OwnSlot[]): readonly string[] =>
    some.map(({ tag }) => tag).filter((tag) => !isRefused.has(tag));
  return {
    bytes: shown.pkg.save(),
    filled: [...written.keys()].filter((slot) => !locked.has(slot)).map(({ tag }) => tag),
    open: tagsOf(waiting),
    kept: tagsOf(unanswered.filter((slot) => !waiting.includes(slot))),
    refused,
  };
}

/** Words in brackets, dots and the like: what authors type where something is to be filled in. */
const blank = /^\s*(?:\[[^[\]]*\]|<[^<>]*>|[\s.…_]*)\s*$/u;

function isWaiting({ tag, places }: OwnSlot, controls: readonly SlotPlace[]): boolean {
  return (
    isChanging(tag) ||
    places.some((place) => {
      const control = controls[place];
      return control !== undefined && (control.isPlaceholder || blank.test(control.text));
    })
  );
}

/** What an author typed in brackets stays; anything else gives way to the title. */
function invitation({ title }: OwnSlot, text: string): string {
  return /[\p{L}\d]/u.test(text) && blank.test(text) ? text : `[${title}]`;
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
