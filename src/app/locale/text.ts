import type { Locale } from "../../core/rules/check";
import en from "./en.json";
import { textOfTable, vietnameseText, type Text, type TextTable } from "./text-table";

export { isTextKey, type Text, type TextData, type TextKey } from "./text-table";

/** Kept to its type here: a key missing in English does not compile. */
const english: TextTable = en;

/** The sentences of a language. It brings all languages along: screens ask `loadText` for theirs. */
export function createText(locale: Locale): Text {
  return locale === "vi" ? vietnameseText : textOfTable(locale, english);
}
