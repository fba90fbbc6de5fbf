import type { Locale } from "../../core/rules/check";
import en from "./en.json";
import vi from "./vi.json";

export type CommandTextKey = keyof typeof vi;
export type CommandText = (
  key: CommandTextKey,
  data?: Readonly<Record<string, string | number>>
) => string;

/** Every sentence of the command line in every language: a key missing in one of them does not compile. */
const tables: Readonly<Record<Locale, Readonly<Record<CommandTextKey, string>>>> = { vi, en };

/** The command line's own sentences of one language; words it shares with the screens are in theirs. */
export function createCommandText(locale: Locale): CommandText {
  return (key, data = {}) =>
    tables[locale][key].replace(/\{(\w+)\}/gu, (whole, name: string) =>
      String(data[name] ?? whole)
    );
}
