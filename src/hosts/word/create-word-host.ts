import type { FigureOutcome, FigureWriter } from "../../core/filling/figure-change";
import type { ApplyOutcome, DocumentHost, MarkStyle } from "../../core/host";
import type { Anchor } from "../../core/model/anchor";
import { letOthersRun } from "../office/let-others-run";
import { refusalOf } from "../office/office-request-error";
import { RequestQueue, type QueueOptions } from "../office/request-queue";
import { buildModel, type WordReading } from "./build-model";
import { carryOut } from "./carry-out";
import { createTemplateInsertion, type TemplateInsertion } from "./insert-template";
import { MarkLadder, type MarkOptions, type MarkOutcome } from "./marks/mark-ladder";
import { visiblePlace } from "./marks/place-marks";
import { createChangeDetector } from "./change-detector";
import { watchParagraphs } from "./paragraph-events";
import { watchPopups } from "./popup-events";
import { planEdits } from "./plan-edits";
import { layoutOf, mostParagraphsWithLooks, readBodyOoxml } from "./read-layout";
import { readSnapshot } from "./read-snapshot";
import { canUse, type WordOffice } from "./word-office";
import { selectSlot } from "./select-slot";
import { writeFigures } from "./write-figures";

export interface WordHostOptions extends QueueOptions {
  /** May be switched while the host lives: read at each marking. */
  readonly marks?: Partial<MarkOptions>;
  /** Quiet time after a sign of a change before the texts are compared, in milliseconds. */
  readonly changePause?: number;
}

/** A host over the document open in Word. */
export interface WordHost extends DocumentHost {
  /** How marks are shown since the last `showMarks`, and why not better; null before. */
  readonly lastMarks: MarkOutcome | null;
  readonly insertion: TemplateInsertion;
  /** Figures as content controls. */
  readonly figures: FigureWriter;
  /** Selects a slot of the last reading, by its index; false where it is gone. */
  selectSlot(index: number): Promise<boolean>;
  /** True where comments may take the place of squiggles, if they are asked for. */
  readonly canComment: boolean;
  /** True where framed paragraphs may be coloured as well, if that is asked for. */
  readonly canHighlight: boolean;
  setMarkOptions(options: Partial<MarkOptions>): void;
  /**
   * Tells of changed text, as far as Word gives a sign: results are stale then, nothing else is known. Tells as well when
   * the user has accepted a fix in a squiggle's pop-up. Returns how to stop.
   */
  watch(onChange: () => void, onFixAccepted?: () => void): Promise<() => void>;
}

/**
 * A host on Office.js. Reads in two syncs whatever the size, and the look of a document that is not long in a third; marks in two and a probe, clears in two. Reading and
 * showing reject with an `OfficeRequestError` where Office does; `apply` answers by a refusal.
 */
export function createWordHost(office: WordOffice, options: WordHostOptions = {}): WordHost {
  const queue = new RequestQueue(office.run, options);
  const ladder = new MarkLadder(office);
  let markOptions: MarkOptions = { comments: false, highlight: false, ...options.marks };
  let reading: WordReading | null = null;
  let lastMarks: MarkOutcome | null = null;
  const run = <T>(batch: (context: Word.RequestContext) => Promise<T>): Promise<T> =>
    queue.run(batch);

  return {
    get capabilities() {
      return { marks: ladder.styles(markOptions), canReveal: true, canEdit: true };
    },
    get lastMarks() {
      return lastMarks;
    },
    insertion: createTemplateInsertion(office, run, () => reading),
    canComment: canUse(office, "comments"),
    canHighlight: office.claims.platform !== "web",
    setMarkOptions(changes) {
      markOptions = { ...markOptions, ...changes };
    },

    read: async () => {
      const { snapshot } = await run((context) => readSnapshot(context, office));
      await letOthersRun();
      const { model, notices } = (reading = buildModel(snapshot));
      await letOthersRun();
      if (snapshot.paragraphs.length > mostParagraphsWithLooks) return { model, notices };
      const ooxml = await run(readBodyOoxml);
      await letOthersRun();
      return { model: { ...model, layout: layoutOf(ooxml, model) }, notices };
    },

    reveal: (anchor) => run((context) => reveal(context, anchor, reading)),

    showMarks: async (findings): Promise<MarkStyle> => {
      const known = reading;
      if (findings.length === 0 || known === null) {
        await run((context) => ladder.clear(context));
        lastMarks = { style: "none", reason: "best" };
        return "none";
      }
      const outcome = await run((context) => ladder.show(context, findings, known, markOptions));
      if (outcome.reason === "controlsRefused") await run((context) => ladder.clear(context));
      lastMarks = outcome;
      return outcome.style;
    },

    apply: async (revision, edits): Promise<ApplyOutcome> => {
      try {
        const outcome = await run(async (context): Promise<ApplyOutcome> => {
          const live = await readSnapshot(context, office);
          const current = buildModel(live.snapshot);
          if (current.model.revision !== revision) return { kind: "stale", edit: null };
          const planned = planEdits(edits, current);
          if (planned.kind !== "planned") return planned;
          const problem = await carryOut(context, planned.plan, current, live, office);
          return problem ?? { kind: "applied", revision };
        });
        if (outcome.kind !== "applied") return outcome;
        const { snapshot } = await run((context) => readSnapshot(context, office));
        reading = buildModel(snapshot);
        return { kind: "applied", revision: reading.model.revision };
      } catch (error) {
        return { kind: "refused", reason: refusalOf(error) };
      }
    },

    selectSlot: async (index) => {
      const slots = reading?.model.slots ?? [];
      return run((context) => selectSlot(context, slots, index, office));
    },

    figures: {
      write: async (revision, changes) => {
        try {
          const outcome = await run(async (context): Promise<FigureOutcome> => {
            const live = await readSnapshot(context, office);
            const current = buildModel(live.snapshot);
            if (current.model.revision !== revision) return { kind: "stale" };
            const refused = await writeFigures(context, changes, current, live, office);
            return { kind: "written", revision, refused };
          });
          if (outcome.kind !== "written") return outcome;
          const { snapshot } = await run((context) => readSnapshot(context, office));
          reading = buildModel(snapshot);
          return { ...outcome, revision: reading.model.revision };
        } catch (error) {
          return { kind: "refused", reason: refusalOf(error) };
        }
      },
    },

    watch: async (onChange, onFixAccepted) => {
      const { changePause: pause } = options;
      const detector = createChangeDetector(
        {
          lastSnapshot: () => reading?.snapshot ?? null,
          readTexts: () => run(readParagraphTexts),
          ...(pause !== undefined && { pause }),
        },
        onChange
      );
      const stops: (() => unknown)[] = [() => detector.stop()];
      // Handlers are removed by a request; where Office refuses it, they go with the pane.
      const keep = (remove: () => Promise<void>): unknown =>
        stops.push(() => run(remove).catch(() => undefined));
      if (canUse(office, "paragraphEvents"))
        keep(await run((context) => watchParagraphs(context, () => detector.signal())));
      else if (office.watchSelection !== undefined)
        stops.push(office.watchSelection(() => detector.signal()));
      if (canUse(office, "popupEvents"))
        keep(
          await run((context) =>
            watchPopups(context, ({ annotationId, isAccepted }) => {
              ladder.forget(annotationId);
              if (isAccepted) onFixAccepted?.();
            })
          )
        );
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

async function readParagraphTexts(context: Word.RequestContext): Promise<readonly string[]> {
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  return paragraphs.items.map(({ text }) => text);
}

/** Selects the paragraph that shows an anchor; Word scrolls to it. Does nothing where it is gone. */
async function reveal(
  context: Word.RequestContext,
  anchor: Anchor,
  reading: WordReading | null
): Promise<void> {
  const place = reading === null ? null : visiblePlace(anchor, reading);
  if (place === null || reading === null) return;
  const { paragraphs } = context.document.body;
  paragraphs.load("items/text");
  await context.sync();
  const wanted = reading.snapshot.paragraphs[place.paragraph]?.raw;
  const isThere = paragraphs.items[place.paragraph]?.text === wanted;
  const found = isThere
    ? paragraphs.items[place.paragraph]
    : paragraphs.items.find(({ text }) => text === wanted);
  if (found === undefined) return;
  found.getRange("Content").select();
  await context.sync();
}
