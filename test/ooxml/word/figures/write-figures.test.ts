import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { openPackage, type OoxmlPackage } from "../../../../src/ooxml/package/open-package";
import { readDocument } from "../../../../src/ooxml/word/read-document";
import type { FigureChange } from "../../../../src/core/filling/figure-change";
import { writeFigures } from "../../../../src/ooxml/word/figures/write-figures";
import { docxOf } from "../../../support/docx";
import { partsOf } from "../../../support/package-parts";
import { newErrors, sdkErrors } from "../../../support/sdk-errors";

const run = (text: string, properties = ""): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (tag: string, text: string, extra = ""): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${extra}<w:text/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
const document = (body: string): OoxmlPackage => openPackage(docxOf(body));
const link = (start: number, end: number, expected: string, text: string): FigureChange => ({
  kind: "link",
  paragraphId: "p1",
  span: { start, end },
  expected,
  text,
  tag: `cchc.so:x${start}`,
  title: "Chỉ tiêu",
});

function written(pkg: OoxmlPackage, changes: readonly FigureChange[]) {
  const outcome = writeFigures(pkg, changes);
  if (outcome.kind !== "written") throw new Error(outcome.kind);
  return outcome;
}

describe("figures written into a document", () => {
  test("words become a control with the look of their run, and nothing else changes", () => {
    const bold = "<w:rPr><w:b/></w:rPr>";
    const before = document(`<w:p>${run("Ban hành …… văn bản, …… quyết định.", bold)}</w:p>`);
    const { pkg, refused } = written(before, [
      link(9, 11, "……", "12"),
      link(21, 23, "……", "1.008"),
    ]);
    expect(refused).toEqual([]);
    const { model } = readDocument(pkg);
    expect(model.blocks[0]).toMatchObject({ text: "Ban hành 12 văn bản, 1.008 quyết định." });
    expect(model.slots.map(({ tag, text }) => [tag, text])).toEqual([
      ["cchc.so:x9", "12"],
      ["cchc.so:x21", "1.008"],
    ]);
    expect(pkg.text("word/document.xml").match(/<w:b\/>/gu)).toHaveLength(5);
    const [old, now] = [partsOf(before), partsOf(pkg)];
    expect(Object.keys(now).filter((part) => now[part] !== old[part])).toEqual([
      "word/document.xml",
    ]);
  });

  test.each([
    ["1", "12"],
    ["12", "1"],
    ["12", "212"],
    ["5", "5,5"],
  ])("a figure that grows or shrinks from %s to %s stays inside its control", (before, after) => {
    const pkg = document(`<w:p>${run("có ")}${control("cchc.so:a", before)}${run(" hồ sơ")}</w:p>`);
    const change: FigureChange = {
      kind: "refill",
      slot: 0,
      expected: before,
      text: after,
      tag: "cchc.so:a",
    };
    const { model } = readDocument(written(pkg, [change]).pkg);
    expect(model.slots.map(({ text }) => text)).toEqual([after]);
    expect(model.blocks[0]).toMatchObject({ text: `có ${after} hồ sơ` });
  });

  test("words that stand in several runs become one control", () => {
    const pkg = document(`<w:p>${run("là …")}${run("…")}${run("… hồ sơ")}</w:p>`);
    const { model } = readDocument(written(pkg, [link(3, 6, "………", "890")]).pkg);
    expect(model.blocks[0]).toMatchObject({ text: "là 890 hồ sơ" });
    expect(model.slots.map(({ text }) => text)).toEqual(["890"]);
  });

  test("controls of one paragraph get other texts and tags, and words after them a control", () => {
    const placeholder = "<w:showingPlcHdr/>";
    const pkg = document(
      `<w:p>${control("a", "[số]", placeholder)}${run(" và ")}${control("a", "7")}${run(", ……")}</w:p>`
    );
    const { refused, pkg: after } = written(pkg, [
      { kind: "refill", slot: 0, expected: "[số]", text: "25.898", tag: "b" },
      { kind: "refill", slot: 1, expected: "7", text: "12", tag: "c" },
      link(11, 13, "……", "3"),
    ]);
    expect(refused).toEqual([]);
    const { model } = readDocument(after);
    expect(model.blocks[0]).toMatchObject({ text: "25.898 và 12, 3" });
    expect(model.slots.map(({ tag, text, isPlaceholder }) => [tag, text, isPlaceholder])).toEqual([
      ["b", "25.898", false],
      ["c", "12", false],
      ["cchc.so:x11", "3", false],
    ]);
  });

  test("what stands in a hyperlink or a locked control stays, and is handed back", () => {
    const locked = '<w:lock w:val="sdtContentLocked"/>';
    const pkg = document(
      `<w:p><w:hyperlink w:anchor="x">${run("……")}</w:hyperlink>${control("a", "7", locked)}</w:p>`
    );
    const changes: FigureChange[] = [
      link(0, 2, "……", "12"),
      { kind: "refill", slot: 0, expected: "7", text: "8", tag: "b" },
    ];
    const { refused, pkg: after } = written(pkg, changes);
    expect(new Set(refused)).toEqual(new Set(changes));
    expect(partsOf(after)).toEqual(partsOf(pkg));
  });

  test("a change that no longer finds its words writes nothing", () => {
    expect(writeFigures(document(`<w:p>${run("9")}</w:p>`), [link(0, 1, "8", "7")]).kind).toBe(
      "stale"
    );
  });

  test("any words of a paragraph, in any runs, can be linked, and the text reads as asked", () => {
    const pieces = fc.array(fc.constantFrom("số ", "12", " hồ", " & <", "đạt"), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (texts, from, length) => {
        const text = texts.join("");
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 5));
        const escaped = texts.map((one) => one.replace(/&/gu, "&amp;").replace(/</gu, "&lt;"));
        const pkg = document(`<w:p>${escaped.map((one) => run(one)).join("")}</w:p>`);
        const outcome = written(pkg, [link(start, end, text.slice(start, end), "99")]);
        const { model } = readDocument(outcome.pkg);
        expect(outcome.refused).toEqual([]);
        expect(model.blocks[0]).toMatchObject({
          text: `${text.slice(0, start)}99${text.slice(end)}`,
        });
        expect(model.slots.map((slot) => slot.text)).toEqual(["99"]);
      }),
      { numRuns: 60 }
    );
  });

  test("the Open XML SDK finds nothing new", () => {
    const body = `<w:p>${run("Ban hành …… văn bản.")}</w:p>`;
    const plain = docxOf(body);
    const after = written(openPackage(plain), [link(9, 11, "……", "12")]).pkg.save();
    const errors = sdkErrors([plain, after], "docx");
    expect(newErrors(errors[0] ?? [], errors[1] ?? ["missing"])).toEqual([]);
  });
});
