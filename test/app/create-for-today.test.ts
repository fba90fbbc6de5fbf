import { describe, expect, test } from "@jest/globals";
import { createForToday, periodOn, planYearOn } from "../../src/app/create-for-today";
import { emptyUnitProfile, exportUnitProfile } from "../../src/app/drafting/unit-text";
import { checks } from "../../src/checks/index";
import { readModel } from "../../src/hosts/open-file";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";

describe("planYearOn", () => {
  test.each([
    ["2026-01-01", 2026],
    ["2026-09-30", 2026],
    ["2026-10-01", 2027],
    ["2026-12-31", 2027],
  ])("a plan written on %s is for %d", (day, year) => {
    expect(planYearOn(new Date(`${day}T12:00:00`))).toBe(year);
  });
});

describe("periodOn", () => {
  test.each([
    ["2026-01-01", "q1"],
    ["2026-03-31", "q1"],
    ["2026-04-01", "h1"],
    ["2026-06-30", "h1"],
    ["2026-07-01", "q3"],
    ["2026-10-01", "year"],
    ["2026-12-31", "year"],
  ])("%s falls in %s", (day, period) => {
    expect(periodOn(new Date(`${day}T12:00:00`))).toEqual({ year: 2026, period });
  });
});

describe("what the ribbon makes", () => {
  const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
  const day = new Date("2026-11-22T12:00:00");
  const unit = { ...emptyUnitProfile("department"), name: "Sở Y tế", symbol: "SYT" };

  test.each([
    ["the kept profile", exportUnitProfile(unit), ["Sở Y tế", "SYT"]],
    ["no profile where the kept one is broken", "{", ["[tên đơn vị]", "[chữ viết tắt]"]],
  ])("is filled with %s", async (_name, unitText, wanted) => {
    const order = { profileId: "so-2026", unitName: null, place: null, unitText, day } as const;
    const made = createForToday({ ...order, kind: "plan" }, catalogue);
    if (made.kind !== "docx") throw new TypeError("a plan is a document");
    const model = await readModel(made.bytes);
    const slots = model.kind === "document" ? model.slots : [];
    const textOf = (tag: string) => slots.find((slot) => slot.tag === tag)?.text;
    expect([textOf("unitName"), textOf("unitCode")]).toEqual(wanted);
  });
});
