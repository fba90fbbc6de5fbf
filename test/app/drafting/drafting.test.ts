import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../../src/app/check-document";
import { createTemplateFile } from "../../../src/app/create-template";
import { carryOverFiles } from "../../../src/app/drafting/carry-over-files";
import {
  readDraftedDocument,
  type DraftedDocument,
} from "../../../src/app/drafting/drafted-document";
import { goalEdits, offerGoals } from "../../../src/app/drafting/goals";
import { offerTemplates } from "../../../src/app/drafting/offer-templates";
import { fillingOf, listOpenSlots, workOutAnswer } from "../../../src/app/drafting/open-slots";
import { listAreasOfTable, planTaskRows, type TaskRow } from "../../../src/app/drafting/task-rows";
import {
  emptyUnitProfile,
  exportUnitProfile,
  readUnitText,
} from "../../../src/app/drafting/unit-text";
import { checks } from "../../../src/checks/index";
import type { DocumentModel } from "../../../src/core/model/document";
import { createDocxHost } from "../../../src/hosts/docx/create-docx-host";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { readControls } from "../../../src/ooxml/word/slots/read-controls";
import { documentOf } from "../../support/document";
import { sdkErrors } from "../../support/sdk-errors";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const today = "2026-11-22";
const units = ["Văn phòng Sở", "Thanh tra Sở"];
const office = {
  ...emptyUnitProfile("department"),
  name: "Sở Nội vụ tỉnh Bình An",
  place: "Bình An",
  units,
};
const planFile = createTemplateFile(
  { templateId: "plan-annual", profileId: "so-2026", year: 2027, office },
  catalogue
);

async function openPlan(bytes: Uint8Array = planFile.bytes): Promise<{
  readonly host: ReturnType<typeof createDocxHost>;
  readonly drafted: () => Promise<DraftedDocument>;
}> {
  const host = createDocxHost(bytes);
  const drafted = async (): Promise<DraftedDocument> =>
    readDraftedDocument((await host.read()).model, "so-2026", today, catalogue);
  return { host, drafted };
}

function textsOf({ blocks }: DocumentModel): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.cells.map(({ text }) => text)
  );
}

describe("the unit profile", () => {
  test("comes back from its text; none from no text, no JSON or another's JSON", () => {
    expect(readUnitText(exportUnitProfile(office))).toEqual(office);
    expect([null, "", "{", "{}", "null"].map(readUnitText)).toEqual([null, null, null, null, null]);
  });
});

describe("what is offered", () => {
  test("in November is the next year's plan and this year's report, by group", () => {
    const offered = offerTemplates("so-2026", today, catalogue);
    const yearOf = (id: string) => offered.find((one) => one.id === id)?.year;
    expect(yearOf("plan-annual")).toBe(2027);
    expect(yearOf("decision-annual")).toBe(2027);
    expect(yearOf("task-table")).toBe(2027);
    expect(yearOf("report-periodic")).toBe(2026);
    expect(offered.find(({ id }) => id === "statistics-workbook")).toMatchObject({
      group: "appendix",
      year: 2026,
      period: "year",
    });
    expect(new Set(offered.map(({ group }) => group))).toEqual(
      new Set(["plan", "report", "letter", "appendix"])
    );
  });
});

describe("open slots", () => {
  test("come once each, with what surrounds them and what may be chosen", async () => {
    const { drafted } = await openPlan();
    const slots = listOpenSlots(await drafted(), units);
    const tags = slots.map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags).not.toContain("unitName");
    expect(slots.find(({ tag }) => tag === "goal.procedure.onTime")).toMatchObject({
      kind: "number",
      hint: "Số phần trăm, không gõ dấu %.",
    });
    expect(slots.find(({ tag }) => tag === "goal.procedure.onTime")?.context).toContain("hồ sơ");
    const lead = slots.find(({ tag }) => tag === "task.institutional-reform.1.leadUnit");
    expect(lead?.choices).toEqual(units);
    expect(lead?.context).toContain("Kiểm tra, rà soát");
    const deadline = slots.find(({ tag }) => tag === "task.institutional-reform.1.deadline");
    expect(deadline?.choices).toContain("Quý IV/2027");
    expect(slots.find(({ tag }) => tag === "focalUnit")?.placeCount).toBe(3);
  });

  test("are filled everywhere at once, and nothing else is touched", async () => {
    const { host, drafted } = await openPlan();
    const before = await drafted();
    const changes = fillingOf(before, "focalUnit", "Văn phòng Sở");
    expect(changes).toHaveLength(3);
    const outcome = await host.apply(before.model.revision, changes);
    expect(outcome).toMatchObject({ kind: "applied" });
    const after = await drafted();
    expect(listOpenSlots(after, units).map(({ tag }) => tag)).toEqual(
      listOpenSlots(before, units)
        .map(({ tag }) => tag)
        .filter((tag) => tag !== "focalUnit")
    );
    expect(textsOf(after.model)).toEqual(
      textsOf(before.model).map((text) => text.replaceAll("[đơn vị đầu mối]", "Văn phòng Sở"))
    );
    expect(sdkErrors([await host.save()], "docx")).toEqual([[]]);
  });

  test.each([
    ["text", "  Hà Nội ", { kind: "answer", text: "Hà Nội" }],
    ["date", "2026-12-05", { kind: "answer", text: "ngày 05 tháng 12 năm 2026" }],
    ["number", "1.234,5", { kind: "answer", text: "1.234,5" }],
    ["number", "chín", { kind: "unusable", reason: "notANumber" }],
    ["text", " ", { kind: "unusable", reason: "blank" }],
    ["text", "một\nhai", { kind: "unusable", reason: "notALine" }],
  ] as const)("%s: %j", (kind, typed, wanted) => {
    expect(workOutAnswer(kind, typed)).toEqual(wanted);
  });
});

describe("tasks written into the table", () => {
  const task = (areaId: string, name: string) => ({
    areaId,
    task: name,
    output: "Báo cáo",
    leadUnit: "Văn phòng Sở",
    coordinatingUnits: "Thanh tra Sở",
    deadline: "Quý II/2027",
  });

  const editsOf = (document: DraftedDocument, tasks: readonly TaskRow[], after?: number) => {
    const place = after === undefined ? {} : { after };
    const planned = planTaskRows(document, { tasks, units, ...place });
    if (planned.kind !== "edits") throw new Error(planned.reason);
    return planned.edits;
  };

  test("stand at the end of their area, numbered on, and the rest is as it was", async () => {
    const { host, drafted } = await openPlan();
    const before = await drafted();
    const areas = listAreasOfTable(before);
    expect(areas.map(({ areaId }) => areaId)).toContain("institutional-reform");
    const edits = editsOf(before, [
      task("institutional-reform", "Nhiệm vụ một"),
      task("digital-government", "Nhiệm vụ hai"),
      task("institutional-reform", "Nhiệm vụ ba"),
    ]);
    expect(await host.apply(before.model.revision, edits)).toMatchObject({ kind: "applied" });
    const after = await drafted();
    const rows = textsOf(after.model);
    const at = rows.indexOf("Nhiệm vụ một");
    expect(rows.slice(at - 1, at + 13)).toEqual([
      "3",
      "Nhiệm vụ một",
      "Báo cáo",
      "Văn phòng Sở",
      "Thanh tra Sở",
      "Quý II/2027",
      "",
      "4",
      "Nhiệm vụ ba",
      "Báo cáo",
      "Văn phòng Sở",
      "Thanh tra Sở",
      "Quý II/2027",
      "",
    ]);
    expect(textsOf(after.model)).toHaveLength(textsOf(before.model).length + 3 * 7);
    expect(listOpenSlots(after, units)).toHaveLength(listOpenSlots(before, units).length);
    expect(sdkErrors([await host.save()], "docx")).toEqual([[]]);
  });

  test("bring drop-downs of the office's units and the quarters, and wait where nothing was told", async () => {
    const { host, drafted } = await openPlan();
    const before = await drafted();
    const blank = {
      areaId: "institutional-reform",
      task: "Việc mới",
      output: "",
      leadUnit: "",
      deadline: "",
    };
    const edits = editsOf(before, [blank, { ...blank, leadUnit: "Thanh tra Sở" }]);
    expect(await host.apply(before.model.revision, edits)).toMatchObject({ kind: "applied" });
    const after = await drafted();
    const made = listOpenSlots(after, units).filter(
      ({ tag }) => !listOpenSlots(before, units).some((one) => one.tag === tag)
    );
    expect(made.map(({ title, choices }) => [title, choices.length])).toEqual([
      ["Sản phẩm", 6],
      ["Đơn vị chủ trì", 2],
      ["Đơn vị phối hợp", 2],
      ["Thời gian hoàn thành", 6],
      ["Sản phẩm", 6],
      ["Đơn vị phối hợp", 2],
      ["Thời gian hoàn thành", 6],
    ]);
    const saved = await host.save();
    const controls = readControls(openPackage(saved));
    expect(controls.find(({ tag }) => tag === "task.institutional-reform.4.leadUnit")).toEqual({
      tag: "task.institutional-reform.4.leadUnit",
      title: "Đơn vị chủ trì",
      kind: "openChoice",
      dateFormat: null,
      choices: units,
      isBound: false,
    });
    expect(sdkErrors([saved], "docx")).toEqual([[]]);
  });

  test("stand behind the task they are to follow, and the numbers behind move up", async () => {
    const { host, drafted } = await openPlan();
    const before = await drafted();
    const edits = editsOf(before, [task("institutional-reform", "Chen giữa")], 0);
    expect(await host.apply(before.model.revision, edits)).toMatchObject({ kind: "applied" });
    const names = (document: DraftedDocument): readonly string[] =>
      listAreasOfTable(document)[0]?.tasks ?? [];
    const after = await drafted();
    const [first = "", ...rest] = names(before);
    expect(names(after)).toEqual([first, "Chen giữa", ...rest]);
    const texts = textsOf(after.model);
    expect(names(after).map((name) => texts[texts.lastIndexOf(name) - 1])).toEqual(
      names(after).map((_, index) => String(index + 1))
    );
  });

  test.each([
    [
      "a merged cell over the place",
      [
        ["1", "Rà soát", "Văn phòng"],
        ["2", "Công bố", undefined],
      ],
      0,
    ],
    [
      "a number that rows share",
      [
        ["1", "Rà soát", "A"],
        ["2", "Công bố", "B"],
        [undefined, "Công khai", "C"],
      ],
      0,
    ],
    [
      "no row of its own",
      [
        ["1", "Rà soát", "A"],
        [undefined, "Công bố", "A"],
      ],
      1,
    ],
  ] as const)("are refused where merged cells make it unsafe: %s", async (_, rows, after) => {
    const { drafted } = await openPlan();
    const header = ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian hoàn thành"];
    const withDeadlines = rows.map((row) => [...row, "Quý I/2027"]);
    const table = documentOf({
      rows: [header, ["I", "Cải cách thể chế", null, null], ...withDeadlines],
    });
    const plan = await drafted();
    const document = { ...plan, model: { ...plan.model, blocks: table.blocks, slots: [] } };
    expect(listAreasOfTable(document)[0]?.tasks).toHaveLength(rows.length);
    const tasks = [task("institutional-reform", "Nhiệm vụ")];
    expect(planTaskRows(document, { tasks, units, after }).kind).toBe("impossible");
  });

  test("for an area that the table does not have are refused", async () => {
    const { drafted } = await openPlan();
    const one = task("no-such-area", "Nhiệm vụ");
    const document = await drafted();
    expect(() => planTaskRows(document, { tasks: [one], units })).toThrow(RangeError);
  });
});

describe("goals to choose from", () => {
  test("are those for the year and level, each with its source", async () => {
    const { drafted } = await openPlan();
    const goals = offerGoals(await drafted());
    expect(goals.length).toBeGreaterThan(5);
    for (const { years, provenance, text, isThere, hasPlace } of goals) {
      expect(years.from <= 2027 && 2027 <= years.to).toBe(true);
      expect(provenance.source).not.toBe("");
      expect(text).toMatch(/\d/u);
      expect([isThere, hasPlace]).toEqual([false, true]);
    }
    expect(goals.some(({ levels }) => levels?.includes("department") === false)).toBe(false);
  });

  test("go behind the goals of their area, once", async () => {
    const { host, drafted } = await openPlan();
    const before = await drafted();
    const [goal] = offerGoals(before);
    if (goal === undefined) throw new Error("no goal");
    const edits = goalEdits(before, goal);
    expect(await host.apply(before.model.revision, edits)).toMatchObject({ kind: "applied" });
    const after = await drafted();
    expect(offerGoals(after).find(({ id }) => id === goal.id)?.isThere).toBe(true);
    const run = checkDocument(
      {
        model: after.model,
        notices: [],
        justifications: [],
        profileId: "so-2026",
        documentType: null,
        on: null,
        locale: "vi",
      },
      catalogue
    );
    expect(run.findings.filter(({ message }) => message.includes(goal.text))).toEqual([]);
  });

  test("every goal of every pack names an area and years that are in order", () => {
    const areaIds = new Set(catalogue.packs.flatMap(({ areas }) => areas.map(({ id }) => id)));
    const goals = catalogue.packs.flatMap((pack) => pack.goals ?? []);
    expect(new Set(goals.map(({ id }) => id)).size).toBe(goals.length);
    for (const { areaId, years } of goals) {
      expect(areaIds).toContain(areaId);
      expect(years.from).toBeLessThanOrEqual(years.to);
    }
  });
});

describe("carried over", () => {
  test("are the plan's tasks, less those that the report calls done", async () => {
    const { drafted } = await openPlan();
    const { model, law } = await drafted();
    const all = carryOverFiles(model, null, law);
    expect(all.length).toBeGreaterThan(10);
    const [first] = all;
    if (first === undefined) throw new Error("no task");
    const report: DocumentModel = {
      ...model,
      revision: "report",
      slots: [],
      blocks: [
        { kind: "paragraph", id: "p1", text: "BÁO CÁO", outlineLevel: null, numbering: null },
        {
          kind: "paragraph",
          id: "p2",
          text: `${first.task}: đã hoàn thành.`,
          outlineLevel: null,
          numbering: null,
        },
      ],
    };
    const left = carryOverFiles(model, report, law);
    expect(left.map(({ task }) => task)).toEqual(all.slice(1).map(({ task }) => task));
  });
});
