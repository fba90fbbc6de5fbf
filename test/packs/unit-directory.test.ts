import { describe, expect, test } from "@jest/globals";
import {
  successorsOf,
  unitDirectoryOn,
  type DirectoryUnit,
  type UnitDirectory,
} from "../../src/core/law/unit-directory";
import { rawPacks, rawProfiles, loadCatalogue, selectPacks } from "../../src/packs/index";
import { nationalProfileId, profileById } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const nation = profileById(catalogue, nationalProfileId);
const unitsOn = (on: string): UnitDirectory => selectPacks(catalogue.packs, nation, on).law.units;

const unit = (id: string, from: string | null, to: string | null, ...successors: string[]) =>
  ({
    id,
    name: id,
    variants: [],
    level: "department",
    valid: { from, to },
    successors,
    endedBy: to,
  }) satisfies DirectoryUnit;

const idsOf = (units: readonly DirectoryUnit[]): readonly string[] => units.map(({ id }) => id);

describe("unitDirectoryOn", () => {
  const lists = [
    {
      isComplete: false,
      units: [unit("a", null, "2025-02-28", "b"), unit("b", "2025-03-01", null)],
    },
    { isComplete: true, units: [unit("c", null, null)] },
  ];

  test.each([
    ["2025-02-28", ["a", "c"], []],
    ["2025-03-01", ["b", "c"], ["a"]],
  ])("on %s", (on, current, former) => {
    const directory = unitDirectoryOn(lists, on);
    expect(idsOf(directory.current)).toEqual(current);
    expect(idsOf(directory.former)).toEqual(former);
    expect(directory.isComplete).toBe(true);
  });

  test("of units with one id the last counts", () => {
    const own = { isComplete: false, units: [unit("a", null, null)] };
    expect(idsOf(unitDirectoryOn([...lists, own], "2026-01-01").former)).toEqual([]);
  });

  test("successors that ended are followed further, a circle ends, unknown ones are left out", () => {
    const chain = {
      isComplete: false,
      units: [
        unit("a", null, "2020-12-31", "b", "nobody"),
        unit("b", null, "2024-12-31", "a", "c"),
        unit("c", null, null),
      ],
    };
    const directory = unitDirectoryOn([chain], "2026-01-01");
    expect(idsOf(successorsOf(chain.units[0] as DirectoryUnit, directory))).toEqual(["c"]);
  });
});

describe("the shipped directory", () => {
  test.each([
    ["2024-12-31", 63, 0],
    ["2025-06-30", 63, 1],
    ["2025-07-01", 34, 30],
  ])("on %s has %d provinces and cities, and %d that ended", (on, current, former) => {
    const isProvince = ({ level }: DirectoryUnit): boolean => level === "province";
    expect(unitsOn(on).current.filter(isProvince)).toHaveLength(current);
    expect(unitsOn(on).former.filter(isProvince)).toHaveLength(former);
  });

  test("whatever ended says by what, and has a successor in being", () => {
    const directory = unitsOn("2026-01-01");
    expect(directory.former.length).toBeGreaterThan(40);
    for (const former of directory.former) {
      expect(former.endedBy).not.toBeNull();
      expect(successorsOf(former, directory)).not.toEqual([]);
    }
    expect(directory.isComplete).toBe(false);
  });

  test("a commune has its four bodies from 01/7/2025 and there is no district any more", () => {
    const bodiesOn = (on: string): number =>
      unitsOn(on).current.filter(({ level }) => level === "communeBody").length;
    expect([bodiesOn("2025-06-30"), bodiesOn("2025-07-01")]).toEqual([1, 5]);
    expect(unitsOn("2025-07-01").current.filter(({ level }) => level === "district")).toEqual([]);
  });
});
