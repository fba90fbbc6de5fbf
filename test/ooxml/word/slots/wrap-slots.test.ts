import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { openPackage, type OoxmlPackage } from "../../../../src/ooxml/package/open-package";
import { readDocument } from "../../../../src/ooxml/word/read-document";
import { readControls } from "../../../../src/ooxml/word/slots/read-controls";
import { wrapSlots, type SlotWrap } from "../../../../src/ooxml/word/slots/wrap-slots";
import { docxOf } from "../../../support/docx";
import { partsOf } from "../../../support/package-parts";
import { newErrors, sdkErrors } from "../../../support/sdk-errors";

const part = "word/document.xml";
const run = (text: string, properties = ""): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = "<w:rPr><w:b/></w:rPr>";
const document = (body: string): OoxmlPackage => openPackage(docxOf(body));

function wrapOf(start: number, end: number, expected: string, tag = `slot${start}`): SlotWrap {
  const anchor = { kind: "paragraph", paragraphId: "p1", span: { start, end } } as const;
  return { anchor, expected, tag, title: "Chỗ điền", dateFormat: null };
}

function wrapped(pkg: OoxmlPackage, wraps: readonly SlotWrap[]) {
  const outcome = wrapSlots(pkg, wraps);
  if (outcome.kind !== "wrapped") throw new Error(outcome.kind);
  return outcome;
}

/** Takes controls away and joins runs of one look: the document as it was before anything was wrapped. */
function unwrap(xml: string): string {
  const bare = xml
    .replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/gu, "")
    .replace(/<\/w:sdtContent><\/w:sdt>/gu, "");
  return joinRuns(bare);
}

function joinRuns(xml: string): string {
  const runs = /<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/gu;
  let joined = "";
  let at = 0;
  let open: { look: string; text: string } | null = null;
  const flush = (): void => {
    if (open !== null) joined += run(open.text, open.look);
    open = null;
  };
  for (const { 0: whole, 1: look = "", 2: text = "", index } of xml.matchAll(runs)) {
    const isNext = at === index;
    if (!isNext || (open as { look: string } | null)?.look !== look) flush();
    joined += xml.slice(at, index);
    open = { look, text: ((open as { text: string } | null)?.text ?? "") + text };
    at = index + whole.length;
  }
  flush();
  return joined + xml.slice(at);
}

describe("words put into content controls", () => {
  test("keep their look, and only the main part changes", () => {
    const before = document(`<w:p>${run("Kế hoạch năm 2026 của Sở", bold)}</w:p>`);
    const { pkg, refused } = wrapped(before, [wrapOf(13, 17, "2026", "year")]);
    expect(refused).toEqual([]);
    expect(readDocument(pkg).model.slots).toMatchObject([
      { tag: "year", title: "Chỗ điền", text: "2026", isPlaceholder: false },
    ]);
    expect(pkg.text(part).match(/<w:b\/>/gu)).toHaveLength(3);
    const [old, now] = [partsOf(before), partsOf(pkg)];
    expect(Object.keys(now).filter((name) => now[name] !== old[name])).toEqual([part]);
    const [known = [], found = []] = sdkErrors([before.save(), pkg.save()], "docx");
    expect(newErrors(known, found)).toEqual([]);
  });

  test("take in several looks", () => {
    const before = document(`<w:p>${run("Sở ")}${run("Nội", bold)}${run(" vụ ban hành")}</w:p>`);
    const { pkg } = wrapped(before, [wrapOf(0, 9, "Sở Nội vụ", "unitName")]);
    expect(readDocument(pkg).model.slots.map(({ text }) => text)).toEqual(["Sở Nội vụ"]);
    expect(unwrap(pkg.text(part))).toBe(joinRuns(before.text(part)));
  });

  test("a date is a date control in the way it is written", () => {
    const before = document(`<w:p>${run("trước ngày 15/12/2026")}</w:p>`);
    const wrap = { ...wrapOf(11, 21, "15/12/2026", "date.1"), dateFormat: "dd/MM/yyyy" };
    expect(readControls(wrapped(before, [wrap]).pkg)).toMatchObject([
      { tag: "date.1", kind: "date", dateFormat: "dd/MM/yyyy" },
    ]);
  });

  test.each([
    ["in a hyperlink", `<w:hyperlink w:anchor="a">${run("năm 2026")}</w:hyperlink>`],
    ["in a field", `<w:fldSimple w:instr="DATE">${run("năm 2026")}</w:fldSimple>`],
    [
      "in another control",
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${run("năm 2026")}</w:sdtContent></w:sdt>`,
    ],
    [
      "half in a tracked insertion",
      `${run("năm ")}<w:ins w:id="1" w:author="a">${run("2026")}</w:ins>`,
    ],
  ])("words %s are left as they are", (_, content) => {
    const before = document(`<w:p>${content}</w:p>`);
    const { pkg, refused } = wrapped(before, [wrapOf(0, 8, "năm 2026")]);
    expect(refused).toHaveLength(1);
    expect(pkg.text(part)).toBe(before.text(part));
  });

  test("words in a line of a cell", () => {
    const cell = `<w:tc><w:p>${run("UBND TỈNH")}</w:p><w:p>${run("SỞ NỘI VỤ")}</w:p></w:tc>`;
    const before = document(`<w:tbl><w:tr>${cell}</w:tr></w:tbl><w:p/>`);
    const anchor = { kind: "tableCell", tableId: "t1", row: 0, column: 0 } as const;
    const wrap = {
      ...wrapOf(0, 0, "SỞ NỘI VỤ"),
      anchor: { ...anchor, span: { start: 10, end: 19 } },
    };
    const across = {
      ...wrap,
      expected: "TỈNH\nSỞ",
      anchor: { ...anchor, span: { start: 5, end: 12 } },
    };
    const { pkg } = wrapped(before, [wrap]);
    expect(readDocument(pkg).model.slots.map(({ text }) => text)).toEqual(["SỞ NỘI VỤ"]);
    expect(wrapped(before, [across]).refused).toEqual([across]);
  });

  test("words that are not there are stale", () => {
    const before = document(`<w:p>${run("năm 2026")}</w:p>`);
    expect(wrapSlots(before, [wrapOf(4, 8, "2025")]).kind).toBe("stale");
  });

  test("wherever they stand, taking the controls away gives the document back", () => {
    const texts = fc.array(fc.tuple(fc.stringMatching(/^[a-zđ &]{1,6}$/u), fc.boolean()), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(30), { minLength: 2, maxLength: 6 }), (parts, cuts) => {
        const escaped = (text: string): string => text.replace(/&/gu, "&amp;");
        const body = parts.map(([text, isBold]) => run(escaped(text), isBold ? bold : "")).join("");
        const before = document(`<w:p>${body}</w:p>`);
        const text = parts.map(([one]) => one).join("");
        const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
        const wraps = ends
          .slice(1)
          .map((end, index) => [ends[index] ?? 0, end] as const)
          .filter((_, index) => index % 2 === 0)
          .map(([start, end]) => wrapOf(start, end, text.slice(start, end)));
        const { pkg, refused } = wrapped(before, wraps);
        expect(refused).toEqual([]);
        expect(readDocument(pkg).model.slots.map(({ text: own }) => own)).toEqual(
          wraps.map(({ expected }) => expected)
        );
        expect(unwrap(pkg.text(part))).toBe(joinRuns(before.text(part)));
      }),
      { numRuns: 60 }
    );
  });
});
