import { printedBullet } from "../../ooxml/word/numbering/numbering-counter";
import type { DocumentReading } from "../../ooxml/word/read-document";
import { readDocument } from "../../ooxml/word/read-document";
import { letOthersRun } from "../office/let-others-run";
import { controlsOf } from "./controls-of";
import { openFlatOpc } from "./flat-opc";
import { planTables, type TablePlan } from "./plan-tables";
import { queueReviewedTexts, queueTrackedChanges } from "./reviewed-text";
import { canUse, type WordOffice } from "./word-office";
import { readWordText, type WordText } from "./word-text";

/** One paragraph as Word tells it; cells' paragraphs are among them, in reading order. */
export interface ParagraphFacts extends WordText {
  /** 1 to 9, and 10 for body text. */
  readonly outlineLevel: number;
  /** 0 in the body, 1 in a table, 2 in a table inside a cell … */
  readonly nestingLevel: number;
  /** Automatic number as printed; null where there is none. */
  readonly listString: string | null;
}

export interface TableFacts {
  readonly values: readonly (readonly string[])[];
  readonly isUniform: boolean;
  readonly headerRowCount: number;
  readonly nestingLevel: number;
}

export interface ControlFacts {
  readonly tag: string;
  readonly title: string;
  readonly text: string;
  readonly isPlaceholder: boolean;
  readonly isLocked: boolean;
}

/** All that Word told about the document in one reading. */
export interface WordSnapshot {
  readonly paragraphs: readonly ParagraphFacts[];
  readonly tables: readonly TableFacts[];
  readonly controls: readonly ControlFacts[];
  readonly plan: TablePlan;
  /** Irregular tables read from their OOXML, by index in `tables`; missing where Word would not give it. */
  readonly irregular: ReadonlyMap<number, DocumentReading>;
  readonly trackedChanges: number;
}

/** The snapshot, and the live paragraphs behind it while the request lasts. */
export interface LiveSnapshot {
  readonly snapshot: WordSnapshot;
  readonly paragraphs: readonly Word.Paragraph[];
  readonly tables: readonly Word.Table[];
}

/** Leaf fields only: a bare `load("items")` of 50 pages froze Word for seconds (OfficeDev/office-js#6024). */
const paragraphFields = "items/text,items/outlineLevel,items/tableNestingLevel,items/isListItem";
const tableFields = "items/values,items/isUniform,items/headerRowCount,items/nestingLevel";
const controlFields = "items/tag,items/title,items/text,items/placeholderText,items/cannotEdit";

/**
 * Reads the body in one sync, and in a second one only what the first showed to be needed: automatic numbers, the OOXML
 * of tables with merged or nested cells, and the current text where changes are tracked.
 */
export async function readSnapshot(
  context: Word.RequestContext,
  office: WordOffice
): Promise<LiveSnapshot> {
  const { body } = context.document;
  const { paragraphs, tables } = body;
  const contentControls = controlsOf(body, office);
  paragraphs.load(paragraphFields);
  tables.load(tableFields);
  contentControls.load(controlFields);
  const changes = canUse(office, "trackedChanges") ? queueTrackedChanges(body) : null;
  await context.sync();
  await letOthersRun();

  const texts = paragraphs.items.map(({ text }) => readWordText(text));
  const levels = paragraphs.items.map(({ tableNestingLevel }) => tableNestingLevel);
  const topTables = tables.items.filter(({ nestingLevel }) => nestingLevel <= 1);
  const tableFacts = topTables.map(({ values, isUniform, headerRowCount, nestingLevel }) => ({
    values,
    isUniform,
    headerRowCount,
    nestingLevel,
  }));
  const trackedChanges = changes?.items.length ?? 0;
  const plan = planTables(texts, levels, tableFacts);
  const rest = queueRest(
    paragraphs.items,
    topTables,
    plan,
    trackedChanges > 0 && canUse(office, "reviewedText")
  );
  if (rest.isNeeded) await context.sync();
  const irregular = new Map<number, DocumentReading>();
  for (const [index, { value }] of rest.ooxml) {
    await letOthersRun();
    irregular.set(index, readTable(value));
  }
  await letOthersRun();

  const snapshot: WordSnapshot = {
    paragraphs: paragraphs.items.map((paragraph, index): ParagraphFacts => {
      const reviewed = rest.reviewed?.[index]?.value;
      const { raw, text } = texts[index] as WordText;
      return {
        raw,
        text: reviewed === undefined ? text : readWordText(reviewed).text,
        outlineLevel: paragraph.outlineLevel,
        nestingLevel: paragraph.tableNestingLevel,
        listString: rest.listStringOf(index),
      };
    }),
    tables: tableFacts,
    controls: contentControls.items.map((control) => ({
      tag: control.tag,
      title: control.title,
      text: readWordText(control.text).text,
      isPlaceholder: control.text !== "" && control.text === control.placeholderText,
      isLocked: control.cannotEdit,
    })),
    plan,
    irregular,
    trackedChanges,
  };
  return { snapshot, paragraphs: paragraphs.items, tables: topTables };
}

interface SecondRequest {
  readonly isNeeded: boolean;
  readonly ooxml: ReadonlyMap<number, OfficeExtension.ClientResult<string>>;
  readonly reviewed: readonly OfficeExtension.ClientResult<string>[] | null;
  listStringOf(index: number): string | null;
}

/** Queues what only a second sync can tell. */
function queueRest(
  paragraphs: readonly Word.Paragraph[],
  tables: readonly Word.Table[],
  plan: TablePlan,
  needsReviewedText: boolean
): SecondRequest {
  const listItems = new Map<number, Word.ListItem>();
  paragraphs.forEach((paragraph, index) => {
    if (!paragraph.isListItem) return;
    const item = paragraph.listItemOrNullObject;
    item.load("listString");
    listItems.set(index, item);
  });
  const ooxml = new Map(
    plan.irregular.flatMap((index) => {
      const table = tables[index];
      return table === undefined ? [] : [[index, table.getRange().getOoxml()] as const];
    })
  );
  return {
    isNeeded: listItems.size > 0 || ooxml.size > 0 || needsReviewedText,
    ooxml,
    reviewed: needsReviewedText ? queueReviewedTexts(paragraphs) : null,
    listStringOf(index) {
      const item = listItems.get(index);
      if (item === undefined || item.isNullObject) return null;
      return printedBullet(item.listString.trim()) || null;
    },
  };
}

function readTable(flatOpc: string): DocumentReading {
  return readDocument(openFlatOpc(flatOpc), { recordsPlaces: true });
}
