import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import { createTemplateFile, listTemplateSlots } from "../../src/app/create-template";
import { listTemplates, templateIds } from "../../src/app/list-templates";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { writeDocx } from "../../src/ooxml/word/write/write-docx";
import { describeDocument, listSlotsOf } from "../../src/templating/describe-document";
import type { DocumentInput } from "../../src/templating/document-input";
import { documentTemplateOf, documentTemplates } from "../../src/templating/document-templates";
import { shownText } from "../../src/templating/official-document";
import { emptyUnitProfile } from "../../src/templating/unit-profile";
import { goodAnswers, officeOf } from "../support/good-answers";
import { sdkErrors } from "../support/sdk-errors";
import { catalogue, lawFor } from "../support/templating-law";

function check(bytes: Uint8Array, profileId: string): CheckRun {
  const { model, notices } = readDocument(openPackage(bytes));
  return checkDocument(
    { model, notices, profileId, documentType: null, on: null, locale: "vi" },
    catalogue
  );
}

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

  test("forty recipients go on below the signature, which stays on one page with the first of them", () => {
    const recipients = Array.from({ length: 40 }, (_, index) => `UBND xã số ${index + 1}`);
    const wanted = { ...order, templateId: "plan-annual", office: { ...office, recipients } };
    const pkg = openPackage(createTemplateFile(wanted, catalogue).bytes);
    const closing = readDocument(pkg).model.blocks.findLast(
      (block) => block.kind === "table" && block.columnCount === 2
    );
    const texts = closing?.kind === "table" ? closing.cells.map(({ text }) => text) : [];
    expect(texts.flatMap((text) => text.split("\n")).filter((line) => /^- /u.test(line))).toEqual(
      recipients.map((line, index) => `- ${line}${index === 39 ? "." : ";"}`)
    );
    expect(texts[1]).toMatch(/Nguyễn Văn An$/u);
    const rows = pkg.text("word/document.xml").split("<w:tr>");
    const rowWith = (text: string) => rows.find((row) => row.includes(`>${text}`)) ?? "";
    expect(rowWith("Nguyễn Văn An")).toContain("<w:cantSplit/>");
    expect(rowWith("UBND xã số 40")).not.toContain("<w:cantSplit/>");
    const codes = check(pkg.save(), "so-2026").findings.map(({ code }) => code);
    const usual = { ...wanted, office: { ...office, recipients: ["Sở Nội vụ", "Lưu: VT, VP"] } };
    const { bytes } = createTemplateFile(usual, catalogue);
    expect(codes).toEqual(check(bytes, "so-2026").findings.map(({ code }) => code));
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
