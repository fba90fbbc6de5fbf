import { parseArgs } from "node:util";
import type { IsoDate, PeriodKind } from "../core/law/calendar";
import type { Locale } from "../core/rules/check";
import { isRealDate } from "../core/text/dates";
import { CommandError } from "./command-error";

export type OutputFormat = "text" | "json";

/** What the user typed, with every value checked. */
export interface Arguments {
  readonly command: string | null;
  readonly operands: readonly string[];
  readonly profile: string | null;
  readonly on: IsoDate | null;
  readonly workbook: string | null;
  /** Files of the same unit for other periods. */
  readonly earlier: readonly string[];
  /** Plans whose tasks a report answers to. */
  readonly plans: readonly string[];
  readonly packs: string | null;
  readonly format: OutputFormat;
  readonly output: string | null;
  readonly notes: boolean;
  readonly safe: boolean;
  readonly year: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  /** File with what an office tells once. */
  readonly unitProfile: string | null;
  /** Reform area of a theme report. */
  readonly area: string | null;
  readonly period: PeriodKind | null;
  /** Id, code or number of a form, or "all". */
  readonly form: string | null;
  /** File that lists units, one a line. */
  readonly units: string | null;
  readonly html: string | null;
  /** File for the slips of a check. */
  readonly slip: string | null;
  /** Code or id of the rule whose finding is meant. */
  readonly rule: string | null;
  /** Which of the rule's findings, counted from 1. */
  readonly nth: number | null;
  readonly by: string | null;
  readonly reason: string | null;
  /** Day a justification is given on. */
  readonly dated: IsoDate | null;
  readonly remove: boolean;
  /** Numbers that agree with the workbook already are linked to it too. */
  readonly link: boolean;
  /** Learning takes every proposal that no figure speaks against. */
  readonly acceptAll: boolean;
  /** File that proposals are written to, for the user to decide on. */
  readonly proposals: string | null;
  /** File of proposals that the user has decided on. */
  readonly decisions: string | null;
  /** An office's own template. */
  readonly template: string | null;
  /** Folder of an office's own templates. */
  readonly templates: string | null;
  /** File with answers by tag. */
  readonly answers: string | null;
  /** Last year's plan, whose unfinished tasks go into a new one. */
  readonly carry: string | null;
  /** Report on that plan. */
  readonly carryReport: string | null;
  readonly locale: Locale;
  readonly help: boolean;
}

const options = {
  profile: { type: "string" },
  on: { type: "string" },
  workbook: { type: "string" },
  earlier: { type: "string", multiple: true },
  plan: { type: "string", multiple: true },
  packs: { type: "string" },
  format: { type: "string" },
  output: { type: "string", short: "o" },
  notes: { type: "boolean" },
  safe: { type: "boolean" },
  year: { type: "string" },
  unit: { type: "string" },
  place: { type: "string" },
  "unit-profile": { type: "string" },
  area: { type: "string" },
  period: { type: "string" },
  form: { type: "string" },
  units: { type: "string" },
  html: { type: "string" },
  slip: { type: "string" },
  rule: { type: "string" },
  nth: { type: "string" },
  by: { type: "string" },
  reason: { type: "string" },
  dated: { type: "string" },
  remove: { type: "boolean" },
  link: { type: "boolean" },
  "accept-all": { type: "boolean" },
  proposals: { type: "string" },
  decisions: { type: "string" },
  template: { type: "string" },
  templates: { type: "string" },
  answers: { type: "string" },
  carry: { type: "string" },
  "carry-report": { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads a command line. Throws a CommandError for an unknown option or a value that is none of the accepted. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseOrExplain(argv);
  const [command = null, ...operands] = positionals;
  return {
    command,
    operands,
    profile: values.profile ?? null,
    on: dateOf(values.on),
    workbook: values.workbook ?? null,
    earlier: values.earlier ?? [],
    plans: values.plan ?? [],
    packs: values.packs ?? null,
    format: oneOf(values.format, ["text", "json"], "argument.badFormat") ?? "text",
    output: values.output ?? null,
    notes: values.notes ?? false,
    safe: values.safe ?? false,
    year: yearOf(values.year),
    unit: values.unit ?? null,
    place: values.place ?? null,
    unitProfile: values["unit-profile"] ?? null,
    area: values.area ?? null,
    period: oneOf(values.period, ["q1", "h1", "q3", "year"], "argument.badPeriod"),
    form: values.form ?? null,
    units: values.units ?? null,
    html: values.html ?? null,
    slip: values.slip ?? null,
    rule: values.rule ?? null,
    nth: countOf(values.nth),
    by: values.by ?? null,
    reason: values.reason ?? null,
    dated: dateOf(values.dated),
    remove: values.remove ?? false,
    link: values.link ?? false,
    acceptAll: values["accept-all"] ?? false,
    proposals: values.proposals ?? null,
    decisions: values.decisions ?? null,
    template: values.template ?? null,
    templates: values.templates ?? null,
    answers: values.answers ?? null,
    carry: values.carry ?? null,
    carryReport: values["carry-report"] ?? null,
    locale: oneOf(values.lang, ["vi", "en"], "argument.badLanguage") ?? "vi",
    help: values.help ?? false,
  };
}

function parseOrExplain(argv: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name)
      ? options[token.name as keyof typeof options]
      : undefined;
    if (option === undefined)
      throw new CommandError("argument.unknownOption", { option: token.rawName });
    const hasValue =
      token.value !== undefined && !(token.inlineValue === false && token.value.startsWith("--"));
    if (hasValue !== (option.type === "string")) {
      const key = hasValue ? "argument.needlessValue" : "argument.missingValue";
      throw new CommandError(key, { option: token.rawName });
    }
  }
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
}

function oneOf<T extends string>(
  value: string | undefined,
  accepted: readonly T[],
  key: "argument.badFormat" | "argument.badPeriod" | "argument.badLanguage"
): T | null {
  if (value === undefined) return null;
  const found = accepted.find((item) => item === value);
  if (found === undefined) throw new CommandError(key, { value });
  return found;
}

function dateOf(value: string | undefined): IsoDate | null {
  if (value === undefined) return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (match === null || !isRealDate(Number(match[1]), Number(match[2]), Number(match[3]))) {
    throw new CommandError("argument.badDate", { value });
  }
  return value;
}

function countOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,5}$/u.test(value)) throw new CommandError("argument.badCount", { value });
  return Number(value);
}

function yearOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^(19|20|21)\d{2}$/u.test(value)) throw new CommandError("argument.badYear", { value });
  return Number(value);
}
