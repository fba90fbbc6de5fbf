import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { checks } from "../../src/checks/index";
import {
  loadCatalogue,
  OwnUnitsError,
  rawPacks,
  rawProfiles,
  readOwnUnits,
} from "../../src/packs/index";
import { documentOf } from "../support/document";
import { planWithTasks } from "../support/plan-cases";

describe("readOwnUnits", () => {
  test("one unit a line, with other spellings and days", () => {
    const { isComplete, units } = readOwnUnits(
      "\uFEFFTên đơn vị;Tên khác;Từ ngày;Đến ngày\r\nTrung tâm Chuyển đổi số tỉnh; TT CĐS|CĐS ;01/7/2025;\r\n\r\nBan Quản lý khu kinh tế\t\t2020-01-01\t31.12.2025\r\n"
    );
    expect(isComplete).toBe(false);
    expect(units).toMatchObject([
      {
        id: "own-2",
        name: "Trung tâm Chuyển đổi số tỉnh",
        variants: ["TT CĐS", "CĐS"],
        valid: { from: "2025-07-01", to: null },
      },
      { name: "Ban Quản lý khu kinh tế", valid: { from: "2020-01-01", to: "2025-12-31" } },
    ]);
  });

  test("a plain list, commas within names, letters typed apart", () => {
    const { units } = readOwnUnits("Sở Văn hóa, Thể thao và Du lịch\nSở Nội vụ".normalize("NFD"));
    expect(units.map(({ name }) => name)).toEqual(["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"]);
  });

  test("the shape of a pack's units.json", () => {
    const unit = {
      id: "cds",
      name: "Trung tâm Chuyển đổi số",
      variants: [],
      level: "department",
      valid: { from: null, to: null },
      successors: [],
      endedBy: null,
    };
    const list = { isComplete: true, units: [unit] };
    expect(readOwnUnits(JSON.stringify(list))).toEqual(list);
  });

  test.each([
    ["nothing", " \n\n", "noUnits", null],
    ["only headings", "Tên đơn vị;Tên khác", "noUnits", null],
    ["a day that does not exist", "Sở Nội vụ\nSở A;;31/02/2025", "badDate", 2],
    ["a day in words", "Sở Nội vụ;;từ nay", "badDate", 1],
    ["JSON cut off", '{"units": [', "badJson", null],
    ["JSON of another shape", '{"units": []}', "badJson", null],
  ] as const)("refuses %s", (_name, text, reason, line) => {
    const error = new OwnUnitsError(reason, line);
    expect(() => readOwnUnits(text)).toThrow(error);
  });
});

describe("a check with the office's own units", () => {
  const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
  const codesOf = (lead: string, list: string | null): readonly string[] => {
    const model = planWithTasks({ lead });
    const ownUnits = list === null ? {} : { ownUnits: readOwnUnits(list) };
    const run = checkDocument(
      { model, notices: [], profileId: null, documentType: "plan", on: "2025-12-20", locale: "vi" },
      { ...catalogue, ...ownUnits }
    );
    return run.findings.map(({ code }) => code).filter((code) => /KH-1[45]/u.test(code));
  };

  test("a name almost like one of the list is told", () => {
    const lead = "Trung tâm Chuyển đỗi số tỉnh An Bình";
    expect(codesOf(lead, null)).toEqual([]);
    expect(codesOf(lead, "Trung tâm Chuyển đổi số tỉnh An Bình")).toEqual(["KH-15"]);
  });

  test("a unit that ended is former, one the office has is not", () => {
    const ended = "Trung tâm Chuyển đổi số tỉnh An Bình";
    expect(codesOf(ended, `${ended};;;30/6/2025`)).toEqual(["KH-14"]);
    const former = "Sở Thông tin và Truyền thông";
    expect(codesOf(former, null)).toEqual(["KH-14"]);
    expect(codesOf(former, former)).toEqual([]);
  });

  test("a document without tasks is checked all the same", () => {
    const run = checkDocument(
      {
        model: documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026"),
        notices: [],
        profileId: null,
        documentType: "plan",
        on: "2025-12-20",
        locale: "vi",
      },
      { ...catalogue, ownUnits: readOwnUnits("Sở Nội vụ") }
    );
    expect(run.faults).toEqual([]);
  });
});
