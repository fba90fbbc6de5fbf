import { describe, expect, test } from "@jest/globals";
import type { DocumentModel } from "../../src/core/model/document";
import type { SheetCell, WorkbookModel } from "../../src/core/model/workbook";
import { readModel } from "../../src/hosts/open-file";
import { openPackage } from "../../src/ooxml/package/open-package";
import { sampleFiles } from "../../src/templating/samples";
import type { TierName } from "../office/tiers";
import { partsOf } from "../support/docx";
import { findingAt } from "../support/findings";
import { openExcelHost } from "./excel-host";
import { openWordHost } from "./word-host";

const tiers: readonly TierName[] = ["office2021", "microsoft365", "web"];
const files = sampleFiles.map((sample) => ({ id: sample.id, bytes: sample.create() }));
const documents = files.filter(({ bytes }) => openPackage(bytes).kind === "docx");
const workbooks = files.filter(({ bytes }) => openPackage(bytes).kind === "xlsx");

/** Blocks as the checks see them; ids are each host's own. */
function blocksOf({ blocks }: DocumentModel): readonly object[] {
  return blocks.map((block) => ({
    ...block,
    id: "",
    ...(block.kind === "table" && { parent: null }),
  }));
}

/** Pages and looks; ids are each host's own. */
function layoutOf({ layout }: DocumentModel): object {
  if (layout === null) throw new Error("the look is not known");
  return { ...layout, lines: layout.lines.map((line) => ({ ...line, anchor: line.anchor.kind })) };
}

/** Cells that say something. */
function cellsOf({ sheets }: WorkbookModel): readonly object[] {
  const isFilled = ({ value, formula, error }: SheetCell): boolean =>
    value !== null || formula !== null || error !== null;
  return sheets.flatMap(({ name, isHidden, mergedAreas, hiddenColumns, rows }) => [
    {
      name,
      isHidden,
      hiddenColumns,
      mergedAreas: new Set(mergedAreas.map((area) => JSON.stringify(Object.entries(area).sort()))),
    },
    ...rows.flatMap((row) =>
      row.cells.filter(isFilled).map(({ column, value, text, formula, error, numberFormat }) => ({
        row: row.index,
        isHidden: row.isHidden,
        column,
        value,
        text,
        formula,
        error,
        numberFormat,
      }))
    ),
  ]);
}

describe.each(tiers)("tier %s", (tier) => {
  test.each(documents)(
    "Word reads the sample $id as a file is read, marks it and gives it back",
    async ({ bytes }) => {
      const { host, document, interpreter } = openWordHost(bytes, tier);
      const { model } = await host.read();
      expect(interpreter.syncs).toBeLessThanOrEqual(3);
      const inFile = (await readModel(bytes)) as DocumentModel;
      expect(blocksOf(model)).toEqual(blocksOf(inFile));
      expect(layoutOf(model)).toEqual(layoutOf(inFile));
      expect(model.slots.map(({ tag, text }) => [tag, text])).toEqual(
        inFile.slots.map(({ tag, text }) => [tag, text])
      );
      await host.showMarks(
        model.blocks.flatMap((block) =>
          block.kind === "paragraph"
            ? [findingAt({ kind: "paragraph", paragraphId: block.id })]
            : []
        )
      );
      await host.showMarks([]);
      expect(partsOf(document.save())).toEqual(partsOf(bytes));
    }
  );

  test.each(workbooks)(
    "Excel reads the sample $id as a file is read, marks it and gives it back",
    async ({ bytes }) => {
      const { host, workbook } = openExcelHost(bytes, tier);
      const { model } = await host.read();
      const inFile = (await readModel(bytes)) as WorkbookModel;
      expect(cellsOf(model)).toEqual(cellsOf(inFile));
      await host.showMarks(model.sheets.map(({ id }) => findingAt({ kind: "sheet", sheetId: id })));
      await host.showMarks([]);
      expect(partsOf(workbook.save())).toEqual(partsOf(bytes));
    }
  );
});
