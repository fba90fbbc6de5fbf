import type { OwnTemplateFacts } from "../../../app/own-templates/describe-own-template";
import { parseKept, userOf, type KeyValueStore } from "../../office/kept-values";

/** A template kept on this machine, without its bytes. */
export interface KeptTemplate extends OwnTemplateFacts {
  readonly id: string;
  /** Of its file, without ending. */
  readonly name: string;
}

/** "full": there is no room left; "blocked": the store may not be used at all. */
export type KeepOutcome = "kept" | "full" | "blocked";

/** Keeps an office's own templates on this machine from day to day. */
export interface OwnTemplatesMemory {
  list(): readonly KeptTemplate[];
  /** Null for a template that is gone, or whose bytes cannot be read any more. */
  read(id: string): Uint8Array | null;
  keep(template: KeptTemplate, bytes: Uint8Array): KeepOutcome;
  forget(id: string): void;
}

/**
 * A memory in `localStorage`: a list under one key and each file, by base64, under a key of its own. `prefix` keeps the
 * stores of framed pages apart.
 */
export function createOwnTemplatesMemory(
  store: () => KeyValueStore,
  prefix = ""
): OwnTemplatesMemory {
  const listKey = `${prefix}cchc.ownTemplates`;
  const fileKey = (id: string): string => `${prefix}cchc.ownTemplate.${id}`;
  const use = userOf(store);
  const list = (): readonly KeptTemplate[] =>
    use<readonly KeptTemplate[]>([], (opened) => parseList(opened.getItem(listKey)));
  return {
    list,
    read: (id) => use(null, (opened) => decode(opened.getItem(fileKey(id)))),
    keep: (template, bytes) =>
      use<KeepOutcome>("blocked", (opened) => {
        const { id } = template;
        const kept = [...list().filter((one) => one.id !== id), template];
        try {
          opened.setItem(fileKey(id), encode(bytes));
          opened.setItem(listKey, JSON.stringify({ templates: kept }));
          return "kept";
        } catch (cause) {
          if (!(cause instanceof DOMException) || cause.name !== "QuotaExceededError") throw cause;
          opened.removeItem(fileKey(id));
          return "full";
        }
      }),
    forget: (id) =>
      use(undefined, (opened) => {
        const left = list().filter((one) => one.id !== id);
        opened.removeItem(fileKey(id));
        opened.setItem(listKey, JSON.stringify({ templates: left }));
      }),
  };
}

function parseList(json: string | null): readonly KeptTemplate[] {
  const { templates } = parseKept(json);
  return Array.isArray(templates) ? templates.flatMap(parseTemplate) : [];
}

function parseTemplate(value: unknown): readonly KeptTemplate[] {
  if (typeof value !== "object" || value === null) return [];
  const { id, name, known, asked, asksPeriod }: Partial<Record<keyof KeptTemplate, unknown>> =
    value;
  if (typeof id !== "string" || typeof name !== "string") return [];
  return [{ id, name, known: texts(known), asked: texts(asked), asksPeriod: asksPeriod === true }];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** As many bytes at a time as a call takes arguments without complaint. */
const chunk = 0x8000;

function encode(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += chunk)
    letters += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(letters);
}

/** Null for what is no base64: atob throws a DOMException, as a store that may not be used does. */
function decode(base64: string | null): Uint8Array | null {
  return base64 === null ? null : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
