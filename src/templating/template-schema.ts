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
  input: z.enum(["text", "number", "date", "choice"]),
  /** One sentence that helps to fill it in. */
  hint: z.optional(text),
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

const slots = z.array(slot);

const sentence = z.strictObject({ kind: z.literal("sentence"), text: scopedText });
/** The first text of which everything is known, such as the window of a report. */
const firstOf = z.strictObject({ kind: z.literal("firstOf"), texts: z.array(text) });
const dashes = z.strictObject({ kind: z.literal("dashes"), items: scopedTexts });
const heading = z.strictObject({
  kind: z.literal("heading"),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: scopedText,
});
/** "Điều 1." of a decision, numbered automatically. */
const article = z.strictObject({ kind: z.literal("article"), text });
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
});
const hintedSlot = z.strictObject({
  title: text.check(z.maxLength(64)),
  placeholder: text,
  hint: z.optional(text),
});
const areaParts = z.array(
  z.strictObject({
    /** Ids of areas or blocks of the packs. */
    areas: z.array(kebabId).check(z.minLength(1)),
    valid,
    items: z.array(text).check(z.minLength(1)),
  })
);
/** The outline of a report that is in force: its sections, each with a slot for every part. */
const sections = z.strictObject({
  kind: z.literal("sections"),
  /** The outline where the law has none of its own. */
  usualSections: z.array(z.strictObject({ id: kebabId, name: text })),
  /** Id of the section that holds the reform areas; the packs name their sections. */
  areasIn: text,
  /** Names that say more than the law's own, such as the next period by its name. */
  sectionNames: z.array(
    z.strictObject({ sections: z.array(kebabId).check(z.minLength(1)), name: text })
  ),
  sectionSlot: hintedSlot,
  areaSlot: hintedSlot,
  sectionParts: z.array(
    z.strictObject({
      sections: z.array(kebabId).check(z.minLength(1)),
      valid,
      items: z.array(text).check(z.minLength(1)),
    })
  ),
  areaParts,
  /** Sentences with figures of the forms in force, each before the slot whose tag it names. */
  figureLines: z.array(z.strictObject({ before: text, text, ...scope })),
});
/** The parts of the one reform area that a theme report is about. */
const theme = z.strictObject({
  kind: z.literal("theme"),
  slot: hintedSlot,
  figures: text,
  parts: areaParts,
});

const areaText = z.strictObject({
  goals: z.array(scopedText),
  tasks: scopedTexts,
  rows: z.array(z.strictObject({ task: text, output: text })).check(z.minLength(1)),
  /** Suggestions for the lead unit; never filled in unasked. */
  leadUnits: z.array(scopedText),
});

/** What every document of an office shares: its slots, its words, head and foot. */
export const officePartsSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("officeParts"),
  version,
  provenance,
  slots,
  /** Words that depend on the office's level and the day; the first that fits is used. */
  terms: z.record(z.string(), scopedTexts),
  letterhead: z.strictObject({
    parentUnit: scopedTexts,
    unit: text,
    number: text,
    letterNumber: text,
    placeAndDate: text,
  }),
  /** Lines above the title of the signatory. */
  authority: z.array(scopedText),
  signatoryTitle: text,
  signatoryName: text,
  /** The note under the title of a plan that a decision carries. */
  attachment: text,
});

/** Wording of goals, tasks and usual rows, area by area. */
export const areaPartsSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("areaParts"),
  version,
  provenance,
  slots,
  areaTexts: z.array(
    z.extend(areaText, {
      areas: z.array(kebabId).check(z.minLength(1)),
    })
  ),
  /** For an area that no entry above names. */
  otherArea: areaText,
});

/** The appendix with the task table. */
export const taskTablePartsSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("taskTableParts"),
  version,
  provenance,
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
    output: hintedSlot,
    leadUnit: hintedSlot,
    coordinatingUnits: hintedSlot,
    deadline: hintedSlot,
  }),
  outputs: z.array(text),
  deadlines: z.strictObject({
    year: z.array(text).check(z.minLength(1)),
    span: z.array(text).check(z.minLength(1)),
  }),
});

const statisticsColumnWidths = z.strictObject({
  number: z.number(),
  indicator: z.number(),
  measureUnit: z.number(),
  figure: z.number(),
  note: z.number(),
});

/** The appendix with the statistics forms; its words are those of the workbook. Widths in millimetres. */
export const statisticsAppendixPartsSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("statisticsAppendixParts"),
  version,
  provenance,
  /** Days on which a report carries the forms that are in force. */
  valid,
  label: text,
  reference: text,
  columnWidths: statisticsColumnWidths,
});

const namedPeriod = z.strictObject({ name: text, next: text });

/** How the reporting periods are named, and the period after each. */
export const periodPartsSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("periodParts"),
  version,
  provenance,
  periods: z.strictObject({
    q1: namedPeriod,
    h1: namedPeriod,
    q3: namedPeriod,
    year: namedPeriod,
  }),
});

/** A document in prose: what it is called, how it opens, its text, and which shared parts it takes. */
export const documentTemplateSchema = z.strictObject({
  id: kebabId,
  kind: z.literal("document"),
  version,
  title: text,
  /** Name of a new file, without its ending. */
  fileName: text,
  /** What has to be known before the document can be made. */
  asks: z.array(z.enum(["year", "period", "area"])),
  provenance,
  /** Which lines of the law it takes. */
  drafts: z.enum(["plan", "report", "letter", "submission"]),
  /** "KẾ HOẠCH"; null for a letter, which has none. */
  documentType: z.nullable(text),
  /** "KH" in 12/KH-SNV; null for a letter. */
  symbol: z.nullable(text),
  /** Who issues it, where that is not the office itself but its head. */
  issuedBy: z.optional(text),
  /** Whether {span} is "năm 2027" or "giai đoạn 2026 - 2030". */
  span: z.enum(["year", "period"]),
  abstract: text,
  addressees: z.optional(text),
  slots,
  /** After those of the law. */
  legalBases: z.array(scopedText),
  /** The issuing authority, printed over the legal bases of a decision. */
  authority: z.optional(scopedTexts),
  /** "QUYẾT ĐỊNH:" between legal bases and articles. */
  command: z.optional(text),
  /** Sentences that open the text; a document attached to a decision goes without. */
  lead: z.array(scopedText),
  body: z
    .array(
      z.discriminatedUnion("kind", [
        sentence,
        firstOf,
        dashes,
        heading,
        article,
        areas,
        reports,
        sections,
        theme,
      ])
    )
    .check(z.minLength(1)),
  /** Id of the template whose document a decision carries. */
  attaches: z.optional(kebabId),
  appendix: z.optional(z.enum(["taskTable", "statisticsForms"])),
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
  columnWidths: statisticsColumnWidths,
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

export type OfficeParts = z.infer<typeof officePartsSchema>;
export type AreaParts = z.infer<typeof areaPartsSchema>;
export type TaskTableParts = z.infer<typeof taskTablePartsSchema>;
export type StatisticsAppendixParts = z.infer<typeof statisticsAppendixPartsSchema>;
export type PeriodParts = z.infer<typeof periodPartsSchema>;
export type DocumentTemplate = z.infer<typeof documentTemplateSchema>;
export type StatisticsTemplate = z.infer<typeof statisticsTemplateSchema>;
export type TemplateSlot = z.infer<typeof slot>;
export type ScopedText = z.infer<typeof scopedText>;
export type AreaText = z.infer<typeof areaText>;
export type DocumentNode = DocumentTemplate["body"][number];
export type HintedSlot = z.infer<typeof hintedSlot>;

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
