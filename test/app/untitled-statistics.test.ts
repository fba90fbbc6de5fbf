import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import type { CheckRun } from "../../src/app/check-run";
import { createLearntPack } from "../../src/app/learning/create-learnt-pack";
import { learnWorkbook } from "../../src/app/learning/learn-workbook";
import { readFileFacts } from "../../src/app/read-file-facts";
import { checks } from "../../src/checks/index";
import { suggestDecision } from "../../src/core/learning/decide";
import type { WorkbookModel } from "../../src/core/model/workbook";
import { loadCatalogue, rawPacks, rawProfiles, withPackFiles } from "../../src/packs/index";
import { goodValues, rowsOfForm, statisticsForms } from "../support/statistics-values";
import { workbookOf, type CellInput } from "../support/workbook";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

const header = ["STT", "Nội dung", "ĐVT", "Số liệu"];
const courts = [
  ["1", "Số phòng họp trực tuyến", "Phòng", 9],
  ["1.1", "Số phòng họp ở sở", "Phòng", 4],
  ["1.2", "Số phòng họp ở xã", "Phòng", 5],
  ["2", "Số máy quét đã lắp", "Máy", 30],
];

/** A sheet of the office's own, with no word on the reform in it. */
function ownSheet(rows: readonly (readonly CellInput[])[] = courts, title = "QUÝ III NĂM 2026") {
  return workbookOf({ "Theo dõi": [[title], header, ...rows] });
}

function learnt() {
  const { forms } = learnWorkbook(ownSheet(), [], catalogue);
  const order = {
    title: "Biểu của Sở",
    office: "Sở Nội vụ",
    fileName: "bieu.xlsx",
    validFrom: "2026-01-01",
    profiles: null,
  };
  const pack = createLearntPack(order, forms, forms.map(suggestDecision));
  if (pack === null) throw new Error("nothing was learnt");
  return withPackFiles(catalogue, [pack]);
}

const withLearnt = learnt();

function check(model: WorkbookModel, known = withLearnt): CheckRun {
  const request = { model, notices: [], profileId: null, documentType: null, on: null } as const;
  return checkDocument({ ...request, locale: "vi" }, known);
}

describe("a workbook without a title on the reform", () => {
  test("is statistics where its rows are those of a learnt form, and is checked by it", () => {
    const [total, ...parts] = courts;
    const run = check(ownSheet([[...(total ?? []).slice(0, 3), 7], ...parts]));
    expect(run).toMatchObject({ documentType: "statistics", on: "2026-09-30" });
    expect(run.facts.period?.value).toBe("q3");
    expect(run.findings.map(({ anchor }) => anchor)).toContainEqual(
      expect.objectContaining({ kind: "sheetRange", address: "D3" })
    );
    // Who has not imported the form is asked what the file is.
    expect(check(ownSheet(), catalogue).documentType).toBeNull();
  });

  test("is statistics where its rows are those of a national form", () => {
    const rows = statisticsForms
      .slice(1, 2)
      .flatMap((form) => rowsOfForm(form, goodValues(statisticsForms, 5)))
      .map(({ number, name, measureUnit, figure }) => [number, name, measureUnit, figure]);
    const columns = ["STT", "Chỉ tiêu", "ĐVT", "Số liệu"];
    const model = workbookOf({ "Số liệu": [["QUÝ III NĂM 2026"], columns, ...rows] });
    expect(check(model, catalogue).documentType).toBe("statistics");
  });

  test("asks for the day where it names no period", () => {
    const run = check(ownSheet(courts, "Bảng theo dõi"));
    expect(run).toMatchObject({ documentType: "statistics", on: null, findings: [] });
    expect(run.questions.map(({ about }) => about)).toContain("date");
  });

  test("may have rows of its own besides, as long as half of its rows are known", () => {
    const others = ["cây xanh", "ghế đá", "bồn hoa", "lối đi", "tường rào"].map((name, index) => [
      ...[`${index + 3}`, `Số ${name} của trụ sở`, "Cái", index],
    ]);
    expect(check(ownSheet([...courts, ...others.slice(0, 4)])).documentType).toBe("statistics");
    expect(check(ownSheet([...courts, ...others])).documentType).toBeNull();
    expect(check(ownSheet(courts.slice(0, 2))).documentType).toBeNull();
  });

  test.each<[string, readonly (readonly CellInput[])[]]>([
    [
      "a payroll",
      [
        ["BẢNG LƯƠNG THÁNG 9 NĂM 2026"],
        ["STT", "Họ và tên", "Đơn vị", "Số tiền", "Ghi chú"],
        ["1", "Nguyễn Văn An", "Văn phòng", 12_500_000],
        ["2", "Trần Thị Bình", "Thanh tra", 11_200_000],
        ["3", "Lê Văn Cường", "Văn phòng", 10_900_000],
        [null, "Tổng cộng", null, 34_600_000],
      ],
    ],
    [
      "a plan of tasks",
      [
        ["KẾ HOẠCH CÔNG TÁC QUÝ IV NĂM 2026"],
        ["STT", "Nội dung", "Đơn vị chủ trì", "Thời hạn", "Số liệu", "Kết quả"],
        ["1", "Rà soát thủ tục hành chính", "Văn phòng", "30/10/2026", 5, "Báo cáo"],
        ["2", "Tập huấn dịch vụ công trực tuyến", "Văn phòng", "15/11/2026", 2, "Lớp học"],
        ["3", "Kiểm tra công vụ", "Thanh tra", "30/11/2026", 4, "Kết luận"],
        ["4", "Số máy quét đã lắp", "Văn phòng", "15/12/2026", 30, "Biên bản"],
      ],
    ],
    [
      "a list of stock",
      [header, ["1", "Bàn", "Cái", 5], ["2", "Ghế", "Cái", 9], ["3", "Tủ", "Cái", 2]],
    ],
    ["nothing", []],
  ])("is nothing we know where it holds %s", (_, rows) => {
    for (const known of [catalogue, withLearnt]) {
      const model = workbookOf({ "Trang 1": rows, "Trang 2": [] });
      expect(readFileFacts(model, known).documentType).toBeNull();
    }
  });
});
