import type { Locale } from "../../core/rules/check";
import vi from "./vi.json";

export type TextKey = keyof typeof vi;
export type TextData = Readonly<Record<string, string | number>>;

/** Every sentence of the screens in one language. */
export type TextTable = Readonly<Record<TextKey, string>>;

export interface Text {
  readonly locale: Locale;
  /** The sentence of `key` with its `{placeholders}` filled from `data`; one that has no value is left as it is. */
  (key: TextKey, data?: TextData): string;
  /** Vietnamese writes 1.234,5 and 14/03/2026; English follows its own habit. */
  number(value: number): string;
  /** A calendar date as it is written on paper, from ISO 8601. */
  date(iso: string): string;
}

/** The sentences of one language, from its table. */
export function textOfTable(locale: Locale, table: TextTable): Text {
  const numbers = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-US");
  const text = (key: TextKey, data: TextData = {}): string =>
    table[key].replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = data[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  return Object.assign(text, {
    locale,
    number: (value: number) => numbers.format(value),
    date: (iso: string) => (locale === "vi" ? iso.split("-").reverse().join("/") : iso),
  });
}

/** The language that every screen begins in. */
export const vietnameseText = textOfTable("vi", vi);

/** True when a key minted elsewhere (a notice, a refusal) has a sentence. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(vi, key);
}
