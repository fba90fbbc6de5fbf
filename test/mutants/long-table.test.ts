import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readTaskTables } from "../../src/core/recognition/read-task-tables";
import { mergeVocabulary } from "../../src/packs/select-packs";
import { documentOf } from "../support/document";
import { areaHeadings } from "../support/plan-cases";
import { catalogue, checkDraft, textAt } from "./check-mutants";
import type { Draft } from "./draft";
import {
  entryCount,
  longTable,
  longTask,
  plainTurns,
  taskCount,
  type LongTask,
  type PageBreak,
  type WrongTasks,
} from "./long-table";
import type { Base } from "./mutant";
import { typedAndRead, type Typing } from "./split-docx";

const base: Omit<Base, "draft"> = { name: "a province's plan", profileId: "tinh-2026", on: null };

function planWith(table: Draft): Draft {
  return [
    {
      rows: [
        [
          "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ],
        ["Số: 12/KH-UBND", "An Bình, ngày 05 tháng 01 năm 2026"],
      ],
    },
    "KẾ HOẠCH",
    "Cải cách hành chính nhà nước năm 2026 trên địa bàn tỉnh An Bình",
    "I. MỤC TIÊU",
    "Đạt từ 95% chỉ tiêu được giao trở lên.",
    "II. NHIỆM VỤ VÀ GIẢI PHÁP",
    ...areaHeadings.map((heading, index) => `${index + 1}. ${heading}`),
    "III. TỔ CHỨC THỰC HIỆN",
    "Kinh phí lấy từ dự toán được giao; các sở gửi báo cáo đúng kỳ./.",
    { rows: [["Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT.", "CHỦ TỊCH\nNguyễn Thị Bình"]] },
    "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ",
    ...table,
  ];
}

/** What is wrong, the rule that has to say so, and the column where. */
const defects: readonly (readonly [string, keyof LongTask, Partial<LongTask>])[] = [
  ["KH-03", "output", { output: "…" }],
  ["KH-04", "deadline", { deadline: "" }],
  ["KH-04", "deadline", { deadline: "Trong thời gian tới" }],
  ["KH-04", "deadline", { deadline: "Ngày 31/6/2026" }],
  ["KH-05", "deadline", { deadline: "Khi có yêu cầu" }],
  ["KH-06", "deadline", { deadline: "Năm 2026" }],
  ["KH-07", "deadline", { output: "Quyết định", deadline: "Thường xuyên" }],
  ["KH-08", "lead", { lead: "" }],
  ["KH-09", "lead", { lead: "Sở Nội vụ; Sở Tư pháp" }],
  ["KH-10", "lead", { lead: "Các cơ quan, đơn vị, địa phương" }],
  ["KH-11", "lead", { lead: "Sở Y tế", coordinating: "Sở Nội vụ; Sở Y tế" }],
  ["KH-12", "deadline", { start: "", deadline: "Quý I/2025" }],
  ["KH-14", "lead", { lead: "Sở Giao thông vận tải" }],
  ["KH-14", "monitoring", { monitoring: "Sở Kế hoạch và Đầu tư" }],
  ["KH-15", "lead", { lead: "Sở Nội vu" }],
  ["KH-16", "deadline", { start: "", deadline: "Trước ngày 03/01/2026" }],
  ["KH-18", "deadline", { start: "Quý IV/2026", deadline: "Quý II/2026" }],
];

const breaks: fc.Arbitrary<readonly PageBreak[]> = fc.uniqueArray(
  fc.record({ afterEntry: fc.nat(entryCount - 2), isHeaderTyped: fc.boolean() }),
  { selector: ({ afterEntry }) => afterEntry, maxLength: 12 }
);
const typing = (form: Typing["form"]): fc.Arbitrary<Typing> =>
  fc.record({ seed: fc.nat(9999), form: fc.constant(form) });

test(`a table of real shapes is read as one, of ${taskCount} tasks, wherever pages end`, () => {
  const vocabulary = mergeVocabulary(catalogue.packs);
  fc.assert(
    fc.property(breaks, typing("NFC"), (ends, typed) => {
      const model = typedAndRead(documentOf(...longTable(new Map(), ends)), typed);
      const { tables, tasks } = readTaskTables(model, vocabulary);
      expect(tables).toHaveLength(1);
      expect(tasks).toHaveLength(taskCount);
      const areas = tables[0]?.groups.filter(({ title }) => !title.startsWith("Nhóm việc"));
      expect(areas).toHaveLength(areaHeadings.length);
    }),
    { numRuns: 3 }
  );
});

describe.each(["NFC", "NFD"] as const)("in %s", (form) => {
  const silent = form === "NFD" ? ["VB-01"] : [];

  test("exactly the planted defects are told, each at its cell", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...plainTurns], { maxLength: 25 }),
        fc.nat(defects.length - 1),
        breaks,
        typing(form),
        (turns, first, ends, typed) => {
          const planted = turns.map((turn, index) => {
            const [code, column, change] = defects[(first + index) % defects.length] ?? [];
            if (code === undefined || column === undefined) throw new RangeError("no defect");
            return { turn, code, change, text: { ...longTask(turn), ...change }[column] };
          });
          const wrong: WrongTasks = new Map(
            planted.map(({ turn, change }) => [turn, change ?? {}])
          );
          const draft = planWith(longTable(wrong, ends));
          const { model, run } = checkDraft(draft, { ...base, draft }, typed);
          const told = run.findings
            .filter(({ code }) => !silent.includes(code))
            .map(({ code, anchor }) => `${code} ${textAt(anchor, model)}`.normalize("NFC"));
          expect(run.faults).toEqual([]);
          expect(told.sort()).toEqual(planted.map(({ code, text }) => `${code} ${text}`).sort());
        }
      ),
      { numRuns: 3 }
    );
  });
});
