import type { Locale } from "../../core/rules/check";
import { vietnameseText, type Text } from "./text-table";

/** The sentences of a language for a screen; any but Vietnamese are fetched when they are asked for. */
export async function loadText(locale: Locale): Promise<Text> {
  if (locale === "vi") return vietnameseText;
  const { createText } = await import("./text");
  return createText(locale);
}
