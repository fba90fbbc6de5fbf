import { describe, expect, test } from "@jest/globals";
import type { HostRefusal, UnreadableReason } from "../../src/core/host";
import { workbookNoticeIds } from "../../src/ooxml/sheet/workbook-notices";
import { documentNoticeIds } from "../../src/ooxml/word/document-notices";
import en from "../../src/app/locale/en.json";
import { loadText } from "../../src/app/locale/load-text";
import { noticeText } from "../../src/app/locale/notice-text";
import { createText, isTextKey } from "../../src/app/locale/text";
import vi from "../../src/app/locale/vi.json";

const placeholders = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name).sort();

/** The compiler keeps these lists whole: a reason missing here is a type error. */
const unreadable: Readonly<Record<UnreadableReason, true>> = {
  notAZip: true,
  truncated: true,
  encrypted: true,
  legacyBinary: true,
  wrongType: true,
  missingPart: true,
  malformedXml: true,
  forbiddenXml: true,
  tooLarge: true,
  tooManyBlocks: true,
};
const refusals: Readonly<Record<HostRefusal, true>> = {
  readOnly: true,
  protected: true,
  unsupported: true,
  busy: true,
};

describe("the sentences of the screens", () => {
  test("both languages have the same keys", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  test.each(Object.keys(vi).filter(isTextKey))("%s has the same placeholders in both", (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(vi[key]));
  });

  test("Vietnamese is written in composed letters and never promises compliance", () => {
    for (const sentence of Object.values(vi)) {
      expect(sentence).toBe(sentence.normalize("NFC"));
      expect(sentence.toLowerCase()).not.toMatch(/đạt chuẩn|hợp lệ|đạt yêu cầu/u);
    }
  });

  test("tones stand where the ribbon and the forms put them: xóa, ủy, not xoá, uỷ", () => {
    const other = /(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])(?!\p{L})/iu;
    expect(Object.values(vi).filter((sentence) => other.test(sentence))).toEqual([]);
  });

  test.each(Object.keys(unreadable))(
    "a file that is %s has its sentence, with its name",
    (reason) => {
      const key = `unreadable.${reason}`;
      if (!isTextKey(key)) throw new Error(`no sentence for ${key}`);
      expect(createText("vi")(key, { name: "kế hoạch.docx" })).toContain("“kế hoạch.docx”");
    }
  );

  test.each([...Object.keys(refusals), "stale"])("the outcome %s has its sentence", (reason) => {
    expect(isTextKey(`outcome.${reason}`)).toBe(true);
  });

  test.each(Object.entries({ ...workbookNoticeIds, ...documentNoticeIds }))(
    "the notice %s has a sentence that uses what it is given",
    (id, names: readonly string[]) => {
      const key = `notice.${id}`;
      if (!isTextKey(key)) throw new Error(`no sentence for ${key}`);
      expect(placeholders(vi[key])).toEqual([...names].sort());
    }
  );
});

describe("createText", () => {
  test("writes numbers and days the way of the language", () => {
    expect(createText("vi")("status.mustFix", { count: 1234 })).toBe("Cần sửa 1.234");
    expect(createText("en")("status.mustFix", { count: 1234 })).toBe("Must fix 1,234");
    expect(createText("vi").date("2026-03-05")).toBe("05/03/2026");
  });

  test("leaves a placeholder without a value as it stands", () => {
    expect(createText("vi")("status.mustFix")).toBe("Cần sửa {count}");
  });

  test("shows a notice that is newer than the sentences by its id", () => {
    expect(noticeText({ id: "somethingNew", data: {} }, createText("vi"))).toBe("somethingNew");
  });
});

describe("a screen's language", () => {
  test("is fetched when it is asked for", async () => {
    const english = await loadText("en");
    expect(english.locale).toBe("en");
    expect(english("tools.check")).toBe(en["tools.check"]);
  });

  test("Vietnamese is always there", async () => {
    expect(await loadText("vi")).toBe(createText("vi"));
  });
});
