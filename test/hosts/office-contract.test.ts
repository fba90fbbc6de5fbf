import { docx, textP, textTable } from "../support/docx-builder";
import type { CellValue } from "../../src/core/model/workbook";
import type { TierName } from "../office/tiers";
import { buildXlsx } from "../support/xlsx-builder";
import { documentHostContract, workbookHostContract } from "./contract";
import { openExcelHost } from "./excel-host";
import { slotContract } from "./slot-contract";
import { openWordHost } from "./word-host";

const tiers: readonly TierName[] = [
  "word2019",
  "office2021",
  "office2024",
  "microsoft365",
  "mac",
  "web",
];

for (const tier of tiers) {
  documentHostContract(`Word of tier ${tier}`, async (blocks) => {
    const body = blocks.map((block) =>
      typeof block === "string" ? textP(block) : textTable(block)
    );
    return openWordHost(docx({ body: body.join("") }), tier).host;
  });

  slotContract(`Word of tier ${tier}`, async (bytes) => openWordHost(bytes, tier).host, {
    // Word on the web puts no content control into a table.
    hasCellControls: tier !== "web",
  });

  workbookHostContract(`Excel of tier ${tier}`, async (rows) => {
    const sheet = { name: "Biểu 1", rows: rows.map(rowXml).join("") };
    return openExcelHost(buildXlsx({ sheets: [sheet] }), tier).host;
  });
}

function rowXml(values: readonly CellValue[], index: number): string {
  const cells = values.map((value, column) => {
    const reference = `${"ABCDEFGH".charAt(column)}${index + 1}`;
    return typeof value === "number"
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value ?? ""}</t></is></c>`;
  });
  return `<row r="${index + 1}">${cells.join("")}</row>`;
}
