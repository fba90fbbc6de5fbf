import { describe, expect, test } from "@jest/globals";
import { acceptAll, suggestDecision, undecidedRows } from "../../../src/core/learning/decide";
import { buildForm } from "../../../src/core/learning/build-form";
import { learnForms } from "../../../src/core/learning/learn-forms";
import type { ProposedForm } from "../../../src/core/learning/proposal";
import { readStatistics } from "../../../src/core/statistics/read-statistics";
import { workbookOf, type CellInput } from "../../support/workbook";
import { nationalVocabulary, readBy } from "../../support/vocabulary";

type Row = readonly CellInput[];

const header: Row = ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"];
const origin = {
  packId: "hoc-thu",
  validFrom: "2026-01-01",
  provenance: { source: "Biểu của cơ quan", certainty: "practised" },
} as const;

const ownForm: readonly Row[] = [
  ["Biểu mẫu số 12: Công tác số hóa hồ sơ"],
  header,
  ["1", "Tổng số hồ sơ đã tiếp nhận", "Hồ sơ", 120],
  ["1.1", "Hồ sơ nộp trực tiếp", "Hồ sơ", 50],
  ["1.2", "Hồ sơ nộp trực tuyến", "Hồ sơ", 70],
  ["2", "Tỷ lệ hồ sơ số hóa", "%", 75],
  ["2.1", "Số hồ sơ phải số hóa", "Hồ sơ", 80],
  ["2.2", "Số hồ sơ đã số hóa", "Hồ sơ", 60],
  ["3", "Máy quét", null, null],
  ["3.1", "Số máy quét hiện có", "Máy", 12],
  ["3.2", "Máy có kết nối", "Máy", 9],
  ["4", "Có quy chế số hóa", "Có = 1; Không = 0", 1],
];

function learnOne(rows: readonly Row[], earlier: readonly (readonly Row[])[] = []): ProposedForm {
  const { forms } = learnForms(
    workbookOf({ Sheet1: rows }),
    earlier.map((one) => workbookOf({ Sheet1: one })),
    nationalVocabulary
  );
  expect(forms).toHaveLength(1);
  return forms[0] as ProposedForm;
}

/** Names with the names of their parents. */
function treeOf(form: ProposedForm): readonly string[] {
  return form.rows.map(({ name, parent }) => {
    const above = parent.index === null ? "" : (form.rows[parent.index]?.name ?? "?");
    return `${above} > ${name}`;
  });
}

const relationIds = (form: ProposedForm): readonly string[] => form.relations.map(({ id }) => id);

describe("a form learnt from an office's own sheet", () => {
  test("takes title, headings, rows, numbers and units as they stand", () => {
    const form = learnOne(ownForm);
    expect(form.code).toBe("Biểu mẫu số 12");
    expect(form.name).toBe("Công tác số hóa hồ sơ");
    expect(form.headings.figure).toBe("Số liệu");
    expect(form.rows.map(({ number }) => number)).toEqual(
      ownForm.slice(2).map(([number]) => number)
    );
    expect(form.rows.map(({ measureUnit }) => measureUnit)).toEqual(
      ownForm.slice(2).map(([, , unit]) => unit)
    );
  });

  test("guesses natures from unit and words, and asks where nothing tells", () => {
    const form = learnOne(ownForm);
    expect(form.rows.map(({ number, nature }) => [number, nature.value])).toEqual([
      ["1", "flow"],
      ["1.1", "flow"],
      ["1.2", "flow"],
      ["2", "ratio"],
      ["2.1", null],
      ["2.2", null],
      ["3", "group"],
      ["3.1", "stock"],
      ["3.2", null],
      ["4", "code"],
    ]);
    expect(form.rows[9]?.codes).toEqual([
      { value: 1, meaning: "Có" },
      { value: 0, meaning: "Không" },
    ]);
    expect(undecidedRows(form, suggestDecision(form)).map(({ number }) => number)).toEqual([
      "2.1",
      "2.2",
      "3.2",
    ]);
  });

  test("proposes what figures bear out, with how often", () => {
    const form = learnOne(ownForm, [
      ownForm.map((row) => (row[0] === "1.1" ? [...row.slice(0, 3), 50] : row)),
    ]);
    const sum = form.relations.find(({ id }) => id === "sum:0:1+2");
    expect(sum).toMatchObject({ certainty: "certain", evidence: { agree: 2, against: 0 } });
    expect(sum?.reasons.map(({ id }) => id)).toEqual(["totalName", "partsBelow", "valuesAgree"]);
    expect(relationIds(form)).toContain("ratio:3:5/4");
    expect(relationIds(form)).toContain("atMost:5:4");
  });

  test("shows a total that an earlier period speaks against, and does not tick it", () => {
    const broken = ownForm.map((row) => (row[0] === "1" ? [...row.slice(0, 3), 119] : row));
    const form = learnOne(ownForm, [broken]);
    const sum = form.relations.find(({ id }) => id === "sum:0:1+2");
    expect(sum).toMatchObject({ certainty: "unsure", evidence: { agree: 1, against: 1 } });
    expect(suggestDecision(form).relations).not.toContain("sum:0:1+2");
    expect(acceptAll(form).relations).not.toContain("sum:0:1+2");
  });

  test.each([
    ["=SUM(D4:D5)", "sum:0:1+2"],
    ["=D4+D5", "sum:0:1+2"],
    ["=+SUM($D$4,D5)", "sum:0:1+2"],
  ])("takes the formula %s for what it says", (formula, id) => {
    const rows = ownForm.map((row) =>
      row[0] === "1"
        ? [...row.slice(0, 3), { value: 120, text: "120", formula: formula.slice(1) }]
        : row
    );
    const found = learnOne(rows).relations.find((relation) => relation.id === id);
    expect(found?.certainty).toBe("certain");
    expect(found?.reasons[0]).toEqual({ id: "formula" });
  });

  test.each(["ROUND(D8/D7*100,2)", 'IFERROR(D8/D7,"")', "IF(D7=0,0,D8/D7*100)"])(
    "takes the formula %s for a ratio",
    (formula) => {
      const rows = ownForm.map((row) =>
        row[0] === "2" ? [...row.slice(0, 3), { value: 75, text: "75", formula }] : row
      );
      const found = learnOne(rows).relations.find(({ id }) => id === "ratio:3:5/4");
      expect(found?.certainty).toBe("certain");
    }
  );

  test("finds the rows that a total after its own kind adds up", () => {
    const form = learnOne([
      header,
      ["2.1", "Tổng số đơn vị sự nghiệp", "Đơn vị", 10],
      ["2.2", "Tự bảo đảm chi", "Đơn vị", 4],
      ["2.3", "Bảo đảm một phần", "Đơn vị", 5],
      ["2.4", "Nhà nước bảo đảm", "Đơn vị", 1],
      ["2.5", "Đã chuyển thành công ty", "Đơn vị", 3],
    ]);
    expect(relationIds(form)).toContain("sum:0:1+2+3");
  });

  test("takes the first parts for the total where a further breakdown follows them", () => {
    const form = learnOne([
      header,
      ["1", "Tổng số thủ tục", "Thủ tục", 100],
      ["1.1", "Cấp tỉnh", "Thủ tục", 60],
      ["1.2", "Cấp xã", "Thủ tục", 40],
      ["1.3", "Ngành dọc", "Thủ tục", 15],
    ]);
    expect(relationIds(form)).toEqual(["sum:0:1+2", "atMost:3:0"]);
  });

  test("takes rows under “Trong đó” for a part of the whole", () => {
    const form = learnOne([
      header,
      ["1", "Số cuộc kiểm tra", "Cuộc", 10],
      [null, "Trong đó:", null, null],
      ["-", "Kiểm tra đột xuất", "Cuộc", 3],
      ["-", "Kiểm tra theo chuyên đề", "Cuộc", 4],
      ["2", "Số cuộc họp", "Cuộc", 7],
    ]);
    expect(treeOf(form)).toEqual([
      " > Số cuộc kiểm tra",
      "Số cuộc kiểm tra > Kiểm tra đột xuất",
      "Số cuộc kiểm tra > Kiểm tra theo chuyên đề",
      " > Số cuộc họp",
    ]);
    expect(relationIds(form)).toEqual(["atLeast:0:1+2"]);
  });

  test("reads letters, Roman numerals, dashes and indents as levels", () => {
    const form = learnOne([
      header,
      ["A", "Khối tỉnh", null, null],
      ["I", "Tổ chức bộ máy", null, null],
      ["1", "Số phòng", "Phòng", 5],
      ["a)", "Phòng loại một", "Phòng", 2],
      ["b)", "Phòng loại hai", "Phòng", 3],
      ["2", "Số ban", "Ban", 4],
      ["II", "Biên chế", null, null],
      ["1", "Số biên chế", "Người", 40],
      [null, "- Nam giới", "Người", 25],
      [null, "- Nữ giới", "Người", 15],
      ["B", "Khối xã", null, null],
      ["I", "Bộ máy xã", null, null],
      ["1", "Số ủy ban", "Đơn vị", 9],
    ]);
    expect(treeOf(form)).toEqual([
      " > Khối tỉnh",
      "Khối tỉnh > Tổ chức bộ máy",
      "Tổ chức bộ máy > Số phòng",
      "Số phòng > Phòng loại một",
      "Số phòng > Phòng loại hai",
      "Tổ chức bộ máy > Số ban",
      "Khối tỉnh > Biên chế",
      "Biên chế > Số biên chế",
      "Số biên chế > Nam giới",
      "Số biên chế > Nữ giới",
      " > Khối xã",
      "Khối xã > Bộ máy xã",
      "Bộ máy xã > Số ủy ban",
    ]);
    expect(new Set(form.rows.map(({ number }) => number)).size).toBe(form.rows.length);
  });

  test("puts a row with a copied number where it stands, and says so", () => {
    const form = learnOne([
      header,
      ["1.", "Chỉ đạo điều hành", null, null],
      ["1.1.", "Kế hoạch", null, null],
      ["1.1.1.", "Số nhiệm vụ", "Nhiệm vụ", 7],
      ["1.2.", "Kiểm tra", null, null],
      ["1.1.1.", "Số cuộc kiểm tra", "Cuộc", 2],
      ["1.1.2.", "Số vấn đề phát hiện", "Vấn đề", 4],
    ]);
    expect(form.rows.map(({ number }) => number)).toEqual([
      "1",
      "1.1",
      "1.1.1",
      "1.2",
      "1.2.1",
      "1.2.2",
    ]);
    expect(form.rows[4]?.parent).toMatchObject({ index: 3, certainty: "unsure" });
  });

  test("headings and natures are told by the vocabulary's words", () => {
    const rows = [
      ["Hạng mục", "Khoản thống kê", "Đo bằng", "Con số"],
      ["1", "Số hồ sơ trả lại", "Hồ sơ", 5],
      ["2", "Số hồ sơ trả lại trước hạn", "Hồ sơ", 3],
    ];
    const words = {
      figureColumns: { comparison: [], time: [], plain: [] },
      formColumns: {
        number: ["Hạng mục"],
        indicator: ["Khoản thống kê"],
        measureUnit: ["Đo bằng"],
        figure: ["Con số"],
        note: [],
      },
      natures: { cumulative: [], stock: [], flow: ["trả lại"], ratio: [] },
      wholes: [],
    };
    const natureBy = (vocabulary: typeof words) =>
      learnForms(workbookOf({ Sheet1: rows }), [], vocabulary).forms.map(
        ({ headings, rows: [row] }) => [headings.figure, row?.nature.value]
      );
    expect(natureBy(words)).toEqual([["Con số", "flow"]]);
    const { natures, ...others } = words;
    expect(natureBy({ ...others, natures: { ...natures, flow: [] } })).toEqual([["Con số", null]]);
    // Without a heading that is known, columns are told by what stands in them.
    const formColumns = { number: [], indicator: [], measureUnit: [], figure: [], note: [] };
    expect(natureBy({ ...words, formColumns })).toEqual([["Con số", "flow"]]);
    const swapped = { ...words.formColumns, figure: ["Đo bằng"], measureUnit: ["Con số"] };
    expect(natureBy({ ...words, formColumns: swapped })).toEqual([["Đo bằng", "flow"]]);
  });

  test.each([
    [[], "60/60 of 1.1 and 1.2", { numerator: 2, denominator: 1 }],
    [["phải"], "the one that has to be done is the whole", { numerator: 1, denominator: 2 }],
  ])("with %j for wholes: %s", (wholes, _, expected) => {
    const rows = [
      header,
      ["1", "Tỷ lệ hồ sơ số hóa", "%", 100],
      ["1.1", "Số hồ sơ đã số hóa", "Hồ sơ", 60],
      ["1.2", "Số hồ sơ phải số hóa", "Hồ sơ", 60],
    ];
    const vocabulary = { ...nationalVocabulary, wholes };
    const [form] = learnForms(workbookOf({ Sheet1: rows }), [], vocabulary).forms;
    const ratio = form?.relations.find(({ relation }) => relation.kind === "ratio");
    expect(ratio?.relation).toMatchObject(expected);
  });

  test("reads on over a header that is typed again, and parts tables on one sheet", () => {
    const { forms } = learnForms(
      workbookOf({
        "Phụ lục": [
          ["Biểu số 1. Kiểm tra"],
          header,
          ["1", "Số cuộc kiểm tra", "Cuộc", 2],
          header,
          ["2", "Số vấn đề", "Vấn đề", 3],
          [],
          ["Biểu số 2. Đào tạo"],
          header,
          ["1", "Số lớp tập huấn", "Lớp", 4],
          ["2", "Số lượt người", "Lượt", 90],
        ],
      }),
      [],
      nationalVocabulary
    );
    expect(forms.map(({ code, name, rows }) => [code, name, rows.length])).toEqual([
      ["Biểu số 1", "Kiểm tra", 2],
      ["Biểu số 2", "Đào tạo", 2],
    ]);
  });

  test("knows columns by what they hold where no heading is a usual one", () => {
    const form = learnOne([
      ["Nhóm", "Việc cần theo dõi trong tỉnh", "Loại", "Quý III/2026"],
      ["1", "Số lớp tập huấn nghiệp vụ đã mở", "Lớp", 4],
      ["2", "Số lượt người được tập huấn nghiệp vụ", "Lượt người", 90],
      ["3", "Số tài liệu đã phát cho học viên", "Quyển", 45],
    ]);
    expect(form.headings).toMatchObject({
      number: "Nhóm",
      indicator: "Việc cần theo dõi trong tỉnh",
      measureUnit: "Loại",
      figure: "Quý III/2026",
    });
  });

  test("names the further columns of figures", () => {
    const form = learnOne([
      ["STT", "Chỉ tiêu", "ĐVT", "Trong kỳ", "Lũy kế"],
      ["1", "Số lớp tập huấn", "Lớp", 4, 9],
      ["2", "Số lượt người", "Lượt", 90, 120],
    ]);
    expect(form.headings.figure).toBe("Trong kỳ");
    expect(form.otherFigureColumns).toEqual(["Lũy kế"]);
  });
});

describe("a sheet that no form can be learnt from", () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      "text only",
      [["Kính gửi các cơ quan"], ["Đề nghị báo cáo trước ngày 15"]],
      ["number", "figure"],
    ],
    [
      "names without figures",
      [
        ["STT", "Họ và tên của người được cử"],
        ["1", "Nguyễn Văn An phụ trách chung"],
        ["2", "Trần Thị Bình phụ trách nhập liệu"],
        ["3", "Lê Văn Cường phụ trách tổng hợp"],
      ],
      ["figure"],
    ],
  ])("is refused: %s", (_name, rows, missing) => {
    const { forms, refused } = learnForms(workbookOf({ Trang: rows }), [], nationalVocabulary);
    expect(forms).toEqual([]);
    expect(refused).toEqual([
      { sheetName: "Trang", anchor: { kind: "sheet", sheetId: "s1" }, missing },
    ]);
  });
});

describe("what the user decides", () => {
  test("is the form that is saved, and that the sheet is then known by", () => {
    const proposed = learnOne(ownForm);
    const suggested = suggestDecision(proposed);
    const decision = {
      ...suggested,
      rows: suggested.rows.map((row, index) =>
        index === 1
          ? { ...row, isKept: false }
          : index === 8
            ? { ...row, name: "Số máy quét có kết nối", nature: "stock" as const }
            : row
      ),
    };
    const form = buildForm(proposed, decision, origin);
    expect(form).not.toBeNull();
    const indicators = form?.indicators ?? [];
    expect(indicators.map(({ number }) => number)).not.toContain("1.1");
    expect(indicators.find(({ number }) => number === "1")).not.toHaveProperty("sumOf");
    expect(indicators.find(({ number }) => number === "3.2")).toMatchObject({
      name: "Số máy quét có kết nối",
      aliases: ["Máy có kết nối"],
      nature: "stock",
    });
    const [reading] = readStatistics(
      workbookOf({ Sheet1: ownForm }),
      readBy(form === null ? [] : [form])
    ).forms;
    expect(reading?.rows).toHaveLength(indicators.length);
    expect(reading?.unmatched.map(({ name }) => name)).toEqual(["Hồ sơ nộp trực tiếp"]);
    expect(reading?.missing).toEqual([]);
  });

  test("hands the children of a row left out to the row above it", () => {
    const proposed = learnOne(ownForm);
    const suggested = suggestDecision(proposed);
    const rows = suggested.rows.map((row, index) =>
      index === 6 ? { ...row, isKept: false } : row
    );
    const form = buildForm(proposed, { ...suggested, rows }, origin);
    expect(form?.indicators.find(({ name }) => name === "Số máy quét hiện có")?.parent).toBeNull();
  });
});
