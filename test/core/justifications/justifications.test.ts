import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Finding } from "../../../src/core/findings/finding";
import { orderFindings } from "../../../src/core/findings/order-findings";
import {
  applyJustifications,
  justify,
} from "../../../src/core/justifications/apply-justifications";
import { keyFindings } from "../../../src/core/justifications/key-findings";
import type { DocumentModel } from "../../../src/core/model/document";
import type { WorkbookModel } from "../../../src/core/model/workbook";
import { fingerprintOf } from "../../../src/core/text/fingerprint";
import { documentOf } from "../../support/document";
import { findingAt } from "../../support/findings";
import { workbookOf } from "../../support/workbook";

const explanation = { by: "Nguyễn Văn A", on: "2026-03-20", reason: "Số liệu đã xác minh" };
const always = (): boolean => true;

const sheet = (figure: number, above: readonly string[] = []): WorkbookModel =>
  workbookOf({
    "Biểu 1": [...above.map((name) => [null, name, 1]), ["1", "Số văn bản đã ban hành", figure]],
  });
const figureFinding = (row: number, data: Finding["data"] = {}): Finding =>
  findingAt({ kind: "sheetRange", sheetId: "s1", address: `C${row}` }, { data });

function justifiedOn(model: DocumentModel | WorkbookModel, finding: Finding) {
  return justify([], { finding, quote: "q", explanation }, { findings: [finding] }, model);
}

describe("justifications", () => {
  test("move a finding into a group of its own", () => {
    const finding = figureFinding(1);
    const kept = justifiedOn(sheet(7), finding);
    const other = findingAt({ kind: "document" }, { code: "KH-01", ruleId: "plan/areas" });
    const run = applyJustifications([other, finding], sheet(7), kept, always);
    expect(run.findings).toEqual([other]);
    expect(run.justified.map((one) => one.finding)).toEqual([finding]);
    expect(run.lapsed).toEqual([]);
  });

  test.each([
    ["the value changes", sheet(8), figureFinding(1)],
    ["another rule speaks", sheet(7), { ...figureFinding(1), ruleId: "plan/other" }],
    ["the finding says something else", sheet(7), { ...figureFinding(1), messageId: "other" }],
    ["its figures change", sheet(7), figureFinding(1, { difference: 3 })],
  ])("lapse when %s", (_name, model, now) => {
    const kept = justifiedOn(sheet(7), figureFinding(1, {}));
    const run = applyJustifications([now], model, kept, always);
    expect(run.findings).toEqual([now]);
    expect(run.lapsed).toEqual(kept);
  });

  test("lapse when a counterpart changes", () => {
    const related = [
      { anchor: { kind: "sheetRange", sheetId: "s1", address: "C2" } as const, message: "" },
    ];
    const finding = { ...figureFinding(1), relatedInformation: related };
    const rows = (part: number) =>
      workbookOf({
        "Biểu 1": [
          ["1", "Tổng", 7],
          ["1.1", "Phần", part],
        ],
      });
    const kept = justifiedOn(rows(3), finding);
    expect(applyJustifications([finding], rows(3), kept, always).justified).toHaveLength(1);
    expect(applyJustifications([finding], rows(4), kept, always).lapsed).toHaveLength(1);
  });

  test("hold when rows are put in above", () => {
    const kept = justifiedOn(sheet(7), figureFinding(1, { row: 1 }));
    const run = applyJustifications(
      [figureFinding(3, { row: 3 })],
      sheet(7, ["a", "b"]),
      kept,
      always
    );
    expect(run.justified).toHaveLength(1);
  });

  test("hold when paragraphs are put in above, and lapse when the sentence changes", () => {
    const anchor = (id: string) =>
      ({ kind: "paragraph", paragraphId: id, span: { start: 0, end: 3 } }) as const;
    const kept = justifiedOn(documentOf("Đạt 98%."), findingAt(anchor("p1")));
    const moved = applyJustifications(
      [findingAt(anchor("p2"))],
      documentOf("Mới.", "Đạt 98%."),
      kept,
      always
    );
    expect(moved.justified).toHaveLength(1);
    const changed = applyJustifications(
      [findingAt(anchor("p1"))],
      documentOf("Đạt 97%."),
      kept,
      always
    );
    expect(changed.lapsed).toHaveLength(1);
  });

  test("one justification covers one of two findings alike", () => {
    const model = documentOf("Đạt 98%.", "Đạt 98%.");
    const findings = ["p1", "p2"].map((paragraphId) =>
      findingAt({ kind: "paragraph", paragraphId })
    );
    const [first, second] = findings as [Finding, Finding];
    const kept = justify([], { finding: second, quote: null, explanation }, { findings }, model);
    const run = applyJustifications(findings, model, kept, always);
    expect(run.findings).toEqual([first]);
    const both = justify(kept, { finding: first, quote: null, explanation }, run, model);
    expect(applyJustifications(findings, model, both, always).findings).toEqual([]);
  });

  test("of a rule that did not run are neither used nor lapsed", () => {
    const kept = justifiedOn(sheet(7), figureFinding(1));
    expect(applyJustifications([], sheet(7), kept, () => false).lapsed).toEqual([]);
  });

  test("a second one for the same finding replaces the first", () => {
    const finding = figureFinding(1);
    const kept = justifiedOn(sheet(7), finding);
    const again = justify(
      kept,
      { finding, quote: "q", explanation: { ...explanation, reason: "Lý do khác" } },
      { findings: [finding] },
      sheet(7)
    );
    expect(again.map(({ reason }) => reason)).toEqual(["Lý do khác"]);
  });

  test.each([{ by: " " }, { reason: "" }])("need a name and a reason: %j", (lacking) => {
    const finding = figureFinding(1);
    const decision = { finding, quote: null, explanation: { ...explanation, ...lacking } };
    expect(() => justify([], decision, { findings: [finding] }, sheet(7))).toThrow(RangeError);
  });

  test("every finding is justified or open, never both, never neither", () => {
    const texts = fc.array(fc.constantFrom("Đạt 98%.", "Đạt 97%.", "Số 5"), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, fc.nat(), (paragraphs, pick) => {
        const model = documentOf(...paragraphs);
        const all = orderFindings(
          paragraphs.map((_, index) =>
            findingAt({ kind: "paragraph", paragraphId: `p${index + 1}` })
          ),
          [model]
        );
        const finding = all[pick % all.length] as Finding;
        const kept = justify([], { finding, quote: null, explanation }, { findings: all }, model);
        const run = applyJustifications(all, model, kept, always);
        expect(run.justified.map((one) => one.finding)).toEqual([finding]);
        expect(run.findings).toEqual(all.filter((one) => one !== finding));
      }),
      { numRuns: 40 }
    );
  });
});

describe("fingerprints", () => {
  test("tell texts and their borders apart", () => {
    const values = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], []];
    expect(new Set(values.map(fingerprintOf)).size).toBe(values.length);
  });

  test("are sixteen hexadecimal digits, the same for the same texts", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(fingerprintOf(texts)).toMatch(/^[0-9a-f]{16}$/u);
        expect(fingerprintOf([...texts])).toBe(fingerprintOf(texts));
      })
    );
  });

  test("spelling by composed or decomposed letters makes no other key", () => {
    const finding = findingAt({ kind: "paragraph", paragraphId: "p1" });
    const keys = ["Đạt số", "Đạt số".normalize("NFD")].map(
      (text) => keyFindings([finding], documentOf(text))[0]
    );
    expect(keys[0]).toEqual(keys[1]);
  });
});
