import * as z from "zod/mini";

// The page runs under a content security policy without eval; zod's compiled parsers would need it.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const kebabId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));
const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/u));
const isoDate = z.iso.date();
const level = z.enum(["ministry", "province", "department", "commune", "socialInsurance"]);
const provenance = z.strictObject({
  source: text,
  certainty: z.enum(["official", "practised", "transcribed", "reconstructed"]),
});

const valid = z.strictObject({ from: z.nullable(isoDate), to: z.nullable(isoDate) });

/** Limits a piece of a template to some levels of office and to the days it is right for. */
const scope = {
  levels: z.optional(z.array(level).check(z.minLength(1))),
  valid: z.optional(valid),
};

/** A text that only some offices, or only some years, need. */
const scopedText = z.union([text, z.strictObject({ text, ...scope })]);
const scopedTexts = z.array(scopedText).check(z.minLength(1));

const slot = z.strictObject({
  tag: z.string().check(z.regex(/^[a-z][\w.-]*$/iu), z.maxLength(64)),
  title: text.check(z.maxLength(64)),
  placeholder: text,
  input: z.enum(["text", "date", "choice"]),
  choices: z.optional(scopedTexts),
  /** What stands in the slot until the user changes it. */
  default: z.optional(scopedTexts),
  /** Tag of the slot whose answer this one repeats in capital letters. */
  capitalsOf: z.optional(text),
  /** Beginnings after which a letterhead starts a new line, as in "ỦY BAN NHÂN DÂN". */
  breakAfter: z.optional(z.array(text)),
  /** A slot of its own in every area that uses it. */
  isPerArea: z.optional(z.boolean()),
});

const sentence = z.strictObject({ kind: z.literal("sentence"), text: scopedText });
const dashes = z.strictObject({ kind: z.literal("dashes"), items: scopedTexts });
const heading = z.strictObject({
  kind: z.literal("heading"),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: scopedText,
});
/** The sections of the reform areas, in the order and under the names of the law in force. */
const areas = z.strictObject({
  kind: z.literal("areas"),
  goalsHeading: text,
  tasksHeading: text,
});
const periods = z.strictObject({ q1: text, h1: text, q3: text, year: text });
/** One line for each periodic report of the regime in force. */
const reports = z.strictObject({
  kind: z.literal("reports"),
  text,
  dueInclusive: text,
  dueExclusive: text,
  dueUnknown: text,
  periods,
});

const areaText = z.strictObject({
  goals: z.array(scopedText),
  tasks: scopedTexts,
  rows: z.array(z.strictObject({ task: text, output: text })).check(z.minLength(1)),
  /** Suggestions for the lead unit; never filled in unasked. */
  leadUnits: z.array(scopedText),
});

const rowSlot = z.strictObject({ title: text, placeholder: text });

export const planTemplateSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("plan"),
  version,
  title: text,
  provenance,
  slots: z.array(slot).check(z.minLength(1)),
  /** Words that depend on the office's level and the day; the first that fits is used. */
  terms: z.record(z.string(), scopedTexts),
  letterhead: z.strictObject({
    parentUnit: scopedTexts,
    unit: text,
    number: text,
    placeAndDate: text,
  }),
  documentType: text,
  abstract: text,
  legalBases: scopedTexts,
  body: z
    .array(z.discriminatedUnion("kind", [sentence, dashes, heading, areas, reports]))
    .check(z.minLength(1)),
  areaTexts: z.array(
    z.extend(areaText, {
      /** Ids of areas or blocks of the packs. */
      areas: z.array(kebabId).check(z.minLength(1)),
    })
  ),
  /** For an area that no entry above names. */
  otherArea: areaText,
  recipients: scopedTexts,
  signature: scopedTexts,
  appendix: z.strictObject({
    label: text,
    title: text,
    reference: text,
    columns: z
      .array(
        z.strictObject({
          holds: z.enum([
            "ordinal",
            "task",
            "output",
            "leadUnit",
            "coordinatingUnits",
            "deadline",
            "note",
          ]),
          heading: text,
          width: z.number().check(z.positive()),
        })
      )
      .check(z.minLength(1)),
    rowSlots: z.strictObject({
      output: rowSlot,
      leadUnit: rowSlot,
      coordinatingUnits: rowSlot,
      deadline: rowSlot,
    }),
    outputs: z.array(text),
    deadlines: z.array(text).check(z.minLength(1)),
  }),
});

const note = z.strictObject({
  title: text.check(z.maxLength(32)),
  text: text.check(z.maxLength(255)),
});
const notes = z.strictObject({
  count: note,
  amount: note,
  percentage: note,
  growth: note,
  code: note,
});

export const statisticsTemplateSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("statistics"),
  version,
  title: text,
  provenance,
  columnWidths: z.strictObject({
    number: z.number(),
    indicator: z.number(),
    measureUnit: z.number(),
    figure: z.number(),
    note: z.number(),
  }),
  heading: z.strictObject({
    unitPlaceholder: text,
    title: text,
    form: text,
    window: text,
    indicatorNote: text,
    outcome: text,
  }),
  periods,
  prompts: notes,
  errors: notes,
  footer: text,
});

export type PlanTemplate = z.infer<typeof planTemplateSchema>;
export type StatisticsTemplate = z.infer<typeof statisticsTemplateSchema>;
export type TemplateSlot = z.infer<typeof slot>;
export type ScopedText = z.infer<typeof scopedText>;
export type AreaText = z.infer<typeof areaText>;
export type PlanNode = PlanTemplate["body"][number];

/** A template that cannot be used, with every reason and where in the file it stands. */
export class BrokenTemplateError extends Error {
  constructor(readonly reasons: readonly { readonly path: string; readonly reason: string }[]) {
    super(reasons.map(({ path, reason }) => `${path}: ${reason}`).join("\n"));
    this.name = "BrokenTemplateError";
  }
}

/** The template read from JSON. Throws a BrokenTemplateError that names each fault's path. */
export function parseTemplate<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const outcome = z.safeParse(schema, input);
  if (outcome.success) return outcome.data;
  throw new BrokenTemplateError(
    outcome.error.issues.map(({ path, message }) => ({
      path: z.core.toDotPath(path),
      reason: message,
    }))
  );
}
