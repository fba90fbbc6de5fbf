import { describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../../src/app/check-document";
import type { CheckRun } from "../../../src/app/check-run";
import { checks } from "../../../src/checks/index";
import type { DocumentModel } from "../../../src/core/model/document";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { documentOf } from "../../support/document";
import { areaHeadings, completePlan } from "../../support/plan-cases";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);

function check(model: DocumentModel, profileId: string | null, on: string | null = null): CheckRun {
  return checkDocument(
    { model, notices: [], profileId, documentType: null, on, locale: "vi" },
    catalogue
  );
}

function codes(run: CheckRun): readonly string[] {
  return run.findings.map(({ code }) => code);
}

describe("a complete plan", () => {
  const run = check(completePlan(), "so-2026");

  test("gives no finding, and says of every rule that did not run why", () => {
    expect(run.faults).toEqual([]);
    expect(run.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(run.skipped.every(({ reason }) => reason.length > 10)).toBe(true);
  });

  test("is read for what it is", () => {
    expect(run.on).toBe("2025-12-18");
    expect(run.facts.years?.value).toEqual({ from: 2026, to: 2026 });
    expect(run.packs.map(({ id }) => id)).toContain("4625-bnv-cchc-2025");
  });

  test("gives the same in decomposed Unicode but for the hint on that", () => {
    const plan = completePlan();
    const decomposed: DocumentModel = {
      ...plan,
      blocks: plan.blocks.map((block) =>
        block.kind === "paragraph"
          ? { ...block, text: block.text.normalize("NFD") }
          : {
              ...block,
              cells: block.cells.map((cell) => ({ ...cell, text: cell.text.normalize("NFD") })),
            }
      ),
    };
    expect(codes(check(decomposed, "so-2026"))).toEqual(["VB-01"]);
  });

  test("cites the guidance in force on its day", () => {
    const noOutput = (on: string): string | undefined => {
      const model = documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2026", {
        rows: [
          ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
          ["1", "Rà soát", "Văn phòng", "Quý I"],
        ],
      });
      return check(model, "quoc-gia", on).findings.find(({ code }) => code === "KH-03")?.citation
        .instrument;
    };
    expect(["2021-01-05", "2022-01-05", "2026-01-05"].map(noOutput)).toEqual([
      "6459/BNV-CCHC",
      "3759/BNV-CCHC",
      "4625/BNV-CCHC",
    ]);
  });
});

describe("a provincial plan for 2026 - 2030 as provinces write them", () => {
  const header = [
    "STT",
    "Nhiệm vụ",
    "Sản phẩm",
    "Thời gian hoàn thành",
    "Chủ trì thực hiện",
    "Phối hợp thực hiện",
    "Theo dõi, kiểm tra, đôn đốc",
  ];
  const group = (numeral: string, name: string) => [numeral, name, "", "", "", "", ""];
  const deadlines = [
    "Hằng năm",
    "Định kỳ hằng tháng",
    "Năm 2026",
    "Trong quý I năm 2026",
    "Trước ngày 31/01 năm liền kề",
    "Trước ngày 05 của tháng liền kề",
    "Ban hành kế hoạch trong tháng 01 hằng năm và tổ chức thực hiện",
    "chậm nhất trong tháng 6 hằng năm",
    "Sau 03 tháng kể từ khi có văn bản của Trung ương",
    "Bắt đầu thực hiện từ năm 2026",
    "Thường xuyên trong tháng",
    "Hằng năm và giai đoạn",
    "Báo cáo định kỳ theo thời gian quy định; thực hiện hằng năm",
  ];
  const leads = [
    "Sở Tư pháp",
    "Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công)",
    "Cơ quan thuế",
  ];
  const table = {
    rows: [
      header,
      ...areaHeadings.flatMap((name, area) => [
        group(["I", "II", "III", "IV", "V", "VI"][area] ?? "", name),
        ...deadlines
          .slice(area * 2, area * 2 + 3)
          .map((deadline, index) => [
            index === 2 ? "09" : String(index + 1),
            "Tổ chức thực hiện, theo dõi",
            "Hồ sơ, tài liệu",
            deadline,
            leads[index] ?? "",
            index === 0 ? "" : "Các sở, ban, ngành, địa phương",
            "Sở Nội vụ",
          ]),
      ]),
      group("VII", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
      ["1", "Kiểm tra cải cách hành chính", "Kế hoạch", "Hằng năm", "Sở Nội vụ", "", ""],
      [undefined, undefined, "Báo cáo", "Trước ngày 15/12 hằng năm", "Sở Nội vụ", "", ""],
      [
        "2",
        "Chấm điểm chỉ số",
        "Theo phân công tại Quyết định của UBND tỉnh",
        null,
        null,
        null,
        "Sở Nội vụ",
      ],
    ],
  };
  const plan = documentOf(
    {
      rows: [
        [
          "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        ],
        ["Số: 88/KH-UBND", "An Bình, ngày 20 tháng 3 năm 2026"],
      ],
    },
    "KẾ HOẠCH",
    "Cải cách hành chính nhà nước trọng tâm giai đoạn 2026 - 2030",
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
    "I. QUAN ĐIỂM, MỤC TIÊU, YÊU CẦU",
    "II. CHỈ TIÊU, NHIỆM VỤ",
    ...areaHeadings.flatMap((name, index) => [
      `${index + 1}. ${name}`,
      "a) Mục tiêu",
      "- Đạt 100% chỉ tiêu được giao.",
      "b) Nhiệm vụ",
      "- Thực hiện theo phân công tại Phụ lục kèm theo.",
    ]),
    "7. Công tác chỉ đạo, điều hành",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Giải pháp, công tác triển khai và báo cáo",
    "2. Kinh phí thực hiện",
    "Kinh phí bố trí trong dự toán ngân sách hằng năm./.",
    { rows: [["Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần An"]] },
    "TM. ỦY BAN NHÂN DÂN",
    "PHỤ LỤC",
    "PHÂN CÔNG THỰC HIỆN NHIỆM VỤ",
    table
  );

  test("gives nothing but what really cannot be followed up", () => {
    const run = check(plan, "tinh-2026");
    expect(run.faults).toEqual([]);
    expect(run.findings.map(({ code, data }) => [code, data["deadline"] ?? null])).toEqual([]);
  });
});

describe("plans on other subjects", () => {
  test("are said to be that and not checked", () => {
    const run = check(documentOf("KẾ HOẠCH", "Kiểm tra cải cách hành chính năm 2026"), "so-2026");
    expect(run.facts.otherSubject?.value).toBe("kiểm tra");
    expect([run.findings, run.skipped]).toEqual([[], []]);
  });
});

describe("profiles", () => {
  test.each([
    [
      "UBND TỈNH HƯNG YÊN\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
      "ngày 30 tháng 12 năm 2022",
      "so-ldtbxh-hung-yen",
    ],
    [
      "BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH AN BÌNH",
      "ngày 12 tháng 12 năm 2022",
      "bhxh-tinh",
    ],
    ["UBND TỈNH THỪA THIÊN HUẾ\nSỞ CÔNG THƯƠNG", "ngày 04 tháng 01 năm 2021", "so-nganh-hue-2021"],
    ["UBND TỈNH VĨNH PHÚC\nSỞ NỘI VỤ", "ngày 20 tháng 12 năm 2022", "tinh-vinh-phuc"],
    ["BỘ NỘI VỤ", "ngày 30 tháng 12 năm 2021", "bo-noi-vu"],
    ["UBND TỈNH AN BÌNH\nSỞ Y TẾ", "ngày 20 tháng 12 năm 2022", undefined],
  ])("of %s on %s", (issuer, date, profileId) => {
    const model = documentOf(
      {
        rows: [
          [issuer, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
          ["Số: 12/KH-S", `An Bình, ${date}`],
        ],
      },
      "KẾ HOẠCH",
      "Cải cách hành chính năm tới"
    );
    expect(check(model, null).profile?.id).toBe(profileId);
  });
});
