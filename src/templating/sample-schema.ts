import * as z from "zod/mini";

z.config({ jitless: true });

const text = z.string().check(z.minLength(1));

const block = z.discriminatedUnion("kind", [
  /** Căn cứ, one line. */
  z.strictObject({ kind: z.literal("basis"), text }),
  /** Number typed by hand, as most offices do. */
  z.strictObject({ kind: z.literal("heading"), text }),
  z.strictObject({ kind: z.literal("text"), text }),
  z.strictObject({
    kind: z.literal("taskTable"),
    headings: z.array(text),
    /** Millimetres. */
    widths: z.array(z.number()),
    groups: z.array(
      z.strictObject({ label: text, name: text, rows: z.array(z.array(z.string())) })
    ),
  }),
  /** The seven statistics forms, each as a table under its title. */
  z.strictObject({ kind: z.literal("statisticsForms") }),
]);

/** What a sample changes in the shared figures: what is printed in a cell, by indicator id. */
const changes = z.strictObject({
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
  measureUnits: z.record(z.string(), text),
  notes: z.record(z.string(), text),
});

const common = {
  id: text,
  fileName: text,
  title: text,
  description: text,
};

export const documentSampleSchema = z.strictObject({
  ...common,
  letterhead: z.strictObject({
    parentUnit: z.nullable(text),
    unit: text,
    number: text,
    letterAbstract: z.nullable(text),
    placeAndDate: text,
  }),
  opening: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("titled"), documentType: text, abstract: text }),
    z.strictObject({ kind: z.literal("letter"), addressees: text }),
  ]),
  body: z.array(block),
  recipients: z.array(text),
  signature: z.strictObject({ lines: z.array(text), name: text }),
  appendices: z.array(
    z.strictObject({
      orientation: z.enum(["portrait", "landscape"]),
      label: text,
      title: text,
      reference: text,
      body: z.array(block),
    })
  ),
  statistics: z.optional(changes),
});

export const workbookSampleSchema = z.strictObject({
  ...common,
  unitName: text,
  workbookTitle: text,
  window: text,
  statistics: changes,
});

/** Headings, rows and consistent figures of seven forms, shared by the samples. */
export const sampleFormsSchema = z.strictObject({
  headings: z.strictObject({
    number: text,
    indicator: text,
    outcome: text,
    measureUnit: text,
    figure: text,
    note: text,
  }),
  forms: z.array(
    z.strictObject({
      code: text,
      name: text,
      rows: z.array(
        z.strictObject({
          id: text,
          number: text,
          name: text,
          measureUnit: z.nullable(text),
          figure: z.nullable(z.number()),
        })
      ),
    })
  ),
});

export type DocumentSample = z.infer<typeof documentSampleSchema>;
export type WorkbookSample = z.infer<typeof workbookSampleSchema>;
export type SampleBlock = z.infer<typeof block>;
export type StatisticsChanges = z.infer<typeof changes>;
