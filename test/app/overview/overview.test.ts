import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../../src/app/check-document";
import { createText } from "../../../src/app/locale/text";
import { createOverviewFile } from "../../../src/app/overview/create-overview-file";
import { describePlan } from "../../../src/app/overview/describe-plan";
import { overviewGrid } from "../../../src/app/overview/overview-grid";
import { checks } from "../../../src/checks/index";
import { createDocxHost } from "../../../src/hosts/docx/create-docx-host";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { sampleFiles } from "../../../src/templating/samples";
import { sdkErrors } from "../../support/sdk-errors";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const text = createText("vi");

async function gridOf(bytes: Uint8Array) {
  const { model, notices } = await createDocxHost(bytes).read();
  const run = checkDocument(
    { model, notices, profileId: null, documentType: null, on: null, locale: "vi" },
    catalogue
  );
  const overview = describePlan(model, run, catalogue);
  return overview === null ? null : overviewGrid(overview, text);
}

const sample = (id: string): Uint8Array => {
  const found = sampleFiles.find((file) => file.id === id);
  if (found === undefined) throw new RangeError(`no sample ${id}`);
  return found.create();
};

describe("a plan at a glance", () => {
  test("the sample plan: six areas and the steering work, twelve months, the gap named", async () => {
    const grid = await gridOf(sample("faulty-plan"));
    expect(grid?.areas).toHaveLength(7);
    expect(grid?.remarks[1]).toContain("Cải cách tài chính công");
    expect(grid?.columns).toHaveLength(15);
    expect(grid?.title).toBe("Toàn cảnh kế hoạch năm 2026");
    expect(grid?.areas.every(({ counts }) => counts.length === 15)).toBe(true);
    expect(grid?.units.length).toBeGreaterThan(1);
  });

  test("its tables are a valid .docx that opens with the same figures", async () => {
    const grid = await gridOf(sample("faulty-plan"));
    if (grid === null) throw new Error("no overview");
    const file = createOverviewFile(grid, text);
    expect(sdkErrors([file], "docx")).toEqual([[]]);
    const { model } = await createDocxHost(file).read();
    const tables = model.blocks.filter((block) => block.kind === "table");
    expect(tables).toHaveLength(2);
    const [areas] = tables;
    const total = areas?.cells.find(({ row, column }) => row === 1 && column === 15)?.text;
    expect(total).toBe(String(grid.areas[0]?.counts.at(-1)));
  });
});
