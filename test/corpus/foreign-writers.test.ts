import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { convertInLibreOffice, runPythonDocx } from "../support/foreign-word";
import { checkBytes, judge, readCorpus, type DocumentOutcome } from "./measure-accuracy";
import type { CorpusSource } from "./read-source";
import { writeCorpusDocx } from "./write-docx";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const corpus = readCorpus(join(__dirname, "documents"));

function sourceOf(name: string): CorpusSource {
  const source = corpus.find((one) => one.name === name);
  if (source === undefined) throw new Error(`no document ${name}`);
  return source;
}

async function outcomeOf(source: CorpusSource, bytes: Uint8Array): Promise<DocumentOutcome> {
  return judge(source, ...(await checkBytes(bytes, source.profile, catalogue)));
}

const differencesIn = ({ missed, wrong }: DocumentOutcome): readonly string[] => [
  ...missed.map(({ ruleId, quote }) => `missed ${ruleId}: ${quote}`),
  ...wrong.map(({ finding }) => `wrong ${finding.ruleId}: ${finding.message}`),
];

/** Rules about letters that the script below does not set: what they say of its files is right. */
const letterRules =
  /^document\/(?:\S+-look|ruled-components|page-number|body-(?:alignment|spacing))$/u;

/** Writes lines and tables with python-docx, merged cells included, on the corpus's usual page. */
const pythonWriter = `
import json, docx
from docx.shared import Mm, Pt
document = docx.Document()
section = document.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = Mm(20), Mm(15), Mm(20), Mm(30)
style = document.styles["Normal"]
style.font.name, style.font.size = "Times New Roman", Pt(14)
for block in json.load(open("{in}", encoding="utf-8")):
    if block["kind"] == "line":
        document.add_paragraph(block["text"])
    elif block["kind"] == "table":
        rows = block["rows"]
        table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text == "<":
                    table.cell(r, c).merge(table.cell(r, c - 1))
                elif text == "^":
                    table.cell(r, c).merge(table.cell(r - 1, c))
                else:
                    table.cell(r, c).text = text.replace(" // ", "\\n")
document.save("{out}")
`;

test.each(["phuong-2026-ke-hoach", "xa-2026-ke-hoach-bang-loi"])(
  "%s, saved by LibreOffice, gives the same findings",
  async (name) => {
    const source = sourceOf(name);
    const bytes = writeCorpusDocx(source.blocks, source.look);
    const own = differencesIn(await outcomeOf(source, bytes));
    const saved = convertInLibreOffice(bytes, "docx");
    expect(differencesIn(await outcomeOf(source, saved))).toEqual(own);
  },
  60_000
);

test.each(["bhxh-2024-ke-hoach-cham", "tinh-bao-cao-nam-2026-bieu-sai"])(
  "%s, written by python-docx, gives the same findings",
  async (name) => {
    const source = sourceOf(name);
    const own = differencesIn(await outcomeOf(source, writeCorpusDocx(source.blocks, source.look)));
    const input = new TextEncoder().encode(JSON.stringify(source.blocks));
    const written = runPythonDocx(pythonWriter, input);
    const { wrong, ...outcome } = await outcomeOf(source, written);
    const told = wrong.filter(({ finding }) => !letterRules.test(finding.ruleId));
    expect(differencesIn({ ...outcome, wrong: told })).toEqual(own);
  },
  60_000
);
