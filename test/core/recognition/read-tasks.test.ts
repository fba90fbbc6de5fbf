import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { outlineOf } from "../../../src/core/model/outline-of";
import { readTasks } from "../../../src/core/recognition/read-tasks";
import type { Task, TaskList } from "../../../src/core/recognition/task-list";
import { documentOf, type BlockInput, type TableInput } from "../../support/document";
import { nationalVocabulary } from "../../support/vocabulary";

function tasksOf(...blocks: readonly BlockInput[]): TaskList {
  const document = documentOf(...blocks);
  return readTasks(document, outlineOf(document), nationalVocabulary);
}

function texts({ fields }: Task): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([column, field]) => [column, field.text]));
}

const header = ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian hoàn thành"];
const row = (number: string, task = `Việc ${number}`) => [
  number,
  task,
  "Báo cáo",
  "Văn phòng",
  "Quý I",
];

describe("which tables are task tables", () => {
  test.each([
    [
      "STT",
      "Nội dung công việc",
      "Kết quả/Sản phẩm",
      "Cơ quan, đơn vị chủ trì",
      "Thời hạn hoàn thành",
    ],
    ["TT", "TÊN NHIỆM VỤ/HOẠT ĐỘNG", "SẢN PHẨM ĐẦU RA", "CƠ QUAN CHỦ TRÌ THAM MƯU", "TIẾN ĐỘ"],
    [
      "Số TT",
      "Nhiệm vụ, hoạt động (cụ thể)",
      "Sản phẩm dự kiến hoàn thành",
      "Đơn vị thực hiện",
      "Thời gian thực hiện",
    ],
  ])("%s | %s | %s | %s | %s", (...cells) => {
    expect(tasksOf({ rows: [cells, row("1")] }).tables[0]?.columns).toEqual([
      "ordinal",
      "task",
      "output",
      "leadUnit",
      "deadline",
    ]);
  });

  test.each<[string, TableInput]>([
    [
      "a statistics form",
      {
        rows: [
          ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Số liệu", "Ghi chú"],
          ["1", "Số văn bản", "Văn bản", "5", ""],
        ],
      },
    ],
    ["a letterhead", { rows: [["UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]] }],
    ["a signature block", { rows: [["Nơi nhận:\n- Như trên;", "GIÁM ĐỐC"]] }],
    [
      "a table of goals",
      {
        rows: [
          ["STT", "Chỉ tiêu", "Kết quả 2025", "Mục tiêu 2026"],
          ["1", "Hồ sơ đúng hạn", "98%", "99%"],
        ],
      },
    ],
  ])("not %s", (_name, table) => {
    expect(tasksOf(table).tables).toEqual([]);
  });

  test("a title in the first row and a row of column numbers are no tasks", () => {
    const list = tasksOf({
      rows: [
        ["DANH MỤC NHIỆM VỤ", null, null, null, null],
        header,
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        row("1"),
      ],
    });
    expect(list.tasks.map(texts)).toEqual([
      { ordinal: "1", task: "Việc 1", output: "Báo cáo", leadUnit: "Văn phòng", deadline: "Quý I" },
    ]);
  });
});

describe("rows", () => {
  test("group rows, merged or with empty cells, name what follows", () => {
    const list = tasksOf({
      rows: [
        header,
        ["I", "CẢI CÁCH THỂ CHẾ", "", "", ""],
        row("1"),
        ["II. Cải cách tài chính công", null, null, null, null],
        row("1"),
        row("09"),
        ["3", "Cải cách chế độ công vụ", "", "", ""],
        row("3.1"),
      ],
    });
    expect(list.tables[0]?.groups.map(({ title }) => title)).toEqual([
      "CẢI CÁCH THỂ CHẾ",
      "II. Cải cách tài chính công",
      "Cải cách chế độ công vụ",
    ]);
    expect(list.tasks.map(({ index, group }) => [index, group])).toEqual([
      [1, "CẢI CÁCH THỂ CHẾ"],
      [2, "II. Cải cách tài chính công"],
      [3, "II. Cải cách tài chính công"],
      [4, "Cải cách chế độ công vụ"],
    ]);
  });

  test("a numbered task that fills nothing is still a task", () => {
    const list = tasksOf({ rows: [header, row("1"), ["2", "Đào tạo", "", "", ""], row("3")] });
    expect(list.tasks).toHaveLength(3);
    expect(texts(list.tasks[1] as Task)).toMatchObject({ output: "", leadUnit: "", deadline: "" });
  });

  test("one task with two outputs is a row for each, cells merged downwards shared", () => {
    const list = tasksOf({
      rows: [
        header,
        ["1", "Rà soát", "Kế hoạch", "Văn phòng", "Quý I"],
        [undefined, undefined, "Báo cáo", "Phòng Pháp chế", "Quý IV"],
      ],
    });
    expect(list.tasks.map(texts)).toMatchObject([
      { task: "Rà soát", output: "Kế hoạch", deadline: "Quý I" },
      { task: "Rà soát", output: "Báo cáo", leadUnit: "Phòng Pháp chế", deadline: "Quý IV" },
    ]);
  });

  test("a second output whose number and name are blank leaves out what it does not say", () => {
    const list = tasksOf({ rows: [header, row("1"), ["", "", "Quyết định", "", "Quý IV"]] });
    expect(texts(list.tasks[1] as Task)).toEqual({ output: "Quyết định", deadline: "Quý IV" });
  });

  test("cells merged sideways speak for their first column only", () => {
    const list = tasksOf({
      rows: [header, ["1", "Rà soát", "Báo cáo", "Theo phân công tại Kế hoạch", null]],
    });
    expect(texts(list.tasks[0] as Task)).toEqual({
      ordinal: "1",
      task: "Rà soát",
      output: "Báo cáo",
      leadUnit: "Theo phân công tại Kế hoạch",
    });
  });

  test("ditto marks stand for the value above and keep what is printed", () => {
    const list = tasksOf({
      rows: [
        header,
        row("1"),
        ["2", "Tập huấn", "nt", "Như trên", '"'],
        ["3", "Kiểm tra", "-nt-", "NT", "nt"],
      ],
    });
    expect(list.tasks.map(({ fields }) => fields.leadUnit)).toMatchObject([
      { text: "Văn phòng", printed: "Văn phòng" },
      { text: "Văn phòng", printed: "Như trên" },
      { text: "Văn phòng", printed: "NT" },
    ]);
  });

  test("totals, blank rows and headers printed again are no tasks", () => {
    const list = tasksOf({
      rows: [
        header,
        row("1"),
        ["", "", "", "", ""],
        header,
        row("2"),
        ["", "Tổng cộng", "", "", "2"],
      ],
    });
    expect(list.tasks).toHaveLength(2);
  });

  test("a header of two levels gives each unit its column", () => {
    const list = tasksOf({
      rows: [
        ["TT", "Nhiệm vụ", "Sản phẩm", "Phân công thực hiện", null, null, "Thời gian", null],
        [
          undefined,
          undefined,
          undefined,
          "Chủ trì",
          "Phối hợp",
          "Theo dõi, đôn đốc",
          "Bắt đầu",
          "Hoàn thành",
        ],
        ["1", "Rà soát", "Báo cáo", "Sở A", "Sở B", "Sở C", "Quý I", "Quý II"],
      ],
    });
    expect(texts(list.tasks[0] as Task)).toEqual({
      ordinal: "1",
      task: "Rà soát",
      output: "Báo cáo",
      leadUnit: "Sở A",
      coordinatingUnits: "Sở B",
      monitoringUnits: "Sở C",
      start: "Quý I",
      deadline: "Quý II",
    });
  });
});

describe("a table broken over pages", () => {
  const rows = Array.from({ length: 12 }, (_, index) => row(String(index + 1)));

  test("is one table wherever it breaks, header printed again or not", () => {
    const whole = tasksOf({ rows: [header, ...rows] });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 11 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 3 }),
        (at, isHeaderRepeated, blankLines) => {
          const broken = tasksOf(
            { rows: [header, ...rows.slice(0, at)] },
            ...Array.from({ length: blankLines }, () => " "),
            { rows: [...(isHeaderRepeated ? [header] : []), ...rows.slice(at)] }
          );
          expect(broken.tables).toHaveLength(1);
          expect(broken.tables[0]?.tableIds).toEqual(["t1", "t2"]);
          expect(broken.tasks.map(texts)).toEqual(whole.tasks.map(texts));
        }
      )
    );
  });

  test("goes on where a row on the next page has words of a header in it", () => {
    const vague = ["2", "Theo dõi nhóm công việc", "Báo cáo", "Văn phòng", "Trong thời gian tới"];
    const { tables, tasks } = tasksOf({ rows: [header, row("1")] }, "", {
      rows: [vague, row("3")],
    });
    expect(tables).toHaveLength(1);
    expect(tasks.map(({ fields }) => fields.ordinal?.text)).toEqual(["1", "2", "3"]);
  });

  test("text between two tables makes them two", () => {
    const list = tasksOf({ rows: [header, row("1")] }, "2. Cải cách thủ tục", {
      rows: [header, row("1")],
    });
    expect(list.tables.map(({ tableIds }) => tableIds)).toEqual([["t1"], ["t2"]]);
  });
});

describe("tasks in prose", () => {
  test("are the items under headings of tasks, not those of goals or solutions", () => {
    const list = tasksOf(
      "II. NỘI DUNG",
      "1. Cải cách thể chế",
      "a) Mục tiêu",
      "- 100% văn bản được rà soát.",
      "b) Nhiệm vụ",
      "- Rà soát văn bản (Sở Tư pháp chủ trì, hoàn thành trước ngày 30/6/2026).",
      "- Tập huấn. Thời gian hoàn thành: Quý II/2026; Cơ quan chủ trì: Sở Nội vụ.",
      "III. GIẢI PHÁP",
      "- Nâng cao nhận thức."
    );
    expect(
      list.tasks.map(({ group, fields }) => [group, fields.leadUnit?.text, fields.deadline?.text])
    ).toEqual([
      ["Cải cách thể chế", "Sở Tư pháp", "trước ngày 30/6/2026"],
      ["Cải cách thể chế", "Sở Nội vụ", "Quý II/2026"],
    ]);
  });

  test("may stand behind the heading itself, where they say who does what by when", () => {
    const list = tasksOf(
      "II. NHIỆM VỤ",
      "1. Cải cách thể chế",
      "a) Mục tiêu: trình 02 nghị quyết.",
      "b) Nhiệm vụ: soạn dự thảo nghị quyết (hoàn thành trước ngày 30/6/2026; Phòng Pháp chế chủ trì).",
      "2. Cải cách thủ tục hành chính",
      "b) Nhiệm vụ: như bảng ở Phụ lục."
    );
    expect(
      list.tasks.map(({ group, fields }) => [
        group,
        fields.task?.text.slice(0, 24),
        fields.leadUnit?.text,
        fields.deadline?.text,
      ])
    ).toEqual([
      ["Cải cách thể chế", "soạn dự thảo nghị quyết ", "Phòng Pháp chế", "trước ngày 30/6/2026"],
    ]);
  });

  test("may be lettered points that read as headings", () => {
    const list = tasksOf(
      "II. NHIỆM VỤ",
      "1. Cải cách thể chế",
      "a) Rà soát văn bản (quý II)",
      "b) Rà soát chức năng, nhiệm vụ của các phòng (trong tháng 6)"
    );
    expect(list.tasks.map(({ fields }) => fields.deadline?.text)).toEqual([
      "quý II",
      "trong tháng 6",
    ]);
  });

  test("may say who leads and by when in the sentence itself, or after the coordinating unit", () => {
    const list = tasksOf(
      "II. NHIỆM VỤ",
      "- Kết nối hệ thống; Sở Khoa học và Công nghệ chủ trì; hoàn thành trong Quý III/2026.",
      "- Bồi dưỡng công chức, giao các sở, ban, ngành chủ trì, hoàn thành trong thời gian tới.",
      "- Công khai thủ tục (Văn phòng UBND tỉnh chủ trì, Sở Nội vụ phối hợp; trước 31/3/2026)."
    );
    expect(
      list.tasks.map(({ fields: { leadUnit, coordinatingUnits, deadline } }) => [
        leadUnit?.text,
        coordinatingUnits?.text,
        deadline?.text,
      ])
    ).toEqual([
      ["Sở Khoa học và Công nghệ", undefined, "trong Quý III/2026"],
      ["các sở, ban, ngành", undefined, "trong thời gian tới"],
      ["Văn phòng UBND tỉnh", "Sở Nội vụ", "trước 31/3/2026"],
    ]);
  });

  test("a sentence that goes on about something else names no lead and no deadline", () => {
    const list = tasksOf(
      "II. NHIỆM VỤ",
      "- Rà soát văn bản; Sở Tư pháp chủ trì họp với các sở, hoàn thành việc trả lời người dân."
    );
    expect(list.tasks[0]?.fields).not.toHaveProperty("leadUnit");
    expect(list.tasks[0]?.fields).not.toHaveProperty("deadline");
  });

  test("brackets that say something else are no deadline and no lead", () => {
    const list = tasksOf(
      "II. NHIỆM VỤ",
      "- Hoàn thành việc sắp xếp các đơn vị (gồm trường học, trạm y tế)."
    );
    expect(Object.keys(list.tasks[0]?.fields ?? {})).toEqual(["task"]);
  });

  test("with details under them stay one task, unless they only lead in to the tasks", () => {
    const list = tasksOf(
      "II. NHIỆM VỤ",
      "- Rà soát thủ tục hành chính",
      "+ Công khai kết quả trên trang thông tin (trước ngày 30/6/2026)",
      "- Thực hiện các việc sau:",
      "+ Tập huấn cho công chức",
      "+ Kiểm tra việc giải quyết hồ sơ"
    );
    expect(list.tasks.map(({ fields }) => [fields.task?.text, fields.deadline?.text])).toEqual([
      ["Rà soát thủ tục hành chính", "trước ngày 30/6/2026"],
      ["Tập huấn cho công chức", undefined],
      ["Kiểm tra việc giải quyết hồ sơ", undefined],
    ]);
  });

  test("under a heading of goals and tasks together are left alone", () => {
    expect(tasksOf("II. MỤC TIÊU, NHIỆM VỤ", "- 100% hồ sơ đúng hạn.").tasks).toEqual([]);
  });

  test("are not read where there is a task table", () => {
    const list = tasksOf("II. NHIỆM VỤ", "- Tập huấn.", { rows: [header, row("1")] });
    expect(list.tasks.map(({ source }) => source)).toEqual(["table"]);
  });
});

test("reads a table of thousands of rows, and any grid at all, without throwing", () => {
  const many = Array.from({ length: 3000 }, (_, index) => row(String(index + 1)));
  expect(tasksOf({ rows: [header, ...many] }).tasks).toHaveLength(3000);
  const cell = fc.constantFrom(
    "",
    "1",
    "I",
    "Nhiệm vụ",
    "Chủ trì",
    "Thời gian",
    "Quý I",
    "nt",
    null,
    undefined
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        expect(() => tasksOf({ rows })).not.toThrow();
      }
    )
  );
});
