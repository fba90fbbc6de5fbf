import { beforeEach, describe, expect, test } from "@jest/globals";
import { checks } from "../../src/checks/index";
import { readModel } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import type { ConsolidationDesk } from "../../src/web/consolidation/consolidation-desk";
import { createConsolidationDesk } from "../../src/web/consolidation/create-consolidation-desk";
import { statisticsFile } from "../support/statistics-files";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const profileId = "tinh-2026";
const wish = { profileId, form: null, period: "q3", year: null, units: null } as const;

let desk: ConsolidationDesk;
beforeEach(() => {
  desk = createConsolidationDesk(catalogue);
});

function unitFile(name: string, count: number, year = 2026): Uint8Array {
  const figures = { "b2.1.1": count, "b2.1.2": 1 };
  return statisticsFile({ unitName: `UBND ${name}`, period: "q3", year, figures });
}
const add = (name: string, bytes: Uint8Array) => desk.add(name, bytes, profileId, "vi");

/** Thirty units, one of them missing and one broken, as a province has them at the end of a quarter. */
async function addThirty(): Promise<readonly string[]> {
  const names = Array.from({ length: 30 }, (_, index) => `xã Số ${index + 1}`);
  for (const [index, name] of names.entries()) {
    if (index === 11) continue;
    await add(`${name}.xlsx`, index === 20 ? Uint8Array.of(80, 75, 3, 4) : unitFile(name, index));
  }
  return names.map((name) => `UBND ${name}`);
}

describe("many units on the page", () => {
  test("thirty units, one missing, one broken: the rest adds up, and each gap is named", async () => {
    const units = await addThirty();
    const outcome = await desk.run({ ...wish, units });
    if (outcome.kind !== "done") throw new Error(outcome.kind);
    expect(outcome.heading).toContain("28/30");
    const open = outcome.units.filter(({ isOpen }) => isOpen).map(({ unitName }) => unitName);
    expect(open).toContain("UBND xã Số 12");
    const total = outcome.totals.find(({ indicatorId }) => indicatorId === "b2.1.1");
    expect(total?.value).toBe((29 * 30) / 2 - 11 - 20);
  });

  test("a total leads back to unit, file, sheet and cell", async () => {
    await add("a.xlsx", unitFile("xã A", 5));
    await add("b.xlsx", unitFile("xã B", 7));
    await desk.run(wish);
    const traces = await desk.traces("b2.1.1");
    expect(traces.map(({ unitName, fileName, value }) => [unitName, fileName, value])).toEqual([
      ["UBND xã A", "a.xlsx", 5],
      ["UBND xã B", "b.xlsx", 7],
    ]);
    const [{ place = "", cell = "" } = {}] = traces;
    const model = await readModel(unitFile("xã A", 5));
    const sheets = model.kind === "workbook" ? model.sheets.map(({ name }) => name) : [];
    expect(sheets.some((name) => place.includes(name))).toBe(true);
    expect(cell).toMatch(/^[A-Z]+\d+$/u);
  });

  test("files of several years: the year is asked for, not guessed", async () => {
    await add("a.xlsx", unitFile("xã A", 5, 2026));
    await add("b.xlsx", unitFile("xã B", 7, 2027));
    expect(await desk.run(wish)).toEqual({ kind: "whichYear", years: [2026, 2027] });
    expect(await desk.run({ ...wish, year: 2026 })).toMatchObject({ kind: "done" });
  });

  test("a file that cannot be opened says why and stops none of the others", async () => {
    const { failure } = await add("hỏng.xlsx", new TextEncoder().encode("không phải tệp"));
    expect(failure).toContain("hỏng.xlsx");
    await add("a.xlsx", unitFile("xã A", 5));
    expect(await desk.run(wish)).toMatchObject({ kind: "done" });
  });

  test("hands back a workbook that opens, and slips", async () => {
    await add("a.xlsx", unitFile("xã A", 5));
    await desk.run(wish);
    const model = await readModel(await desk.workbook());
    expect(model.kind).toBe("workbook");
    expect(await desk.report()).toContain("UBND xã A");
  });

  test("what was dropped is forgotten", async () => {
    await add("a.xlsx", unitFile("xã A", 5));
    await desk.clear();
    expect(await desk.run(wish)).toEqual({ kind: "whichYear", years: [] });
  });
});
