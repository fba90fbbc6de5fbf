import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckRun } from "../../src/app/check-run";
import { runCheck } from "../../src/cli/check-file";
import type { Notice, Reading } from "../../src/core/host";
import type { Finding } from "../../src/core/findings/finding";
import type { Anchor } from "../../src/core/model/anchor";
import type { DocumentModel } from "../../src/core/model/document";
import { normalise } from "../../src/core/text/vietnamese";
import { openFile } from "../../src/hosts/open-file";
import type { Catalogue } from "../../src/packs/index";
import { readSource, type CorpusSource, type Expectation } from "./read-source";
import { writeCorpusDocx } from "./write-docx";

/** The documents of a folder of sources, by name. */
export function readCorpus(folder: string): readonly CorpusSource[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => readSource(file, readFileSync(join(folder, file), "utf8")));
}

/** What a check of a document said, next to what a reader expects of it. */
export interface DocumentOutcome {
  readonly source: CorpusSource;
  readonly run: CheckRun;
  readonly right: readonly Judged[];
  /** Expected and not found. */
  readonly missed: readonly Expectation[];
  /** Found and not expected. */
  readonly wrong: readonly Judged[];
}

/** A finding with the words of its place. */
export interface Judged {
  readonly finding: Finding;
  readonly place: string;
}

/** Checks the file of a source as the command line does: bytes, host, rules. */
export async function checkSource(
  source: CorpusSource,
  catalogue: Catalogue
): Promise<DocumentOutcome> {
  const bytes = writeCorpusDocx(source.blocks, source.look);
  const { model, notices } = await readBytes(bytes);
  // Of a seed we have the text only: what its pages and letters were like is not known.
  const known = source.hasLook ? model : { ...model, layout: null };
  return judge(source, runOf(known, notices, source.profile, catalogue), known);
}

/** Checks a .docx as the command line does. Throws where the bytes are no document. */
export async function checkBytes(
  bytes: Uint8Array,
  profile: string | null,
  catalogue: Catalogue
): Promise<readonly [CheckRun, DocumentModel]> {
  const { model, notices } = await readBytes(bytes);
  return [runOf(model, notices, profile, catalogue), model];
}

async function readBytes(bytes: Uint8Array): Promise<Reading<DocumentModel>> {
  const { model, notices } = await openFile(bytes).read();
  if (model.kind !== "document") throw new Error("the corpus holds documents only");
  return { model, notices };
}

function runOf(
  model: DocumentModel,
  notices: readonly Notice[],
  profile: string | null,
  catalogue: Catalogue
): CheckRun {
  const options = { profile, on: null, locale: "vi", notes: false } as const;
  return runCheck(model, notices, options, catalogue);
}

/** Ties findings to expectations, each to one: the same rule, and the expected words at the place or in the message. */
export function judge(source: CorpusSource, run: CheckRun, model: DocumentModel): DocumentOutcome {
  const open = [...source.expected].sort((a, b) => b.quote.length - a.quote.length);
  const right: Judged[] = [];
  const wrong: Judged[] = [];
  for (const finding of run.findings) {
    const judged = { finding, place: placeOf(finding.anchor, model) };
    const at = open.findIndex((expectation) => meets(judged, expectation));
    if (at < 0) wrong.push(judged);
    else {
      open.splice(at, 1);
      right.push(judged);
    }
  }
  return { source, run, right, missed: open, wrong };
}

function meets({ finding, place }: Judged, { ruleId, quote }: Expectation): boolean {
  const words = normalise(quote).replace(/\s+/gu, " ");
  return (
    finding.ruleId === ruleId &&
    [place, normalise(finding.message).replace(/\s+/gu, " ")].some((text) => text.includes(words))
  );
}

/** The words at a place: the paragraph, the row of a cell, the first row of a table; nothing for the whole document. */
function placeOf(anchor: Anchor, { blocks, stories }: DocumentModel): string {
  const text = ((): string => {
    if (anchor.kind === "paragraph") {
      const paragraphs = [...blocks, ...stories.flatMap((story) => story.paragraphs)];
      const found = paragraphs.find(({ id }) => id === anchor.paragraphId);
      return found?.kind === "paragraph" ? `${found.numbering ?? ""} ${found.text}`.trim() : "";
    }
    if (anchor.kind !== "tableCell" && anchor.kind !== "table") return "";
    const row = anchor.kind === "table" ? 0 : anchor.row;
    const table = blocks.find(({ id }) => id === anchor.tableId);
    if (table?.kind !== "table") return "";
    return table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .map((cell) => cell.text)
      .join(" | ");
  })();
  return normalise(text).replace(/\s+/gu, " ");
}
