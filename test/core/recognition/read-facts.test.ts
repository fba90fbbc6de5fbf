import { describe, expect, test } from "@jest/globals";
import type { DocumentFacts } from "../../../src/core/recognition/document-facts";
import { readFacts } from "../../../src/core/recognition/read-facts";
import { documentOf, type BlockInput } from "../../support/document";
import { nationalVocabulary } from "../../support/vocabulary";
import { workbookOf } from "../../support/workbook";

type Values = { readonly [K in keyof DocumentFacts]?: unknown };

function factsOf(...blocks: readonly BlockInput[]): Values {
  return valuesOf(readFacts(documentOf(...blocks), nationalVocabulary));
}

function valuesOf(facts: DocumentFacts): Values {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact === null ? null : fact.value])
  );
}

const years = (from: number, to = from) => ({ from, to });
const letterhead = (number: string, date: string): BlockInput => ({
  rows: [
    [
      "UBND TỈNH AN BÌNH\nSỞ NỘI VỤ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------",
    ],
    [number, date],
  ],
});

describe("a letterhead", () => {
  test("in a borderless table gives issuer, number and date", () => {
    expect(
      factsOf(
        letterhead("Số: 1520/KH-SNV", "An Bình, ngày 05 tháng 12 năm 2025"),
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026 của Sở Nội vụ",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 01/12/2025 của UBND tỉnh;"
      )
    ).toEqual({
      documentType: "plan",
      otherSubject: null,
      occasion: null,
      years: years(2026),
      period: null,
      issuedOn: "2025-12-05",
      instrumentNumber: "1520/KH-SNV",
      issuer: "UBND TỈNH AN BÌNH SỞ NỘI VỤ",
    });
  });

  test.each([
    [
      "number and date left to be filled in",
      "Số:      /KH-SNV",
      "An Bình, ngày … tháng … năm 2027",
    ],
    ["dots and spaces", "Số: ……/KH-SNV", "An Bình, ngày ..... tháng ..... năm 20..."],
    ["only the day is missing", "Số:/KH-SNV", "An Bình, ngày     tháng 12 năm 2026"],
  ])("with %s gives neither, and no date of the legal basis instead", (_name, number, date) => {
    const facts = factsOf(
      letterhead(number, date),
      "KẾ HOẠCH",
      "Cải cách hành chính năm 2027",
      "Căn cứ Quyết định số 282/QĐ-TTg ngày 12/02/2026 của Thủ tướng Chính phủ;"
    );
    expect(facts).toMatchObject({ issuedOn: null, instrumentNumber: null, years: years(2027) });
  });

  test("with a stroke set apart still has its number", () => {
    expect(
      factsOf(
        letterhead("Số: 63 / BC - UBND", "An Phú, ngày 16 tháng 9 năm 2021"),
        "BÁO CÁO",
        "CCHC quý III/2021"
      )
    ).toMatchObject({ instrumentNumber: "63/BC-UBND", issuedOn: "2021-09-16" });
  });

  test("typed in decomposed Unicode reads the same", () => {
    const [head, ...rest] = ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "Căn cứ"];
    expect(
      factsOf(
        letterhead("Số: 9/KH-SNV", "Huế, ngày 02 tháng 01 năm 2026".normalize("NFD")),
        head?.normalize("NFD") ?? "",
        ...rest.map((line) => line.normalize("NFD"))
      )
    ).toMatchObject({ documentType: "plan", issuedOn: "2026-01-02", years: years(2026) });
  });
});

describe("a decision that carries a plan", () => {
  const decision = [
    letterhead("Số: 2866/QĐ-UBND", "An Bình, ngày 14 tháng 10 năm 2021"),
    "QUYẾT ĐỊNH",
    "Về việc ban hành Kế hoạch cải cách hành chính nhà nước tỉnh giai đoạn 2021 - 2025",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.",
  ];

  test("alone in the file is a plan", () => {
    expect(factsOf(...decision)).toMatchObject({
      documentType: "plan",
      years: years(2021, 2025),
      issuedOn: "2021-10-14",
      instrumentNumber: "2866/QĐ-UBND",
    });
  });

  test("with the plan behind it is the plan", () => {
    expect(
      factsOf(
        ...decision,
        "KẾ HOẠCH",
        "Cải cách hành chính giai đoạn 2021 - 2025",
        "(Ban hành kèm theo Quyết định số 2866/QĐ-UBND ngày 14/10/2021)"
      )
    ).toMatchObject({ documentType: "plan", years: years(2021, 2025), issuedOn: "2021-10-14" });
  });

  test("left out of the file is known from the note under the title", () => {
    expect(
      factsOf(
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2025",
        "(Ban hành kèm theo Quyết định số 1546/QĐ-UBND ngày 04/12/2024 của UBND tỉnh)"
      )
    ).toMatchObject({ issuedOn: "2024-12-04", instrumentNumber: "1546/QĐ-UBND" });
  });
});

describe("a report on one occasion or theme", () => {
  test.each([
    ["Đột xuất về cải cách hành chính năm 2026", "đột xuất"],
    ["Chuyên đề cải cách tài chính công năm 2026", "chuyên đề"],
    ["Chuyên đề xây dựng, phát triển chính quyền số năm 2026", "chuyên đề"],
  ])("%s is about the reform and belongs to no period", (abstract, occasion) => {
    const lines = ["BÁO CÁO", abstract, "Thực hiện chỉ đạo về công tác cải cách hành chính,"];
    expect(factsOf(...lines)).toMatchObject({
      documentType: "report",
      otherSubject: null,
      occasion,
      period: null,
      years: years(2026),
    });
  });

  test("is about something else where the reform is not named", () => {
    expect(factsOf("BÁO CÁO", "Đột xuất về phòng, chống thiên tai năm 2026")).toMatchObject({
      otherSubject: "Đột xuất về phòng, chống thiên tai năm 2026",
    });
  });

  test("a periodic report that mentions one belongs to its period", () => {
    expect(
      factsOf("BÁO CÁO", "Kết quả cải cách hành chính và báo cáo chuyên đề năm 2026")
    ).toMatchObject({ occasion: null, period: "year" });
  });
});

describe("the type", () => {
  test.each<[string, readonly string[], unknown]>([
    [
      "report on carrying out a plan",
      ["BÁO CÁO", "Kết quả thực hiện Kế hoạch cải cách hành chính năm 2025"],
      "report",
    ],
    [
      "statistics appendix",
      ["PHỤ LỤC", "BIỂU MẪU THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
      "statistics",
    ],
    [
      "statistics report of a commune",
      ["BÁO CÁO THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CCHC QUÝ III/2021"],
      "statistics",
    ],
    [
      "letter of guidance",
      ["Số: 12/SNV-CCHC", "V/v xây dựng kế hoạch và báo cáo cải cách hành chính năm 2026"],
      "guidance",
    ],
    [
      "letter that sends something",
      ["Số: 12/SNV-CCHC", "V/v gửi báo cáo cải cách hành chính quý I"],
      "correspondence",
    ],
    [
      "submission",
      ["Số: 12/TTr-SNV", "TỜ TRÌNH", "Về việc ban hành Kế hoạch cải cách hành chính năm 2026"],
      "correspondence",
    ],
    ["story on a plan", ["Sở Y tế ban hành Kế hoạch cải cách hành chính năm 2026"], "plan"],
    ["something else", ["Giấy mời họp"], null],
    ["nothing", [], null],
  ])("of a %s", (_name, lines, documentType) => {
    expect(factsOf(...lines)).toMatchObject({ documentType });
  });
});

describe("another subject", () => {
  test.each([
    ["Kiểm tra cải cách hành chính năm 2026", "kiểm tra"],
    ["Chuyển đổi số năm 2026", "chuyển đổi số"],
    ["Kiểm soát thủ tục hành chính năm 2026", "kiểm soát thủ tục hành chính"],
    ["Thông tin, tuyên truyền cải cách hành chính năm 2026", "thông tin, tuyên truyền"],
    ["Phòng cháy, chữa cháy năm 2026", "Phòng cháy, chữa cháy năm 2026"],
  ])("“%s” is said", (abstract, otherSubject) => {
    expect(factsOf("KẾ HOẠCH", abstract)).toMatchObject({ documentType: "plan", otherSubject });
  });

  test.each([
    "Cải cách hành chính và chuyển đổi số năm 2026",
    "Cải cách hành chính năm 2026, trọng tâm là kiểm soát thủ tục hành chính",
    "CCHC năm 2026 của Ban Chỉ đạo chuyển đổi số",
  ])("“%s” is about the reform", (abstract) => {
    expect(factsOf("KẾ HOẠCH", abstract)).toMatchObject({ otherSubject: null });
  });
});

describe("years and period", () => {
  test.each<[string, unknown]>([
    ["Cải cách hành chính năm 2026", years(2026)],
    ["Cải cách hành chính giai đoạn 2026 – 2030", years(2026, 2030)],
    ["Cải cách hành chính giai đoạn 2026-2030 và năm 2026", years(2026, 2030)],
    ["Cải cách hành chính năm 2022 thực hiện Chương trình giai đoạn 2021-2030", years(2022)],
    [
      "Thực hiện Chương trình tổng thể cải cách hành chính giai đoạn 2021-2030 trong năm 2022",
      null,
    ],
    ["Cải cách hành chính giai đoạn 2021-2025, định hướng đến năm 2030", years(2021, 2025)],
    ["Cải cách hành chính năm 20…", null],
  ])("of the plan “%s”", (abstract, expected) => {
    expect(factsOf("KẾ HOẠCH", abstract)).toMatchObject({ years: expected });
  });

  test.each<[string, unknown, unknown]>([
    ["Công tác CCHC năm 2025 và phương hướng, nhiệm vụ năm 2026", "year", years(2025)],
    ["Công tác CCHC quý I năm 2026 và phương hướng, nhiệm vụ quý II năm 2026", "q1", years(2026)],
    ["Kết quả CCHC Quý III/2021", "q3", years(2021)],
    ["Kết quả CCHC 6 tháng đầu năm 2021; nhiệm vụ 6 tháng cuối năm 2021", "h1", years(2021)],
    ["Kết quả CCHC quí 1-2022", "q1", years(2022)],
    ["Kết quả CCHC quý II và 6 tháng đầu năm 2022", "h1", years(2022)],
    ["Kết quả CCHC quý II năm 2022", null, null],
    ["Kết quả CCHC 6 tháng cuối năm 2022", null, null],
    ["Kết quả CCHC tháng 5 năm 2022", null, null],
    ["Kết quả CCHC", null, null],
  ])("of the report “%s”", (abstract, period, expected) => {
    expect(factsOf("BÁO CÁO", abstract)).toMatchObject({ period, years: expected });
  });
});

describe("a story on a web page", () => {
  const story = (published: string, sentence: string) =>
    factsOf("Sở Y tế ban hành Kế hoạch cải cách hành chính năm 2022", published, sentence);

  test.each([
    ["15/01/2022", "2021-12-31"],
    ["Đăng ngày 10 - 01 - 2022", "2021-12-31"],
    ["30/6/2022", null],
    ["không ghi ngày đăng", null],
  ])("put online “%s”: a day without a year", (published, issuedOn) => {
    expect(
      story(published, "Ngày 31/12, Giám đốc Sở Y tế ký Quyết định số 15/QĐ-SYT ban hành Kế hoạch.")
    ).toMatchObject({ issuedOn, instrumentNumber: "15/QĐ-SYT", issuer: "Giám đốc Sở Y tế" });
  });

  test("the day next to the issuing, not those of the documents it rests on", () => {
    expect(
      story(
        "05/01/2022",
        "Căn cứ Kế hoạch số 184/KH-UBND ngày 07/12/2021 của UBND tỉnh; ngày 30/12/2021, Sở Y tế ban hành Kế hoạch số 99/KH-SYT về cải cách hành chính."
      )
    ).toMatchObject({ issuedOn: "2021-12-30", instrumentNumber: "99/KH-SYT", issuer: "Sở Y tế" });
  });
});

describe("a workbook", () => {
  const title = "BÁO CÁO THỐNG KÊ SỐ LIỆU CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ III/2021";

  test("is a statistics appendix, with period, year and the report it belongs to", () => {
    const workbook = workbookOf({
      "Biểu 1": [
        [title],
        ["(Kèm theo Báo cáo số 63/BC-UBND ngày 16/9/2021 của UBND xã)"],
        ["STT", "Chỉ tiêu"],
      ],
    });
    expect(valuesOf(readFacts(workbook, nationalVocabulary))).toMatchObject({
      documentType: "statistics",
      period: "q3",
      years: years(2021),
      issuedOn: "2021-09-16",
      instrumentNumber: "63/BC-UBND",
    });
  });

  test("whose sheets name different periods leaves the period open", () => {
    const workbook = workbookOf({ A: [[title]], B: [["CCHC quý I năm 2022"]] });
    expect(valuesOf(readFacts(workbook, nationalVocabulary))).toMatchObject({
      documentType: "statistics",
      period: null,
      years: null,
    });
  });

  test("of something else is nothing we know", () => {
    const workbook = workbookOf({ A: [["Bảng lương tháng 5"]] });
    expect(valuesOf(readFacts(workbook, nationalVocabulary))).toMatchObject({ documentType: null });
  });
});
