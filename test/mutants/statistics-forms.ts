import { statisticsForms } from "../support/statistics-values";
import { report, reportDraft, reportPlaces } from "./base-documents";
import { flatMapRows, insertAfter, type Draft, type Row } from "./draft";
import { inTurn, type Base, type Defect, type Mutant } from "./mutant";

/** Figures easy to reckon with; all others are drawn so that they agree. */
const figures: Readonly<Record<string, string>> = {
  ...{ "b1.1": "12", "b1.2": "75", "b1.2.1": "68", "b1.2.2": "51", "b1.3.1": "4", "b1.3.2": "11" },
  ...{ "b1.3.3": "97,87", "b1.3.3.1": "890", "b1.3.3.2": "871", "b1.4.1": "35" },
  ...{ "b1.4.1.1": "21", "b1.4.1.2": "2", "b1.4.1.3": "1", "b1.5": "1", "b1.5.1": "640" },
  ...{ "b1.5.2": "2", "b1.6": "1", "b2.1": "23", "b2.1.1": "20", "b2.1.2": "3", "b2.2.1": "950" },
  ...{ "b2.2.2": "97,87", "b2.2.2.1": "890", "b2.2.2.2": "871", "b2.3.1": "31" },
  ...{ "b2.3.2": "62,5", "b2.3.2.1": "8", "b2.3.2.2": "5", "b3.1.1": "9", "b3.1.2": "14" },
  ...{ "b3.1.4": "100", "b3.1.4.1": "60", "b3.1.4.2": "40", "b3.1.4.3": "7", "b3.2.1": "100" },
  ...{ "b3.2.2": "50", "b3.3.1": "97,87", "b3.3.1.1": "890", "b3.3.1.2": "871" },
  ...{ "b3.3.2": "62,5", "b3.3.2.1": "8", "b3.3.2.2": "5", "b3.3.3": "97,87" },
  ...{ "b3.3.3.1": "890", "b3.3.3.2": "871", "b4.1.1": "100", "b4.1.2": "90", "b4.1.5": "80" },
  ...{ "b4.1.5.1": "10", "b4.1.5.2": "50", "b4.1.5.3": "20", "b4.2.1": "1.900" },
  ...{ "b4.2.2": "1.850", "b4.3.1": "500", "b4.3.2": "480", "b4.3.4": "12,5", "b5.1.3": "2" },
  ...{ "b5.2.1": "34", "b5.2.2": "112", "b5.4": "11", "b5.4.1": "0", "b5.4.2": "3" },
  ...{ "b5.4.3": "4", "b5.4.4": "4", "b6.1": "25", "b6.1.1": "8.000", "b6.1.2": "2.000" },
  ...{ "b6.2.1": "80", "b6.2.2": "10", "b6.2.3": "20", "b6.2.4": "30", "b6.2.4.1": "10" },
  ...{ "b6.2.4.2": "10", "b6.2.4.3": "10", "b6.2.5": "20", "b6.2.6": "1" },
};

const formOf = (id: string): number => Number(/^b(\d)/u.exec(id)?.[1]);

/** A report with the forms that the indicators are of. */
function baseFor(ids: readonly string[]): Base {
  const numbers = [...new Set(ids.map(formOf))].sort();
  const forms = numbers.flatMap((number) => statisticsForms[number - 1] ?? []);
  return {
    ...report,
    name: `a report with forms ${numbers.join(", ")}`,
    draft: reportDraft({ forms, figures }),
  };
}

type Cell = "ordinal" | "name" | "measureUnit" | "figure";
const columns: Readonly<Record<Cell, number>> = { ordinal: 0, name: 1, measureUnit: 2, figure: 3 };

function indicatorOf(id: string) {
  const indicator = statisticsForms[formOf(id) - 1]?.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new RangeError(`no indicator ${id}`);
  return indicator;
}

/** Changes the row of one indicator; to several rows, or none. */
function changeIndicator(draft: Draft, id: string, change: (row: Row) => readonly Row[]): Draft {
  const { name, number } = indicatorOf(id);
  return flatMapRows(draft, (row) =>
    row[1] === name && row[0]?.replace(/\.$/u, "") === number ? change(row) : [row]
  );
}

/** The row of the first indicator after that of the second, which stands below it. */
function swapRows(draft: Draft, first: string, second: string): Draft {
  let moved: readonly Row[] = [];
  const without = changeIndicator(draft, first, (row) => {
    moved = [row];
    return [];
  });
  return changeIndicator(without, second, (row) => [row, ...moved]);
}

/** Another text in one cell of the indicator's row. */
function write(draft: Draft, id: string, text: string, cell: Cell = "figure"): Draft {
  return changeIndicator(draft, id, (row) => [
    row.map((old, column) => (column === columns[cell] ? text : old)),
  ]);
}

/** Wrong figures by indicator id, and the indicator at which they are told. */
interface WrongFigures {
  readonly at: string;
  readonly figures: Readonly<Record<string, string>>;
}

function wrong(
  texts: Readonly<Record<string, string>>,
  at: string = Object.keys(texts)[0] ?? ""
): WrongFigures {
  return { at, figures: texts };
}

function figureMutant(
  code: string,
  all: readonly WrongFigures[],
  implied: readonly string[] = []
): Mutant {
  return {
    code,
    where: "figures of forms in a report",
    base: baseFor(all.flatMap(({ at, figures: texts }) => [at, ...Object.keys(texts)])),
    implied,
    defects: () =>
      all.map(({ at, figures: texts }): Defect => ({
        plant: (draft) =>
          Object.entries(texts).reduce((planted, [id, text]) => write(planted, id, text), draft),
        expected: texts[at] ?? figures[at] ?? "",
      })),
  };
}

const claims = [
  "Tổng số PAKN đã tiếp nhận là 900.",
  "Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC đạt 98,9%.",
  "Số TTHC công bố mới là 19.",
];

/** Figures, numbers, units of measure and rows of the forms in a report's appendix. */
export const formFigureMutants: readonly Mutant[] = [
  figureMutant("TK-01", [
    wrong({ "b1.1": "12,5" }),
    wrong({ "b1.3.1": "-4" }),
    wrong({ "b1.3.2": "11,25" }),
  ]),
  figureMutant("TK-02", [
    wrong({ "b1.1": "mười hai" }),
    wrong({ "b1.3.1": "4?" }),
    wrong({ "b3.1.1": "chín TTHC" }),
  ]),
  figureMutant("TK-03", [wrong({ "b6.1.1": "8,000" }), wrong({ "b6.1.2": "2,000" })]),
  figureMutant("TK-04", [
    wrong({ "b3.2.1": "150" }),
    wrong({ "b4.1.1": "120" }),
    wrong({ "b4.3.4": "-5" }),
  ]),
  figureMutant("TK-05", [wrong({ "b1.5": "3" }), wrong({ "b1.5.2": "7" }), wrong({ "b1.6": "2" })]),
  figureMutant("TK-06", [
    wrong({ "b2.1": "24" }),
    wrong({ "b3.1.4": "101" }),
    wrong({ "b6.2.4.1": "11" }, "b6.2.4"),
  ]),
  figureMutant("TK-07", [wrong({ "b5.4": "12" })]),
  figureMutant("TK-08", [wrong({ "b1.4.1": "20" }), wrong({ "b3.2.2": "120" })]),
  // More than the whole is also a wrong share of it.
  figureMutant("TK-08", [wrong({ "b1.3.3.2": "891" }), wrong({ "b3.3.1.2": "899" })], ["TK-10"]),
  figureMutant("TK-09", [wrong({ "b4.2.2": "1.950" }), wrong({ "b4.3.2": "520" })]),
  figureMutant("TK-10", [
    wrong({ "b1.3.3": "95" }),
    wrong({ "b2.2.2": "90" }),
    wrong({ "b3.3.2": "65,2" }),
  ]),
  figureMutant("TK-11", [
    wrong({ "b1.3.3": "97,8" }),
    wrong({ "b2.2.2": "97,8" }),
    wrong({ "b3.3.3": "97" }),
  ]),
  figureMutant("TK-12", [
    wrong({ "b1.3.3": "100", "b1.3.3.1": "0", "b1.3.3.2": "0" }),
    wrong({ "b2.2.2": "100", "b2.2.2.1": "0", "b2.2.2.2": "0" }),
  ]),
  figureMutant("TK-13", [
    wrong({ "b1.1": "" }),
    wrong({ "b1.3.1": "" }),
    wrong({ "b2.2.1": "" }),
    wrong({ "b3.1.1": "" }),
  ]),
  figureMutant("TK-14", [
    wrong({ "b5.1.3": "-" }),
    wrong({ "b5.2.1": "Không có" }),
    wrong({ "b5.2.2": "-" }),
  ]),
  figureMutant("TK-16", [wrong({ "b4.1.5": "85", "b4.1.5.1": "15" }, "b6.2.1")]),
  figureMutant("TK-22", [wrong({ "b2.2": "40" }), wrong({ "b3.1": "7" }), wrong({ "b6.2": "80" })]),
  figureMutant("TK-33", [
    wrong({ "b1.5": "0" }, "b1.5.1"),
    wrong({ "b1.3.1": "0", "b1.3.2": "0" }, "b1.3.3.1"),
  ]),
  figureMutant("TK-33", [wrong({ "b1.5.1": "0", "b1.5.2": "0" }, "b1.5")]),
  figureMutant("TK-39", [wrong({ "b1.2.2": "4", "b1.2": "5,88" }, "b1.2.2")]),
  {
    code: "TK-36",
    where: "rows moved in forms of a report",
    base: baseFor(["b2", "b3"]),
    defects: () =>
      [
        ["b2.1.1", "b2.1.2"],
        ["b3.1.1", "b3.1.2"],
      ].map(([first = "", second = ""]) => ({
        plant: (draft) => swapRows(draft, first, second),
        expected: indicatorOf(second).name,
      })),
  },
  {
    code: "TK-17",
    where: "units of measure in forms of a report",
    base: baseFor(["b2", "b3"]),
    defects: () =>
      [
        ["b3.3.1.1", "Thủ tục"],
        ["b3.1.2", "Hồ sơ"],
        ["b2.1.1", "Nhiệm vụ"],
      ].map(([id = "", unit = ""]) => ({
        plant: (draft) => write(draft, id, unit, "measureUnit"),
        expected: unit,
      })),
  },
  {
    code: "TK-18",
    where: "numbers of rows in forms of a report",
    base: baseFor(["b1", "b2"]),
    defects: () =>
      [
        ["b2.1.2", "1.1."],
        ["b2.3.2.2", "3.2.7."],
        ["b1.3.2", "3.1"],
      ].map(([id = "", number = ""]) => ({
        plant: (draft) => write(draft, id, number, "ordinal"),
        expected: indicatorOf(id).name,
      })),
  },
  {
    code: "TK-19",
    where: "rows left out of forms of a report",
    base: baseFor(["b1", "b2", "b3"]),
    told: { data: "form" },
    defects: () =>
      ["b1.1", "b2.2.1", "b3.1.1"].map((id) => ({
        plant: (draft) => changeIndicator(draft, id, () => []),
        expected: `Biểu mẫu ${formOf(id)}`,
      })),
  },
  {
    code: "TK-20",
    where: "rows added to forms of a report",
    base: baseFor(["b1", "b2"]),
    defects: () =>
      [
        ["b2.1.2", "1.3.", "Số VBQPPL do cấp huyện ban hành"],
        ["b1.1", "1a.", "Số cuộc gặp mặt báo chí trong kỳ"],
      ].map(([id = "", number = "", name = ""]) => ({
        plant: (draft) =>
          changeIndicator(draft, id, (row) => [row, [number, name, row[2] ?? "", "4", ""]]),
        expected: name,
      })),
  },
  {
    code: "TK-21",
    where: "tables of other fields after the forms",
    base: baseFor(["b2"]),
    told: { data: "title" },
    defects: () =>
      [
        ["Nông thôn mới", "Số xã đạt chuẩn nông thôn mới nâng cao", "Xã"],
        ["Giao thông", "Số km đường liên thôn được bê tông hóa", "Km"],
      ].map(([title = "", name = "", unit = ""]) => ({
        plant: (draft) => [
          ...draft,
          title,
          {
            rows: [
              ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"],
              ["1", name, unit, "12", ""],
              ["2", `${name} trong kỳ trước`, unit, "9", ""],
            ],
          },
        ],
        expected: title,
      })),
  },
  {
    code: "BC-24",
    where: "figures of the text beside a form",
    base: baseFor(["b3"]),
    most: claims.length,
    defects: (turn) =>
      reportPlaces.slice(0, claims.length).map((line, index) => {
        const claim = inTurn(claims, turn + index);
        return { plant: (draft) => insertAfter(draft, line, claim), expected: claim };
      }),
  },
];
