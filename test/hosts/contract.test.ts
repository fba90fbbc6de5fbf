import type { CellValue } from "../../src/core/model/workbook";
import { createDocxHost } from "../../src/hosts/docx/create-docx-host";
import { createMemoryHost } from "../../src/hosts/memory/create-memory-host";
import { createXlsxHost } from "../../src/hosts/xlsx/create-xlsx-host";
import { docx, textP, textTable } from "../support/docx-builder";
import { documentOf } from "../support/document";
import { workbookOf } from "../support/workbook";
import { buildXlsx } from "../support/xlsx-builder";
import { documentHostContract, workbookHostContract } from "./contract";
import { slotContract } from "./slot-contract";

documentHostContract("the memory host", async (blocks) =>
  createMemoryHost(
    documentOf(...blocks.map((block) => (typeof block === "string" ? block : { rows: block })))
  )
);

documentHostContract("the .docx host", async (blocks) =>
  createDocxHost(
    docx({
      body: blocks
        .map((block) => (typeof block === "string" ? textP(block) : textTable(block)))
        .join(""),
    })
  )
);

slotContract("the memory host", async (bytes) => {
  const { model } = await createDocxHost(bytes).read();
  return createMemoryHost(model);
});

slotContract("the .docx host", async (bytes) => createDocxHost(bytes));

workbookHostContract("the memory host", async (rows) =>
  createMemoryHost(workbookOf({ "Biểu 1": rows }))
);

workbookHostContract("the .xlsx host", async (rows) =>
  createXlsxHost(buildXlsx({ sheets: [{ name: "Biểu 1", rows: rows.map(rowXml).join("") }] }))
);

function rowXml(values: readonly CellValue[], index: number): string {
  const cells = values.map((value, column) => {
    const reference = `${"ABCDEFGH".charAt(column)}${index + 1}`;
    return typeof value === "number"
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value ?? ""}</t></is></c>`;
  });
  return `<row r="${index + 1}">${cells.join("")}</row>`;
}
