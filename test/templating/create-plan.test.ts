import { describe, expect, test } from "@jest/globals";
import mammoth from "mammoth";
import type { UnitLevel } from "../../src/core/rules/profile";
import { openPackage } from "../../src/ooxml/package/open-package";
import type { SlotInline } from "../../src/ooxml/word/write/document-content";
import { createPlan, describePlan, listSlots } from "../../src/templating/create-plan";
import { shownText } from "../../src/templating/official-document";
import type { DocumentInput, TaskRow } from "../../src/templating/document-input";
import { lawFor, profileOf } from "../support/templating-law";
import { sdkErrors } from "../support/sdk-errors";

const profileOfLevel: Readonly<Record<UnitLevel, string>> = {
  ministry: "bo-noi-vu",
  province: "tinh-2026",
  department: "so-2026",
  commune: "xa-2026",
  socialInsurance: "bhxh-tinh",
};
const levels = Object.keys(profileOfLevel) as UnitLevel[];

function planInput(
  level: UnitLevel,
  year: number,
  more: Partial<DocumentInput> = {}
): DocumentInput {
  const profileId = profileOfLevel[level];
  expect(profileOf(profileId).level).toBe(level);
  return {
    law: lawFor(profileId, `${year - 1}-12-31`),
    level,
    unitName: "Sở Nội vụ",
    year,
    ...more,
  };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

function outlineOf(input: DocumentInput): readonly string[] {
  return describePlan(input).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "paragraph" && /^(Heading|Title|Appendix)/u.test(block.style))
        return [`${block.style}: ${shownText(block.inlines)}`];
      if (block.kind === "table" && block.borders === "all")
        return [`table ${block.columnWidths.length} × ${block.rows.length}`];
      return [];
    })
  );
}

describe("createPlan", () => {
  test("every level gives a file the Open XML SDK accepts", () => {
    const files = levels.map((level, index) => createPlan(planInput(level, 2021 + 2 * index)));
    expect(sdkErrors(files, "docx").flat()).toEqual([]);
  }, 120_000);

  test("the same input gives the same bytes", () => {
    const input = planInput("department", 2026);
    expect(createPlan(input)).toEqual(createPlan(input));
  });

  test("the plan of a department in 2027 keeps its structure", () => {
    expect(outlineOf(planInput("department", 2027))).toMatchSnapshot();
  });

  test.each(levels)("a %s plan takes every area from the law, in its order", (level) => {
    const { law, ...input } = planInput(level, 2027);
    const reversed = { ...law, areas: [...law.areas].reverse() };
    const headings = outlineOf({ ...input, law: reversed }).filter((line) =>
      line.startsWith("Heading2: ")
    );
    const ordered = [...law.areas].sort((a, b) => a.order - b.order);
    const names = ordered.map(({ name }) => `Heading2: ${name}`.toLowerCase());
    const wording = (line: string): string =>
      line.toLowerCase().replaceAll("chính quyền", "chính phủ");
    const printed = headings.map(wording).filter((line) => names.map(wording).includes(line));
    expect(printed).toEqual(names.map(wording));
  });

  test("an area the template has no words for still gets goals, tasks and a row", () => {
    const area = {
      id: "new-area",
      name: "Nội dung mới",
      aliases: [],
      order: 1,
      kind: "area" as const,
      isRequired: true,
    };
    const { law, ...rest } = planInput("department", 2027);
    const input = { ...rest, law: { ...law, areas: [area] } };
    expect(outlineOf(input)).toContain("Heading2: Nội dung mới");
    const tags = listSlots(input).map(({ tag }) => tag);
    expect(tags).toEqual(
      expect.arrayContaining([
        "goal.other.new-area",
        "task.other.new-area",
        "task.new-area.1.leadUnit",
      ])
    );
  });

  test.each([
    ["ministry", "Chính phủ điện tử, Chính phủ số"],
    ["socialInsurance", "Chính phủ điện tử, Chính phủ số"],
    ["province", "Chính quyền điện tử, Chính quyền số"],
    ["department", "Chính quyền điện tử, Chính quyền số"],
    ["commune", "Chính quyền điện tử, Chính quyền số"],
  ] as const)("a %s plan says %s", (level, words) => {
    for (const year of [2022, 2027])
      expect(outlineOf(planInput(level, year))).toContain(
        `Heading2: Xây dựng và phát triển ${words}`
      );
  });

  test.each([
    [2025, /huyện, thị xã, thành phố/u, /xã, phường, đặc khu/u],
    [2026, /xã, phường, đặc khu/u, /cấp huyện|các huyện/u],
  ])("the plan of %d names the units that exist", async (year, there, gone) => {
    const text = await textOf(createPlan(planInput("province", year)));
    expect(text).toMatch(there);
    expect(text).not.toMatch(gone);
  });

  test("legal bases are those in force on the day, the last closed by a full stop", () => {
    const bases = (input: DocumentInput): readonly string[] =>
      (describePlan(input).sections[0]?.blocks ?? []).flatMap((block) =>
        block.kind === "paragraph" && block.style === "LegalBasis" ? [shownText(block.inlines)] : []
      );
    const of2021 = bases(planInput("ministry", 2021));
    const of2026 = bases(planInput("ministry", 2026));
    const of2027 = bases(planInput("ministry", 2027));
    expect(of2021.join()).toContain("30c/NQ-CP");
    expect(of2026.join()).toContain("76/NQ-CP");
    expect(of2026.join()).not.toContain("282/QĐ-TTg");
    expect(of2027.join()).toContain("282/QĐ-TTg");
    for (const lines of [of2021, of2026, of2027])
      expect(lines.map((line) => line.slice(-1)).join("")).toMatch(/^;*\.$/u);
    const on = "2026-02-12";
    const late = planInput("ministry", 2026, { on, law: lawFor("bo-noi-vu", on) });
    expect(bases(late).join()).toContain("282/QĐ-TTg");
  });

  test("reporting days and windows come from the regime", async () => {
    const { law, ...input } = planInput("socialInsurance", 2023);
    const lines = (await textOf(createPlan({ ...input, law }))).split("\n");
    const reports = lines.filter((line) => line.includes("số liệu tính từ ngày"));
    expect(reports).toHaveLength(law.regime.reports.length);
    expect(reports[0]).toBe(
      "Báo cáo quý I năm 2023: số liệu tính từ ngày 15/12/2022 đến ngày 14/3/2023; gửi chậm nhất là ngày 18/3/2023."
    );
  });

  test("a due day that excludes itself is worded so, an unknown one stays a slot", async () => {
    const { law, ...input } = planInput("department", 2027);
    const [first] = law.regime.reports;
    if (first === undefined) throw new Error("the regime has no report");
    const withDue = (due: typeof first.due): DocumentInput => ({
      ...input,
      law: { ...law, regime: { ...law.regime, plan: null, reports: [{ ...first, due }] } },
    });
    const exclusive = withDue({
      on: { month: 3, day: 20, yearOffset: 0 },
      isInclusive: false,
    });
    expect(await textOf(createPlan(exclusive))).toContain("gửi trước ngày 20/3/2027.");
    expect(listSlots(withDue(null)).map(({ tag }) => tag)).toContain("reportDue.q1");
    expect(listSlots(exclusive).map(({ tag }) => tag)).not.toContain("reportDue.q1");
  });

  test("the office's own tasks replace the usual ones of their area only", () => {
    const own: TaskRow = {
      areaId: "institutional-reform",
      task: "Rà soát văn bản",
      output: "Báo cáo",
      leadUnit: "Phòng Pháp chế",
      deadline: "Quý II/2027",
      note: "50 triệu đồng",
    };
    const input = planInput("department", 2027, { tasks: [own] });
    const table = describePlan(input).sections[1]?.blocks.find(({ kind }) => kind === "table");
    const rows = table?.kind === "table" ? table.rows : [];
    const texts = rows.map(({ cells }) =>
      cells.map(({ blocks }) =>
        blocks.map((block) => (block.kind === "paragraph" ? shownText(block.inlines) : "")).join("")
      )
    );
    expect(texts[2]).toEqual([
      "1",
      "Rà soát văn bản",
      "Báo cáo",
      "Phòng Pháp chế",
      "[đơn vị phối hợp]",
      "Quý II/2027",
      "50 triệu đồng",
    ]);
    expect(texts[3]?.[0]).toBe("II");
    expect(texts[4]?.[3]).toBe("[đơn vị chủ trì]");
  });
});

describe("listSlots", () => {
  const input = planInput("department", 2027, { place: "Hưng Yên" });
  const slots = listSlots(input);

  test("every slot has a tag, a Vietnamese title and a placeholder in brackets", () => {
    for (const { tag, title, placeholder } of slots) {
      expect(tag).toMatch(/^[a-z][\w.-]*$/iu);
      expect(title).toMatch(/\p{L}/u);
      expect(placeholder).toMatch(/^\[.+\]$/u);
    }
  });

  test("lists what the file holds", () => {
    const document = openPackage(createPlan(input)).text("word/document.xml");
    const tags = [...document.matchAll(/<w:tag w:val="([^"]+)"/gu)].map(([, tag]) => tag);
    expect(tags).toEqual(slots.map(({ tag }) => tag));
  });

  test("every tag is asked for in one way wherever it stands", () => {
    const seen = new Map<string, SlotInline>();
    for (const slot of slots)
      expect(slot).toEqual(seen.set(slot.tag, seen.get(slot.tag) ?? slot).get(slot.tag));
  });

  test("an answer to every slot leaves none open", () => {
    const answers = Object.fromEntries(slots.map(({ tag }) => [tag, "đã trả lời"]));
    const open = listSlots({ ...input, answers }).filter(({ value }) => value === null);
    expect(open).toEqual([]);
  });

  test("a blank answer is none, an ISO date is written out", () => {
    const valueOf = (answers: Record<string, string>, tag: string): string | null | undefined =>
      listSlots({ ...input, answers }).find((slot) => slot.tag === tag)?.value;
    expect(valueOf({ budget: "  " }, "budget")).toBeNull();
    expect(valueOf({ issuedOn: "2026-02-05" }, "issuedOn")).toBe("ngày 05 tháng 02 năm 2026");
    expect(valueOf({ issuedOn: "2026-03-15" }, "issuedOn")).toBe("ngày 15 tháng 3 năm 2026");
    expect(valueOf({ budget: "2026-03-15" }, "budget")).toBe("2026-03-15");
  });

  test.each([
    ["Ủy ban nhân dân tỉnh Bình An", "ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN"],
    ["Sở Nội vụ ", "SỞ NỘI VỤ"],
  ])("the letterhead prints %s in capitals", (unitName, printed) => {
    const slot = listSlots({ ...input, unitName }).find(({ tag }) => tag === "unitNameInCapitals");
    expect(slot?.value).toBe(printed);
  });

  test("an unnamed office keeps its placeholder", () => {
    const unnamed = listSlots({ ...input, unitName: "" });
    expect(unnamed.filter(({ tag }) => tag === "unitName").map(({ value }) => value)).not.toEqual(
      expect.arrayContaining([expect.any(String)])
    );
  });
});

describe("awkward names", () => {
  const names = [
    "Sở \"Nội vụ\" & <Lao động> 'Bình An'",
    "Ủy ban nhân dân xã ".padEnd(199, "Bình An "),
    "Ư".repeat(200),
    "Sở\u0000Nội\u000Bvụ",
    "Sở No\u0302\u0323i vu\u0323",
  ];

  test("are safe in the file and come back as they were", async () => {
    const files = names.map((unitName) =>
      createPlan(planInput("department", 2026, { unitName, parentUnitName: unitName }))
    );
    expect(sdkErrors(files, "docx").flat()).toEqual([]);
    for (const [index, name] of names.entries()) {
      const text = await textOf(files[index] as Uint8Array);
      expect(text).toContain(
        `Cải cách hành chính năm 2026 của ${name.replace(/[\u0000\u000B]/gu, "")}`
      );
    }
  }, 60_000);
});
