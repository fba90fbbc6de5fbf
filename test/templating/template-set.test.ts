import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import { createTemplateFile, listTemplateSlots } from "../../src/app/create-template";
import { listTemplates, templateIds } from "../../src/app/list-templates";
import type { IsoDate, PeriodKind } from "../../src/core/law/calendar";
import type { Profile } from "../../src/core/rules/profile";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { writeDocx } from "../../src/ooxml/word/write/write-docx";
import { describeDocument, listSlotsOf } from "../../src/templating/describe-document";
import { periodOf, type DocumentInput } from "../../src/templating/document-input";
import { documentTemplateOf, documentTemplates } from "../../src/templating/document-templates";
import { shownText } from "../../src/templating/official-document";
import type { DocumentTemplate } from "../../src/templating/template-schema";
import { emptyUnitProfile } from "../../src/templating/unit-profile";
import { goodAnswers, officeOf } from "../support/good-answers";
import { sdkErrors } from "../support/sdk-errors";
import { catalogue, lawFor, profileOf } from "../support/templating-law";

const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];
const reportDays: Readonly<Record<PeriodKind, string>> = {
  q1: "03-15",
  h1: "06-15",
  q3: "09-15",
  year: "12-15",
};

interface Occasion {
  readonly template: DocumentTemplate;
  readonly profile: Profile;
  readonly input: DocumentInput;
  readonly issuedOn: IsoDate;
}

function issueDay({ drafts, span }: DocumentTemplate, year: number, period: PeriodKind): IsoDate {
  if (drafts === "report" || drafts === "letter") return `${year}-${reportDays[period]}`;
  return `${(span === "period" ? periodOf(year).first : year) - 1}-12-10`;
}

/** A report for every period; the letter with it for each in turn, all else for the year. */
function isDue(
  { asks, drafts }: DocumentTemplate,
  year: number,
  period: PeriodKind,
  index: number
): boolean {
  if (!asks.includes("period")) return period === "year";
  return drafts === "report" || index === year % periods.length;
}

/** Every template for every profile and year in which the profile binds the office on the day of issue. */
function occasions(profile: Profile): readonly Occasion[] {
  const { valid, level } = profile;
  return documentTemplates.flatMap((template) =>
    years.flatMap((year) =>
      periods
        .filter((period, index) => isDue(template, year, period, index))
        .flatMap((period): Occasion[] => {
          const on = issueDay(template, year, period);
          if (on < valid.from || (valid.to !== null && on > valid.to)) return [];
          const input = { law: lawFor(profile.id, on), ...officeOf(level), year, on, period };
          return [{ template, profile, input, issuedOn: on }];
        })
    )
  );
}

function filledFile({ template, input, issuedOn }: Occasion): Uint8Array {
  const answers = goodAnswers(input, template, issuedOn);
  return writeDocx(describeDocument(template, { ...input, answers }));
}

function check(bytes: Uint8Array, profileId: string): CheckRun {
  const { model, notices } = readDocument(openPackage(bytes));
  return checkDocument(
    { model, notices, profileId, documentType: null, on: null, locale: "vi" },
    catalogue
  );
}

/** A letter and a submission are checked by the rules on all documents; they are no plan and no report. */
const typeOf = ({ drafts }: DocumentTemplate): CheckRun["documentType"] =>
  drafts === "plan" || drafts === "report" ? drafts : "correspondence";

describe("every template, filled in with good values, has no finding under its own profile", () => {
  test.each(catalogue.profiles.map((profile) => [profile.id, profile] as const))(
    "%s",
    (_, profile) => {
      const all = occasions(profile);
      expect(new Set(all.map(({ template }) => template.id)).size).toBeGreaterThanOrEqual(7);
      for (const occasion of all) {
        const { template, input, issuedOn } = occasion;
        const run = check(filledFile(occasion), profile.id);
        expect({
          of: `${template.id} ${input.year} ${input.period}`,
          findings: run.findings.map(({ code, message }) => `${code} ${message}`),
          faults: run.faults,
          notices: run.notices,
          questions: run.questions.map(({ about }) => about),
          documentType: run.documentType,
          otherSubject: run.facts.otherSubject,
          issuedOn: run.facts.issuedOn?.value,
        }).toEqual({
          of: `${template.id} ${input.year} ${input.period}`,
          findings: [],
          faults: [],
          notices: [],
          questions: [],
          documentType: typeOf(template),
          otherSubject: null,
          issuedOn,
        });
      }
    },
    60_000
  );
});

describe("the Open XML SDK accepts", () => {
  test("every template for two levels in turn, open and filled in", () => {
    const profileIds = ["so-2026", "tinh-2026", "xa-2026", "bo-noi-vu", "bhxh-tinh"];
    const files = documentTemplates.flatMap((template, place) =>
      [0, 1].map((turn) => {
        const profileId = profileIds[(place * 2 + turn) % profileIds.length] ?? "so-2026";
        const year = 2026 + ((place + turn) % 5);
        const chosen = occasions(profileOf(profileId)).findLast(
          (one) => one.template.id === template.id && one.input.year === year
        );
        if (chosen === undefined) throw new Error(`no ${template.id} in ${year}`);
        return turn === 0
          ? writeDocx(describeDocument(template, chosen.input))
          : filledFile(chosen);
      })
    );
    expect(sdkErrors(files, "docx").flat()).toEqual([]);
  }, 120_000);
});

describe("a defect planted in a good plan is found", () => {
  const on = "2026-12-10";
  const input = {
    law: lawFor("so-2026", on),
    ...officeOf("department"),
    year: 2027,
    on,
    period: "year" as const,
  };

  test.each([
    ["task.institutional-reform.1.deadline", "", "plan/task-deadline"],
    ["task.institutional-reform.1.leadUnit", "", "plan/task-lead-unit"],
    ["task.digital-government.1.leadUnit", "Các phòng, đơn vị", "plan/task-lead-not-collective"],
    [
      "task.digital-government.1.coordinatingUnits",
      "Văn phòng Sở",
      "plan/task-lead-not-coordinator",
    ],
    ["task.civil-service-reform.1.deadline", "Quý III/2031", "plan/task-deadline-in-plan-years"],
    ["budget", "", "document/no-blanks"],
  ])("%s: “%s”", (tag, value, ruleId) => {
    for (const id of ["plan-annual", "decision-annual"]) {
      const template = documentTemplateOf(id);
      const answers = { ...goodAnswers(input, template, on), [tag]: value };
      const run = check(writeDocx(describeDocument(template, { ...input, answers })), "so-2026");
      expect(run.findings.map((finding) => finding.ruleId)).toContain(ruleId);
    }
  });
});

describe("a fresh plan", () => {
  const input = { law: lawFor("so-2026", "2026-12-31"), ...officeOf("department"), year: 2027 };

  test("has every slot of its head and foot as a finding, none graver than a warning", () => {
    const bytes = writeDocx(describeDocument(documentTemplateOf("plan-annual"), input));
    const slots = check(bytes, "so-2026").findings.filter(({ ruleId }) =>
      ["document/slots-filled", "document/issue-slots-filled"].includes(ruleId)
    );
    expect(slots.map(({ data, severity }) => `${severity}: ${data["title"]}`).sort()).toEqual([
      "hint: Ngày ban hành",
      "hint: Số của văn bản",
      "warning: Chữ viết tắt tên đơn vị trong ký hiệu",
      "warning: Họ và tên người ký",
      "warning: Đơn vị soạn thảo, viết tắt",
    ]);
  });
});

describe("structure", () => {
  const input: DocumentInput = {
    law: lawFor("so-2026", "2026-12-31"),
    ...officeOf("department"),
    year: 2027,
    on: "2026-12-31",
  };

  test.each(documentTemplates.map(({ id }) => id))("of %s is kept", (id) => {
    const { sections } = describeDocument(documentTemplateOf(id), input);
    const shape = sections.map(({ orientation, blocks }) => [
      orientation,
      ...blocks.map((block) => {
        if (block.kind === "rule") return "rule";
        if (block.kind === "table") return `table of ${block.columnWidths.length} columns`;
        const isHead = /Heading|Title|Abstract|Article|Appendix|Attachment/u.test(block.style);
        return isHead ? `${block.style}: ${shownText(block.inlines)}` : block.style;
      }),
    ]);
    expect(shape).toMatchSnapshot();
  });

  test("points past d) are lettered đ), e), g), h) and begin anew under the next area", () => {
    const bytes = writeDocx(describeDocument(documentTemplateOf("report-periodic"), input));
    const letters = readDocument(openPackage(bytes)).model.blocks.flatMap((block) =>
      block.kind === "paragraph" && /^\p{Ll}\)$/u.test(block.numbering ?? "")
        ? [block.numbering]
        : []
    );
    expect(letters.slice(0, 5)).toEqual(["a)", "b)", "c)", "d)", "a)"]);
    expect(letters.slice(-8)).toEqual(["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]);
  });

  test("every slot has a tag, a title and a placeholder, and one tag is asked in one way", () => {
    for (const template of documentTemplates) {
      const seen = new Map<string, string>();
      for (const slot of listSlotsOf(describeDocument(template, input))) {
        const { value, ...asked } = slot;
        expect(value).not.toBe("");
        const text = JSON.stringify(asked);
        expect(seen.get(slot.tag) ?? text).toBe(text);
        seen.set(slot.tag, text);
        expect(slot.placeholder).toMatch(/^\[.+\]$/u);
      }
    }
  });
});

describe("listTemplates and createTemplateFile", () => {
  const office = {
    ...emptyUnitProfile("department"),
    name: "Sở Nội vụ",
    parentName: "Ủy ban nhân dân tỉnh Bình An",
    place: "Bình An",
    symbol: "SNV",
    signatory: { authority: "KT. GIÁM ĐỐC", title: "Phó Giám đốc", name: "Nguyễn Văn An" },
    draftingSymbol: "CCHC",
    recipients: ["- Như trên;", "Lưu: VT, CCHC."],
    units: ["Văn phòng Sở", "Phòng Cải cách hành chính"],
  };
  const order = { profileId: "so-2026", year: 2027, office };

  test("everything listed for a profile can be made and opens", () => {
    for (const profileId of ["so-2026", "tinh-2026", "xa-2026", "bo-noi-vu"]) {
      const entries = listTemplates(profileId, "2026-12-31", catalogue);
      expect(entries.map(({ id }) => id)).toEqual(templateIds);
      for (const { id, fileKind } of entries) {
        const file = createTemplateFile({ ...order, templateId: id, profileId }, catalogue);
        expect(file.kind).toBe(fileKind);
        expect(file.name).toMatch(new RegExp(`\\.${fileKind}$`, "u"));
        expect(openPackage(file.bytes).kind).toBe(fileKind);
      }
    }
  }, 30_000);

  test("a profile without forms in force is offered no workbook", () => {
    const ids = listTemplates("bhxh-tinh", "2021-12-31", catalogue).map(({ id }) => id);
    expect(ids).not.toContain("statistics-workbook");
    expect(ids).toContain("plan-annual");
  });

  test("what the office told once is filled in, the rest stays a slot", () => {
    const slots = new Map(
      listTemplateSlots({ ...order, templateId: "plan-annual" }, catalogue).map((slot) => [
        slot.tag,
        slot,
      ])
    );
    expect(slots.get("unitCode")?.value).toBe("SNV");
    expect(slots.get("parentUnitNameInCapitals")?.value).toBe("ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN");
    expect(slots.get("signatoryTitle")?.value).toBe("PHÓ GIÁM ĐỐC");
    expect(slots.get("issuedOn")).toMatchObject({ value: null, kind: "date" });
    expect(slots.get("goal.legal.onTime")).toMatchObject({ value: null, kind: "number" });
    expect(slots.get("task.institutional-reform.1.leadUnit")?.choices).toEqual(
      expect.arrayContaining(office.units)
    );
  });

  test("recipients and authority of the office are printed as an office prints them", () => {
    const { bytes } = createTemplateFile({ ...order, templateId: "letter-report" }, catalogue);
    const closing = readDocument(openPackage(bytes)).model.blocks.findLast(
      ({ kind }) => kind === "table"
    );
    const texts = closing?.kind === "table" ? closing.cells.map(({ text }) => text) : [];
    expect(texts[0]).toBe("Nơi nhận:\n- Như trên;\n- Lưu: VT, CCHC.");
    expect(texts[1]).toBe("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An");
  });

  test("a decision names the head of the office, whoever signs for him", () => {
    const signatory = { authority: "KT. TRƯỞNG BAN", title: "PHÓ TRƯỞNG BAN", name: "" };
    const wanted = { ...order, templateId: "decision-annual", office: { ...office, signatory } };
    const valueOf = (tag: string) =>
      listTemplateSlots(wanted, catalogue).find((slot) => slot.tag === tag)?.value;
    expect(valueOf("headTitle")).toBe("Trưởng ban");
    expect(valueOf("headTitleInCapitals")).toBe("TRƯỞNG BAN");
  });

  test.each([
    ["so-2026", true],
    ["xa-2026", false],
    ["tinh-2026", false],
  ])("the letterhead under %s prints the agency above: %s", (profileId, isPrinted) => {
    const wanted = { ...order, profileId, templateId: "plan-annual" };
    const tags = listTemplateSlots(wanted, catalogue).map(({ tag }) => tag);
    expect(tags.includes("parentUnitNameInCapitals")).toBe(isPrinted);
  });

  test("an office is not asked to write to itself", () => {
    const slots = listTemplateSlots({ ...order, templateId: "letter-report" }, catalogue);
    const addressee = slots.find(({ tag }) => tag === "addressee");
    expect(addressee?.value).toBe("Ủy ban nhân dân tỉnh");
    expect(addressee?.choices).not.toContain("Sở Nội vụ");
  });

  test("awkward offices give sound files", () => {
    const awkward = [
      { ...office, name: 'Sở "Nội vụ" & <Thử> ’x’' },
      { ...office, name: "Ban Quản lý các khu công nghiệp và khu kinh tế ".repeat(4).trim() },
      { ...office, recipients: Array.from({ length: 40 }, (_, line) => `Đơn vị số ${line} & <b>`) },
      emptyUnitProfile("department"),
    ];
    const files = awkward.flatMap((each, index) => [
      createTemplateFile(
        { ...order, office: each, templateId: documentTemplates[index * 2]?.id ?? "plan-annual" },
        catalogue
      ),
      createTemplateFile({ ...order, office: each, templateId: "decision-annual" }, catalogue),
    ]);
    expect(
      sdkErrors(
        files.map(({ bytes }) => bytes),
        "docx"
      ).flat()
    ).toEqual([]);
    for (const { name } of files) expect(name).not.toMatch(/[\\/:*?"<>|]/u);
  }, 60_000);

  test.each([
    ["2023-12-31", 2024],
    ["2024-02-29", 2024],
    ["2025-06-30", 2025],
    ["2025-07-01", 2025],
    ["2030-12-31", 2030],
  ])("is made on %s for %d", (on, year) => {
    for (const { id } of documentTemplates) {
      const wanted = { ...order, profileId: "bo-noi-vu", templateId: id, year, on };
      expect(createTemplateFile(wanted, catalogue).bytes.length).toBeGreaterThan(5000);
    }
  });
});
