import { describe, expect, test } from "@jest/globals";
import { outlineOf } from "../../../src/core/model/outline-of";
import { readAreaCoverage } from "../../../src/core/recognition/area-coverage";
import { createAreaNameReader } from "../../../src/core/recognition/area-names";
import { documentOf, type BlockInput } from "../../support/document";
import { nationalAreas, nationalVocabulary } from "../../support/vocabulary";

const [
  institutions = "",
  procedures = "",
  organisation = "",
  service = "",
  finance = "",
  digital = "",
] = nationalAreas.map(({ id }) => id);

function coverageOf(...blocks: readonly BlockInput[]) {
  const outline = outlineOf(documentOf(...blocks));
  return readAreaCoverage(outline, nationalAreas, nationalVocabulary);
}

describe("names that open a heading", () => {
  const readNames = createAreaNameReader(nationalAreas);

  test.each<[string, readonly string[] | null]>([
    ["Cải cách thể chế", [institutions]],
    ["1. CẢI CÁCH THỦ TỤC HÀNH CHÍNH (TTHC)", [procedures]],
    ["Nội dung 3: Cải cách tổ chức bộ máy", [organisation]],
    ["Về công tác cải cách công vụ", [service]],
    ["Kết quả thực hiện cải cách tài chính công", [finance]],
    ["Hiện đại hoá hành chính", [digital]],
    ["Xây dựng, phát triển Chính quyền số", [digital]],
    [
      "Cải cách thể chế, thủ tục hành chính và tổ chức bộ máy",
      [institutions, procedures, organisation],
    ],
    ["Cải cách tổ chức bộ máy và chế độ công vụ", [organisation, service]],
    ["Cải cách chế độ công vụ; cải cách tài chính công", [service, finance]],
    ["Công tác tuyên truyền cải cách thủ tục hành chính", null],
    ["Mục đích, yêu cầu", null],
    ["Tổ chức thực hiện", null],
    ["Thể chếhoá", null],
    ["", null],
  ])("%s", (title, areaIds) => {
    expect(readNames(title)?.areaIds ?? null).toEqual(areaIds);
  });
});

describe("what counts", () => {
  test("a name in running text, in a citation or in the title does not", () => {
    const { covered } = coverageOf(
      "KẾ HOẠCH",
      "Cải cách thủ tục hành chính năm 2026",
      "Căn cứ Kế hoạch cải cách tài chính công: (1) Cải cách thể chế; (2) Cải cách tài chính công; (3) Cải cách công vụ;",
      "Cải cách thể chế là trọng tâm của năm.",
      "Về cải cách chế độ công vụ là việc của nhiều năm."
    );
    expect([...covered]).toEqual([]);
  });

  test("names among the goals only where too few stand elsewhere", () => {
    const goals = [
      "I. MỤC TIÊU",
      "1. Cải cách thể chế",
      "2. Cải cách TTHC",
      "3. Cải cách tài chính công",
    ];
    const some = coverageOf(...goals, "II. NHIỆM VỤ", "1. Cải cách thể chế");
    expect([...some.covered]).toEqual([institutions, procedures, finance]);
    const enough = coverageOf(
      ...goals,
      "II. NHIỆM VỤ",
      "1. Cải cách thể chế",
      "2. Cải cách công vụ",
      "3. Cải cách tổ chức bộ máy"
    );
    expect([...enough.covered].sort()).toEqual([institutions, service, organisation].sort());
  });

  test("points under an area belong to it", () => {
    const { covered } = coverageOf(
      "1. Xây dựng chính quyền số",
      "a) Thể chế",
      "b) Hạ tầng",
      "- Thủ tục hành chính: số hóa."
    );
    expect([...covered]).toEqual([digital]);
  });

  test("every place is told with how it covers", () => {
    const { places } = coverageOf(
      "1. Cải cách thể chế",
      "Nội dung.",
      "2. Nội dung khác",
      "Về cải cách thủ tục hành chính, tiếp tục rà soát.",
      "- Cải cách công vụ: bố trí theo vị trí việc làm.",
      {
        rows: [
          ["TT", "Lĩnh vực", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
          ["1", "Cải cách tài chính công", "Giao tự chủ", "Sở Tài chính", "Quý I"],
        ],
      }
    );
    expect(places.map(({ areaId, evidence }) => [areaId, evidence])).toEqual([
      [finance, "groupRow"],
      [institutions, "heading"],
      [procedures, "leadIn"],
      [service, "leadIn"],
    ]);
  });
});
