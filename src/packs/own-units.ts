import * as z from "zod/mini";
import type { Law } from "../core/law/law";
import { unitDirectoryOn, type DirectoryUnit, type UnitList } from "../core/law/unit-directory";
import type { IsoDate } from "../core/law/calendar";
import { isRealDate } from "../core/text/dates";
import { fold } from "../core/text/vietnamese";
import { unitListSchema } from "./schema";

/** Thrown for a list of units that cannot be understood; `line` is null where the file as a whole is meant. */
export class OwnUnitsError extends Error {
  constructor(
    readonly reason: "noUnits" | "badDate" | "badJson",
    readonly line: number | null
  ) {
    super(line === null ? reason : `${reason} in line ${line}`);
    this.name = "OwnUnitsError";
  }
}

const headings = new Set(["tên đơn vị", "tên", "đơn vị", "name"].map(fold));

/**
 * Reads an office's own list of units: JSON in the shape of a pack's units.json, else one unit a line with further
 * fields after a semicolon or a tab: name; other spellings parted by "|"; first day; last day (2025-07-01 or 01/7/2025).
 * A first line of headings is passed over. Lists of lines are never complete: other units may exist.
 * Throws an OwnUnitsError.
 */
export function readOwnUnits(text: string): UnitList {
  const content = text.replace(/^\uFEFF/u, "").normalize("NFC");
  if (content.trimStart().startsWith("{")) return readJson(content);
  const units = content.split(/\r?\n/u).flatMap((line, index) => {
    const fields = line.split(/[;\t]/u).map((field) => field.trim());
    const name = fields[0] ?? "";
    if (name === "" || (index === 0 && headings.has(fold(name)))) return [];
    return [unitOf(name, fields, index + 1)];
  });
  if (units.length === 0) throw new OwnUnitsError("noUnits", null);
  return { isComplete: false, units };
}

function readJson(content: string): UnitList {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new OwnUnitsError("badJson", null);
    throw cause;
  }
  const parsed = z.safeParse(unitListSchema, json);
  if (!parsed.success) throw new OwnUnitsError("badJson", null);
  if (parsed.data.units.length === 0) throw new OwnUnitsError("noUnits", null);
  return parsed.data;
}

function unitOf(name: string, fields: readonly string[], line: number): DirectoryUnit {
  const [, spellings = "", from = "", to = ""] = fields;
  const variants = spellings.split("|").map((spelling) => spelling.trim());
  return {
    id: `own-${line}`,
    name,
    variants: variants.filter((spelling) => spelling !== ""),
    level: "department",
    valid: { from: dateOf(from, line), to: dateOf(to, line) },
    successors: [],
    endedBy: null,
  };
}

function dateOf(text: string, line: number): IsoDate | null {
  if (text === "") return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  const [year, month, day] = (iso?.slice(1) ?? short?.slice(1).reverse() ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new OwnUnitsError("badDate", line);
  if (!isRealDate(year, month, day)) throw new OwnUnitsError("badDate", line);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * The law with an office's own units beside those of the packs. A unit the office has now is not a former one, whatever
 * the packs say of its name.
 */
export function withOwnUnits(law: Law, list: UnitList, on: IsoDate): Law {
  const own = unitDirectoryOn([list], on);
  const namesNow = new Set(own.current.map(({ name }) => fold(name)));
  const { current, former, isComplete } = law.units;
  return {
    ...law,
    units: {
      isComplete: isComplete || own.isComplete,
      current: [...current, ...own.current],
      former: [...former, ...own.former].filter(({ name }) => !namesNow.has(fold(name))),
    },
  };
}
