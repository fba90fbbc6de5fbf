import { describe, expect, test } from "@jest/globals";
import { UnreadableFileError } from "../../../src/core/host";
import { fillOwnTemplate, listOwnSlots } from "../../../src/app/own-templates/fill-own-template";
import {
  makeOwnTemplate,
  OtherDocumentError,
  proposeTemplateSlots,
} from "../../../src/app/own-templates/make-own-template";
import { formatDatePicture } from "../../../src/app/own-templates/date-picture";
import {
  BrokenOwnTemplateError,
  readOwnTemplate,
} from "../../../src/app/own-templates/own-template";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { readDocument } from "../../../src/ooxml/word/read-document";
import { sampleFiles } from "../../../src/templating/samples";
import { emptyUnitProfile } from "../../../src/templating/unit-profile";
import { docxOf } from "../../support/docx";
import { docx } from "../../support/docx-builder";
import { newErrors, sdkErrors } from "../../support/sdk-errors";
import { partsOf } from "../../support/package-parts";
import { catalogue } from "../../support/templating-law";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (tag: string, text: string, kind = "<w:text/>"): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Ô ${tag}"/><w:tag w:val="${tag}"/>${kind}</w:sdtPr>` +
  `<w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
const list = `<w:dropDownList><w:listItem w:displayText="Văn phòng" w:value="vp"/></w:dropDownList>`;
const date = `<w:date><w:dateFormat w:val="d/M/yyyy"/></w:date>`;
const nobody = { office: null, year: null, period: null };
const office = {
  ...emptyUnitProfile("department"),
  name: "Sở Nội vụ",
  parentName: "UBND tỉnh An Bình",
  place: "An Bình",
  recipients: ["Như trên", "Lưu: VT"],
};
const textsOf = (bytes: Uint8Array): readonly string[] =>
  readDocument(openPackage(bytes)).model.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.cells.map(({ text }) => text)
  );

const own = docxOf(
  `<w:p>${run("Đơn vị: ")}${control("unit.name", "[tên]")}${run(", năm ")}${control("year", "[năm]")}</w:p>` +
    `<w:p>${control("unitNameInCapitals", "[TÊN]")}</w:p>` +
    `<w:p>${run("Hạn: ")}${control("due", "[ngày]", date)}${run("; chủ trì: ")}${control("lead", "[đơn vị]", list)}</w:p>` +
    `<w:p>${control("recipients", "[nơi nhận]")}</w:p><w:p>${control("remark", "[ghi chú]")}</w:p>`
);

describe("a .docx with tagged controls is a template", () => {
  test("that lists its slots, with what is known", () => {
    const slots = listOwnSlots(own, { office, year: 2027, period: "q1" });
    expect(slots.map(({ tag, kind, value }) => [tag, kind, value])).toEqual([
      ["unit.name", "text", "Sở Nội vụ"],
      ["year", "text", "2027"],
      ["unitNameInCapitals", "text", "SỞ NỘI VỤ"],
      ["due", "date", null],
      ["lead", "choice", null],
      ["recipients", "text", "- Như trên;\n- Lưu: VT;"],
      ["remark", "text", null],
    ]);
    expect(slots[4]).toMatchObject({ title: "Ô lead", choices: ["Văn phòng"] });
  });

  test("that is filled, and nothing changes but the text and what an open slot needs", () => {
    const answers = { due: "2027-03-05", lead: "Văn phòng" };
    const { bytes, open, refused } = fillOwnTemplate(own, {
      ...nobody,
      office,
      year: 2027,
      answers,
    });
    expect(textsOf(bytes)).toEqual([
      "Đơn vị: Sở Nội vụ, năm 2027",
      "SỞ NỘI VỤ",
      "Hạn: 5/3/2027; chủ trì: Văn phòng",
      "- Như trên;\n- Lưu: VT;",
      "[ghi chú]",
    ]);
    expect({ open, refused }).toEqual({ open: ["remark"], refused: [] });
    const [old, now] = [partsOf(openPackage(own)), partsOf(openPackage(bytes))];
    expect(Object.keys(now).filter((name) => now[name] !== old[name])).toEqual([
      "[Content_Types].xml",
      "word/document.xml",
      "word/_rels/document.xml.rels",
      "word/glossary/document.xml",
    ]);
    const all = fillOwnTemplate(own, {
      ...nobody,
      office,
      year: 2027,
      answers: { ...answers, remark: "x" },
    });
    const full = partsOf(openPackage(all.bytes));
    expect(Object.keys(full).filter((name) => full[name] !== old[name])).toEqual([
      "word/document.xml",
    ]);
  });

  test("whose usual words stay, while those of one year and office become open slots", () => {
    const template = docxOf(
      `<w:p>${run("Số: ")}${control("instrumentNumber", "152")}${run(", ")}${control("lead", "Văn phòng")}${run(", ")}${control("dots", "……")}</w:p>`
    );
    const filled = fillOwnTemplate(template, { ...nobody, answers: {} });
    expect(filled).toMatchObject({ open: ["instrumentNumber", "dots"], kept: ["lead"] });
    expect(textsOf(filled.bytes)).toEqual(["Số: [Ô instrumentNumber], Văn phòng, [Ô dots]"]);
    const { slots } = readDocument(openPackage(filled.bytes)).model;
    expect(slots.map(({ isPlaceholder }) => isPlaceholder)).toEqual([true, false, true]);
    // Drafted a second time, the slots are still open, and an answer takes their place.
    const again = fillOwnTemplate(filled.bytes, { ...nobody, answers: { instrumentNumber: "7" } });
    expect(textsOf(again.bytes)).toEqual(["Số: 7, Văn phòng, [Ô dots]"]);
    expect(again.open).toEqual(["dots"]);
  });

  test("also where it is a .dotx: the document is a .docx", () => {
    const parts = partsOf(openPackage(own));
    const types = parts["[Content_Types].xml"]?.replace("document.main+xml", "template.main+xml");
    const dotx = openPackage(own).withParts(new Map([["[Content_Types].xml", types ?? ""]]));
    const filled = openPackage(fillOwnTemplate(dotx.save(), { ...nobody, answers: {} }).bytes);
    expect(filled.contentType(filled.mainPart)).toMatch(/wordprocessingml\.document\.main\+xml$/u);
  });

  test("that takes no answer its controls do not take", () => {
    const answers = { due: "sớm", lead: "Phòng khác", year: "2028" };
    const { bytes, refused } = fillOwnTemplate(own, { ...nobody, year: 2027, answers });
    expect(refused).toEqual([
      { tag: "due", answer: "sớm", reason: "notADate" },
      { tag: "lead", answer: "Phòng khác", reason: "notInList" },
    ]);
    expect(textsOf(bytes)[0]).toBe("Đơn vị: [tên], năm 2028");
    expect(textsOf(bytes)[2]).toBe("Hạn: [ngày]; chủ trì: [đơn vị]");
  });

  const bound = `<w:dataBinding w:xpath="/a" w:storeItemID="{B}"/><w:text/>`;
  test.each<[string, Uint8Array, string, string]>([
    ["without controls", docxOf(`<w:p>${run("Kế hoạch")}</w:p>`), "noControls", ""],
    [
      "with a long tag",
      docxOf(`<w:p>${control("x".repeat(65), "…")}</w:p>`),
      "tagTooLong",
      "x".repeat(65),
    ],
    [
      "with one tag for two kinds",
      docxOf(`<w:p>${control("a", "…")}${control("a", "…", date)}</w:p>`),
      "kindsDiffer",
      "a",
    ],
    [
      "with one tag for two titles",
      docxOf(`<w:p>${control("a", "…")}${control("a", "…").replace("Ô a", "Ô khác")}</w:p>`),
      "titlesDiffer",
      "a",
    ],
    [
      "with a control inside a control",
      docxOf(`<w:p>${control("a", "…").replace(run("…"), run("Số ") + control("b", "…"))}</w:p>`),
      "nested",
      "b",
    ],
    ["bound to other data", docxOf(`<w:p>${control("a", "…", bound)}</w:p>`), "bound", "a"],
    [
      "that is protected",
      docx({
        body: `<w:p>${control("a", "…")}</w:p>`,
        settings: `<w:documentProtection w:edit="readOnly" w:enforcement="1"/>`,
      }),
      "protected",
      "",
    ],
  ])("a file %s is refused", (_, bytes, fault, tag) => {
    expect(() => readOwnTemplate(bytes)).toThrow(new BrokenOwnTemplateError(fault as never, tag));
  });

  test("what cannot be read is refused as anywhere else", () => {
    expect(() => readOwnTemplate(new Uint8Array([1, 2, 3]))).toThrow(UnreadableFileError);
  });
});

describe("a template made from last year's file", () => {
  const head =
    `<w:tbl><w:tr><w:tc><w:p>${run("UBND TỈNH AN BÌNH")}</w:p><w:p>${run("SỞ NỘI VỤ")}</w:p><w:p>${run("Số: 152/KH-SNV")}</w:p></w:tc>` +
    `<w:tc><w:p>${run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}</w:p><w:p>${run("An Bình, ngày 05 tháng 12 năm 2025")}</w:p></w:tc></w:tr></w:tbl>`;
  const foot =
    `<w:tbl><w:tr><w:tc><w:p>${run("Nơi nhận:")}</w:p></w:tc>` +
    `<w:tc><w:p>${run("GIÁM ĐỐC")}</w:p><w:p/><w:p>${run("Nguyễn Văn Bình")}</w:p></w:tc></w:tr></w:tbl><w:p/>`;
  const plan = docxOf(
    `${head}<w:p>${run("KẾ HOẠCH")}</w:p><w:p>${run("Cải cách hành chính năm 2026 của Sở Nội vụ")}</w:p>` +
      `<w:p>${run("Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;")}</w:p>` +
      `<w:p>${run("Sở Nội vụ gửi báo cáo trước ngày 15/11/2026, tổng kết năm 2025.")}</w:p>${foot}`
  );
  const proposals = proposeTemplateSlots(plan, catalogue);

  test("proposes names, number, place, day, years and signer, each with its reason", () => {
    expect(proposals.map(({ reason, text, tag }) => [reason, text, tag])).toEqual([
      ["parentUnitName", "UBND TỈNH AN BÌNH", "parentUnitNameInCapitals"],
      ["unitName", "SỞ NỘI VỤ", "unitNameInCapitals"],
      ["instrumentNumber", "152", "instrumentNumber"],
      ["unitCode", "SNV", "unitCode"],
      ["place", "An Bình", "place"],
      ["issuedOn", "ngày 05 tháng 12 năm 2025", "issuedOn"],
      ["year", "2026", "year"],
      ["unitName", "Sở Nội vụ", "unitName"],
      ["unitName", "Sở Nội vụ", "unitName"],
      ["date", "15/11/2026", "date.1"],
      ["previousYear", "2025", "previousYear"],
      ["signatoryTitle", "GIÁM ĐỐC", "signatoryTitle"],
      ["signatoryName", "Nguyễn Văn Bình", "signatoryName"],
    ]);
    expect(proposals[6]).toMatchObject({
      before: "Cải cách hành chính năm ",
      after: " của Sở Nội vụ",
    });
  });

  test("is filled for another office and year", () => {
    const { bytes, wrapped, refused } = makeOwnTemplate(plan, proposals);
    expect({ wrapped, refused }).toEqual({ wrapped: proposals.length, refused: [] });
    const answers = { issuedOn: "2026-12-01", "date.1": "2027-11-15" };
    const other = { ...office, name: "Sở Y tế" };
    const filled = fillOwnTemplate(bytes, { office: other, year: 2027, period: null, answers });
    expect(filled.refused).toEqual([]);
    expect(textsOf(filled.bytes)).toContain(
      "Sở Y tế gửi báo cáo trước ngày 15/11/2027, tổng kết năm 2026."
    );
    expect(textsOf(filled.bytes)).toContain(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nAn Bình, ngày 01 tháng 12 năm 2026"
    );
  });

  test("of nobody's leaves no word of last year in its slots", () => {
    const { bytes } = makeOwnTemplate(plan, proposals);
    const filled = fillOwnTemplate(bytes, { ...nobody, answers: {} });
    expect(filled.kept).toEqual([]);
    expect(textsOf(filled.bytes)).toContain(
      "[Tên đơn vị] gửi báo cáo trước ngày [Ngày tháng], tổng kết năm [Năm trước]."
    );
    const text = textsOf(filled.bytes).join("\n");
    for (const word of ["152", "Nguyễn Văn Bình", "2026", "SNV"]) expect(text).not.toContain(word);
    expect(filled.open).toHaveLength(new Set(proposals.map(({ tag }) => tag)).size);
  });

  test("is a sound file with its slots open, whether it has had placeholders before or not", () => {
    const [sample] = sampleFiles;
    const sources = [plan, sample?.create() ?? plan];
    const drafts = sources.map((source) => {
      const made = makeOwnTemplate(source, proposeTemplateSlots(source, catalogue));
      return fillOwnTemplate(made.bytes, { ...nobody, answers: {} }).bytes;
    });
    const [before, after] = [sdkErrors(sources, "docx"), sdkErrors(drafts, "docx")];
    expect(after.map((errors, index) => newErrors(before[index] ?? [], errors))).toEqual([[], []]);
  }, 60_000);

  test("another file than the one looked at is refused", () => {
    expect(() => makeOwnTemplate(own, proposals)).toThrow(OtherDocumentError);
  });

  const documents = sampleFiles.filter(({ fileName }) => fileName.endsWith(".docx"));
  test.each(documents.map(({ id, create }) => [id, create] as const))(
    "of sample %s gives the sample back when filled with its own words",
    (_, create) => {
      const sample = create();
      const found = proposeTemplateSlots(sample, catalogue);
      expect(found.length).toBeGreaterThan(3);
      const { bytes } = makeOwnTemplate(sample, found);
      expect(textsOf(bytes)).toEqual(textsOf(sample));
      const blank = Object.fromEntries(found.map(({ tag }) => [tag, "11/11/2011"]));
      const answers = Object.fromEntries(found.map(({ tag, text }) => [tag, text]));
      const other = fillOwnTemplate(bytes, { ...nobody, answers: blank });
      expect(textsOf(other.bytes)).not.toEqual(textsOf(sample));
      const back = fillOwnTemplate(other.bytes, { ...nobody, answers });
      expect(back.refused).toEqual([]);
      expect(textsOf(back.bytes)).toEqual(textsOf(sample));
    }
  );
});

describe("a date picture", () => {
  test.each([
    ["dd/MM/yyyy", "05/03/2027"],
    ["d/M/yy", "5/3/27"],
    ["'ngày' dd 'tháng' MM 'năm' yyyy", "ngày 05 tháng 03 năm 2027"],
    ["dddd, d MMMM yyyy", "Thứ Sáu, 5 tháng 3 2027"],
    [null, "ngày 05 tháng 3 năm 2027"],
  ])("%s", (picture, text) => {
    expect(formatDatePicture("2027-03-05", picture)).toBe(text);
  });
});
