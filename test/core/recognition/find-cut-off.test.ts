import { describe, expect, test } from "@jest/globals";
import { findCutOff, findMissingAppendix } from "../../../src/core/recognition/find-cut-off";
import { documentOf } from "../../support/document";
import { nationalVocabulary } from "../../support/vocabulary";

describe("findCutOff", () => {
  test.each([
    ["Các cơ quan, đơn vị phối hợp chặt chẽ với các"],
    ["Tập trung rà soát quy trình nội bộ, chuẩn hóa hồ sơ,"],
    [
      "Tiếp tục nâng cao chất lượng tham mưu xây dựng văn bản, kịp thời sửa đổi những quy định không còn phù hợp với thực tiễ",
    ],
  ])("“%s” stops in the middle", (text) => {
    expect(findCutOff(documentOf("KẾ HOẠCH", text, " "))?.anchor).toEqual({
      kind: "paragraph",
      paragraphId: "p2",
    });
  });

  test.each([
    ["- Lưu: VT, PC."],
    ["Nguyễn Văn Bình"],
    ["Yêu cầu các đơn vị nghiêm túc thực hiện./."],
    ["Mời xem toàn văn Quyết định và Kế hoạch: Tải về"],
    ["GIÁM ĐỐC SỞ KẾ HOẠCH VÀ CÁC"],
    ["- Rà soát văn bản"],
  ])("“%s” is an end", (text) => {
    expect(findCutOff(documentOf("KẾ HOẠCH", text))).toBeNull();
  });

  test("a table at the end is an end, and nothing at all is none", () => {
    expect(findCutOff(documentOf("phối hợp với các đơn vị và các", { rows: [["1"]] }))).toBeNull();
    expect(findCutOff(documentOf())).toBeNull();
  });
});

describe("findMissingAppendix", () => {
  const pointer = "Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này.";

  test("points to the words where the appendix is not in the file", () => {
    expect(findMissingAppendix(documentOf(pointer), nationalVocabulary)?.anchor).toMatchObject({
      paragraphId: "p1",
    });
  });

  test.each([["PHỤ LỤC"], ["Phụ lục I"], ["DANH MỤC NHIỆM VỤ NĂM 2026"]])(
    "is null where the file has “%s”",
    (heading) => {
      expect(findMissingAppendix(documentOf(pointer, heading), nationalVocabulary)).toBeNull();
    }
  );

  test("a link to another page is no appendix", () => {
    const model = documentOf("Nội dung chi tiết tại đây.");
    expect(findMissingAppendix(model, nationalVocabulary)).toBeNull();
  });
});
