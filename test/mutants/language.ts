import { planInProse, planPlaces } from "./base-documents";
import { insertAfter } from "./draft";
import { inTurn, type Mutant } from "./mutant";
import { textMutants } from "./plant-text";

/** What is left over from drafting, mistyped words, letters and spaces. */
export const languageMutants: readonly Mutant[] = [
  ...textMutants({
    code: "VB-01",
    told: "counted",
    // In a document that is decomposed throughout, no place differs from the others.
    forms: ["NFC"],
    texts: ["Công việc trôi chảy.", "Hồ sơ gọn gàng.", "Nếp làm việc mới."].map((text) =>
      text.normalize("NFD")
    ),
  }),
  ...textMutants({
    code: "VB-10",
    places: ["prose"],
    texts: [
      "Sở đã hoàn thành …… nhiệm vụ được giao.",
      "Giao [tên đơn vị] tổng hợp chung.",
      "Kinh phí lấy từ dự toán năm 20xx của đơn vị.",
      "Có ____ hồ sơ còn tồn đọng.",
      "Đến hết quý … đạt mức đề ra.",
    ],
  }),
  ...textMutants({
    code: "VB-12",
    texts: [
      "Chờ bổ sung số liệu.",
      "Đạt mức khá (cần kiểm tra lại).",
      "Bảng theo dõi (không phát hành)",
      "Ghi chú nội bộ",
    ],
  }),
  ...textMutants({
    code: "VB-13",
    texts: [
      "Thực hiện quy định của của cấp trên.",
      "Gửi các các đơn vị để biết.",
      "Chương trình cải cách hành hành chính được duyệt.",
    ],
  }),
  ...textMutants({
    code: "VB-14",
    texts: [
      "Bộ máy hành chínhnhà nước tinh gọn hơn.",
      "Rà soát thủtục trước khi công bố.",
      "Xây dựng kếhoạch của từng phòng.",
      "Đăng ký nhiệmvụ trên hệ thống.",
    ],
  }),
  ...textMutants({
    code: "VB-15",
    texts: [
      "Công tác CHCC được quan tâm.",
      "UNBD xã tiếp nhận hồ sơ.",
      "Trong gia đoạn tới, nhu cầu tăng.",
      "Hồ sơ bảo gồm ba loại giấy tờ.",
    ],
  }),
  {
    code: "VB-16",
    where: "lists of a plan",
    base: planInProse,
    most: 4,
    defects: (turn) =>
      planPlaces.map((line, index) => {
        const points = inTurn(gaps, turn + index);
        return {
          plant: (draft) => insertAfter(draft, line, ...points, closing),
          expected: points.at(-1) ?? "",
        };
      }),
  },
  ...textMutants({
    code: "VB-17",
    told: "counted",
    // Letters of the old tables are no letters with accents: there is nothing to take apart.
    forms: ["NFC"],
    texts: [
      "C¶i c¸ch thñ tôc hµnh chÝnh n¨m nay",
      "Së Néi vô chñ tr× phèi hîp thùc hiÖn",
      "B¸o c¸o kÕt qu¶ gi¶i quyÕt hå s¬",
    ],
  }),
  ...textMutants({
    code: "VB-17",
    told: "counted",
    forms: ["NFC"],
    texts: [
      "Caûi caùch thuû tuïc haønh chính naêm nay",
      "Sôû Noäi vuï chuû trì phoái hôïp thöïc hieän",
      "Toå chöùc thöïc hieän keá hoaïch cuûa naêm",
    ],
  }),
  ...textMutants({
    code: "VB-18",
    told: "counted",
    texts: [
      "Các ðơn vị gửi hồ sơ đúng hạn.",
      "Báo cáo Ðảng ủy cho ý kiến.",
      "Công khai kết quả \u0421CHC của từng phòng.",
    ],
  }),
  ...textMutants({
    code: "VB-19",
    told: "counted",
    texts: [
      "Rà soát văn bản , hồ sơ.",
      "Chương trình 2021- 2025 đã khép lại.",
      "Văn bản ngày 15/7/ 2021 đã được gửi.",
      "Kết quả ( tốt) được ghi nhận.",
      "Mở rộng dịch vụ ; giảm giấy tờ.",
    ],
  }),
  ...textMutants({
    code: "VB-20",
    texts: [
      "Đã nhận 10\u00a0769 hồ sơ.",
      "Kinh phí là 1\u202f250\u202f000 đồng.",
      "Có 2\u2009345 lượt truy cập.",
    ],
  }),
];

/** Lists whose last point skips a letter, each with the letters it has. */
const gaps: readonly (readonly string[])[] = [
  ["a) Việc thứ nhất.", "c) Việc thứ ba."],
  ["a) Phần một.", "b) Phần hai.", "c) Phần ba.", "d) Phần bốn.", "e) Phần năm."],
  ["a) Bước đầu.", "b) Bước giữa.", "d) Bước cuối."],
];
/** A heading of its own ends a list. */
const closing = "1. Việc khác";
