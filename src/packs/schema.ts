import * as z from "zod/mini";

// The pane runs under a content security policy without eval; zod's compiled parsers would need it.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const kebabId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));
const isoDate = z.iso.date();
const certainty = z.enum(["official", "practised", "transcribed", "reconstructed"]);
const provenance = z.strictObject({ source: text, certainty });
const ruleId = z.string().check(z.regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/u));
const severity = z.enum(["error", "warning", "information", "hint"]);
const documentType = z.enum(["plan", "report", "statistics", "guidance", "correspondence"]);
const period = z.enum(["q1", "h1", "q3", "year"]);
const level = z.enum(["ministry", "province", "department", "commune", "socialInsurance"]);

/**
 * "76/NQ-CP", "09/2019/NĐ-CP", "18/2025/TT-BNV", "30c/NQ-CP", "1494/TTr-SNV", "131/2020/QH14":
 * number, year where the instrument is normative, and symbol (Decree 30/2020/NĐ-CP, Annex I).
 */
const instrumentNumber = z
  .string()
  .check(z.regex(/^\d{1,5}[a-zđ]?(\/\d{4})?\/\p{Lu}[\p{L}\d]*(-[\p{L}\d&]+)*$/u));

/** "57-NQ/TW", "15-CTr/TU": documents of the party put the symbol before the issuer. */
const partyNumber = z.string().check(z.regex(/^\d{1,5}-\p{Lu}\p{L}*\/\p{Lu}\p{L}*$/u));
const citableNumber = z.union([instrumentNumber, partyNumber]);

/** What stands for the number of a pack that an office made of its own forms. */
export const unnumbered = "Không số";

const citation = z.strictObject({
  instrument: instrumentNumber,
  locator: text,
  source: text,
  certainty,
});

const figureTreatment = z.enum(["counted", "accepted", "reported", "passedOver", "notRead"]);

export const ruleSchema = z.strictObject({
  id: ruleId,
  code: z.string().check(z.regex(/^[A-Z]{2}-\d{2}$/u)),
  title: text,
  severity,
  appliesTo: z.array(documentType).check(z.minLength(1)),
  citation,
  rationale: text,
  check: kebabId,
  options: z.unknown(),
  figurePolicy: z.optional(
    z.strictObject({
      blank: figureTreatment,
      zero: figureTreatment,
      statedAbsence: figureTreatment,
    })
  ),
});

export const restatementSchema = z.strictObject({
  ruleId,
  citation,
  severity: z.optional(severity),
  options: z.optional(z.unknown()),
});

export const reformAreaSchema = z.strictObject({
  id: kebabId,
  name: text,
  aliases: z.array(text),
  order: z.number().check(z.int(), z.positive()),
  kind: z.enum(["area", "block"]),
  isRequired: z.boolean(),
});

export const sectionSchema = z.strictObject({
  id: kebabId,
  documentType: z.enum(["plan", "report"]),
  periods: z.nullable(z.array(period).check(z.minLength(1))),
  name: text,
  aliases: z.array(text),
  wholeTitles: z.exactOptional(z.array(text)),
});

const yearlyDay = z.strictObject({
  month: z.number().check(z.int(), z.gte(1), z.lte(12)),
  day: z.number().check(z.int(), z.gte(1), z.lte(31)),
  yearOffset: z.number().check(z.int(), z.gte(-1), z.lte(1)),
});
const dueDay = z.strictObject({ on: yearlyDay, isInclusive: z.boolean() });

export const regimeSchema = z.strictObject({
  plan: z.nullable(z.strictObject({ due: dueDay, provenance })),
  reports: z.array(
    z.strictObject({
      period,
      window: z.strictObject({ from: yearlyDay, to: yearlyDay }),
      due: z.nullable(dueDay),
      provenance,
    })
  ),
  themes: z.optional(z.array(z.strictObject({ id: kebabId, name: text, due: dueDay, provenance }))),
});

const indicatorId = z.string().check(z.regex(/^[a-z]+\d+(\.\d+)*$/u));
const ordinal = z.string().check(z.regex(/^\d+(\.\d+)*$/u));

export const indicatorSchema = z.strictObject({
  id: indicatorId,
  number: ordinal,
  printedNumber: z.optional(text),
  name: text,
  aliases: z.array(text),
  measureUnit: z.nullable(text),
  nature: z.enum(["group", "flow", "stock", "cumulative", "ratio", "code"]),
  parent: z.nullable(ordinal),
  codes: z.optional(
    z.array(z.strictObject({ value: z.number(), meaning: text })).check(z.minLength(1))
  ),
  sumOf: z.optional(z.array(indicatorId).check(z.minLength(1))),
  isSumStated: z.optional(z.boolean()),
  holdsAtLeast: z.optional(z.array(indicatorId).check(z.minLength(1))),
  ratioOf: z.optional(z.strictObject({ numerator: indicatorId, denominator: indicatorId })),
  atMost: z.optional(z.array(indicatorId).check(z.minLength(1))),
  isLimitFirm: z.optional(z.boolean()),
  onlyWith: z.optional(z.array(indicatorId).check(z.minLength(1))),
  notWith: z.optional(z.array(indicatorId).check(z.minLength(1))),
  equals: z.optional(z.array(indicatorId).check(z.minLength(1))),
  progressOf: z.optional(indicatorId),
  rollsForward: z.optional(
    z.strictObject({
      added: z.array(indicatorId).check(z.minLength(1)),
      removed: z.array(indicatorId).check(z.minLength(1)),
    })
  ),
  builtUpBy: z.optional(z.strictObject({ flow: indicatorId, posts: indicatorId })),
  isSetForYear: z.optional(z.boolean()),
  mayHaveDecimals: z.optional(z.boolean()),
  mayExceedHundred: z.optional(z.boolean()),
});

const spellings = z.array(text).check(z.minLength(1));

export const formSchema = z.strictObject({
  id: kebabId,
  code: text,
  name: text,
  aliases: z.array(text),
  valid: z.strictObject({ from: isoDate, to: z.nullable(isoDate) }),
  provenance,
  columns: z.strictObject({
    number: spellings,
    indicator: spellings,
    measureUnit: spellings,
    figure: spellings,
    note: spellings,
  }),
  indicators: z.array(indicatorSchema).check(z.minLength(1)),
});

const words = z.array(text);

export const vocabularySchema = z.partial(
  z.strictObject({
    titles: z.strictObject({
      plan: words,
      report: words,
      guidance: words,
      statistics: words,
      correspondence: words,
    }),
    subjects: words,
    otherSubjects: words,
    occasions: words,
    periods: z.strictObject({ q1: words, h1: words, q3: words, year: words }),
    taskColumns: z.strictObject({
      ordinal: words,
      task: words,
      output: words,
      leadUnit: words,
      coordinatingUnits: words,
      monitoringUnits: words,
      start: words,
      deadline: words,
      funding: words,
      note: words,
      other: words,
    }),
    headings: z.strictObject({
      goals: words,
      tasks: words,
      solutions: words,
      resources: words,
      organisation: words,
      reporting: words,
      appendix: words,
    }),
    collectiveUnits: words,
    deferredUnits: words,
    dataWindows: words,
    continuations: words,
    progress: z.strictObject({ notBegun: words, underway: words, done: words }),
    outlook: words,
    figureColumns: z.strictObject({ comparison: words, time: words, plain: words }),
    formColumns: z.strictObject({
      number: words,
      indicator: words,
      measureUnit: words,
      figure: words,
      note: words,
    }),
    natures: z.strictObject({ cumulative: words, stock: words, flow: words, ratio: words }),
    wholes: words,
  })
);

/** A directory of units: names, level, first and last day, and who took their work over. */
export const unitListSchema = z.strictObject({
  isComplete: z.boolean(),
  units: z.array(
    z.strictObject({
      id: kebabId,
      name: text,
      variants: words,
      level: z.enum(["ministry", "province", "department", "district", "commune", "communeBody"]),
      valid: z.strictObject({ from: z.nullable(isoDate), to: z.nullable(isoDate) }),
      successors: z.array(kebabId),
      endedBy: z.nullable(text),
    })
  ),
});

/** The register of instruments: number, date, title, and how long each was in force. */
export const registeredInstrumentSchema = z.strictObject({
  number: citableNumber,
  issuedOn: isoDate,
  title: text,
  titlePhrases: words,
  firstDay: z._default(z.nullable(isoDate), null),
  lastDay: z.nullable(isoDate),
  replacedBy: z.nullable(z.strictObject({ number: citableNumber, issuedOn: isoDate })),
  provenance,
});

const draftingLines = z.array(
  z.strictObject({
    text,
    documents: z.array(z.enum(["plan", "report", "letter", "submission"])).check(z.minLength(1)),
    levels: z.nullable(z.array(level).check(z.minLength(1))),
    valid: z.strictObject({ from: z.nullable(isoDate), to: z.nullable(isoDate) }),
    rank: z.number().check(z.int()),
    provenance,
  })
);

/** Legal bases, guidance and recipients that new documents take from this instrument. */
export const draftingSchema = z.strictObject({
  legalBases: draftingLines,
  guidance: draftingLines,
  recipients: draftingLines,
});

/** Goals with a measure, offered to those who write a plan. */
export const goalsSchema = z.array(
  z.strictObject({
    id: kebabId,
    areaId: kebabId,
    text,
    years: z.strictObject({ from: z.number().check(z.int()), to: z.number().check(z.int()) }),
    levels: z.nullable(z.array(level).check(z.minLength(1))),
    provenance,
  })
);

export const packSchema = z.strictObject({
  id: kebabId,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/u)),
  title: text,
  authority: z.strictObject({ id: kebabId, name: text }),
  instrument: z.strictObject({
    number: z.union([instrumentNumber, z.literal(unnumbered)]),
    title: text,
    issuedOn: isoDate,
  }),
  provenance,
  effective: z.strictObject({ from: isoDate, to: z.nullable(isoDate) }).check(
    z.refine(({ from, to }) => to === null || from <= to, {
      path: ["to"],
      error: "ends before it begins",
    })
  ),
  supersedes: z.array(kebabId),
});

export const profileSchema = z.strictObject({
  id: kebabId,
  name: text,
  level,
  valid: z.strictObject({ from: isoDate, to: z.nullable(isoDate) }),
  packs: z.array(kebabId).check(z.minLength(1)),
  issuers: words,
  wholeIssuers: z.optional(words),
});

/** Clauses that could be checked, each with its rules or the reason why it has none. */
export const coverageSchema = z.array(
  z.strictObject({
    clause: text,
    says: text,
    rules: z.nullable(z.array(ruleId).check(z.minLength(1))),
    reason: z.optional(text),
  })
);

/** One pack of forms as a single file, to be handed on; `profiles` it adds to, null for all of them. */
export const packFileSchema = z.strictObject({
  format: z.literal("cchc-pack"),
  version: z.literal(1),
  profiles: z.nullable(z.array(kebabId).check(z.minLength(1))),
  pack: packSchema,
  forms: z.array(formSchema).check(z.minLength(1), z.maxLength(200)),
});
