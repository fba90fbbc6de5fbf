import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import { openFile } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { createStatistics } from "../../src/templating/create-statistics";
import { runOpenpyxl } from "../support/foreign-office";
import { goodValues, statisticsForms } from "../support/statistics-values";
import { lawFor } from "../support/templating-law";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const workbook = createStatistics({
  forms: statisticsForms,
  unitName: "Ủy ban nhân dân tỉnh Bình An",
  year: 2026,
  period: "q1",
  regime: lawFor("tinh-2026", "2026-03-31").regime,
  values: Object.fromEntries(goodValues(statisticsForms, 7)),
});

/** Writes values into named cells as a plain paste does: past validation and over formulas. */
const paste = (values: Readonly<Record<string, number | string | null>>): Uint8Array => {
  const data = Buffer.from(JSON.stringify(values)).toString("base64");
  return runOpenpyxl(
    `
import base64, json, openpyxl
book = openpyxl.load_workbook("{in}")
for name, value in json.loads(base64.b64decode("${data}")).items():
    sheet, address = next(book.defined_names["SoLieu_" + name].destinations)
    book[sheet][address.replace("$", "")].value = value
book.save("{out}")`,
    workbook
  );
};

async function told(bytes: Uint8Array): Promise<readonly (readonly [string, unknown])[]> {
  const { model, notices } = await openFile(bytes).read();
  const { findings } = checkDocument(
    {
      model,
      notices,
      profileId: "tinh-2026",
      documentType: "statistics",
      on: "2026-03-20",
      locale: "vi",
    },
    catalogue
  );
  return findings.map(({ code, data }) => [code, data["number"]]);
}

describe("a sheet of ours", () => {
  test("helps as it is typed in: locked but for input, printed on A4, slips coloured", () => {
    const script = `
import json, openpyxl
book = openpyxl.load_workbook("{in}")
def facts(sheet):
    figures = [sheet.cell(row, 4) for row in range(7, sheet.max_row + 1)]
    return dict(
        locked=sheet.protection.sheet, password=sheet.protection.password,
        formulas_locked=all(c.protection.locked for c in figures if c.data_type == "f"),
        open_are_validated=all(
            any(c.coordinate in v.sqref for v in sheet.data_validations.dataValidation)
            for c in figures if not c.protection.locked),
        open=sum(not c.protection.locked for c in figures),
        paper=sheet.page_setup.paperSize, width=sheet.page_setup.fitToWidth,
        height=sheet.page_setup.fitToHeight, fit=sheet.sheet_properties.pageSetUpPr.fitToPage,
        repeated=sheet.print_title_rows, frozen=sheet.freeze_panes,
        prompts=all(v.showInputMessage and v.prompt for v in sheet.data_validations.dataValidation),
        slips=sum(len(r.rules) for r in sheet.conditional_formatting))
open("{out}", "w").write(json.dumps([facts(sheet) for sheet in book]))`;
    const sheets = JSON.parse(
      Buffer.from(runOpenpyxl(script, workbook)).toString("utf8")
    ) as readonly Readonly<Record<string, unknown>>[];
    expect(sheets).toHaveLength(7);
    for (const sheet of sheets) {
      expect(sheet).toMatchObject({
        locked: true,
        password: null,
        formulas_locked: true,
        open_are_validated: true,
        fit: true,
        width: 1,
        height: 0,
        repeated: "$5:$6",
        frozen: "A7",
        prompts: true,
      });
      expect(Number(sheet["paper"])).toBe(9);
      expect(sheet["open"]).toBeGreaterThan(0);
    }
    expect(sheets.reduce((sum, { slips }) => sum + Number(slips), 0)).toBeGreaterThan(20);
  });

  test("without a slip has no finding", async () => {
    expect(
      await told(
        await openFile(workbook)
          .read()
          .then(() => workbook)
      )
    ).toEqual([]);
  });

  test.each([
    ["a part of a document", "b1_1", 12.5, "TK-01", "1"],
    ["an unlisted code", "b1_6", 7, "TK-05", "6"],
    ["a number as text", "b2_2_1", "1.050", "TK-15", "2.1"],
    ["a percentage above 100", "b3_2_1", 140, "TK-04", "2.1"],
    ["a total typed over its formula", "b2_1", 999_999, "TK-32", "1"],
    ["a formula that leaves a row out", "b2_1", "=D8", "TK-31", "1"],
    ["a formula whose row is gone", "b2_2_1", "=IFERROR(#REF!,0)", "TK-30", "2.1"],
    ["nothing", "b1_1", null, "TK-13", "1"],
  ] as const)("pasted past its validation, is caught: %s", async (_, name, value, code, number) => {
    expect(await told(paste({ [name]: value }))).toContainEqual([code, number]);
  });
});
