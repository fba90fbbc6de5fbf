import type { Mutant } from "./mutant";
import { textMutants } from "./plant-text";

/** Days that are none, ranges turned round, weekdays and years that do not fit. */
export const dateMutants: readonly Mutant[] = [
  ...textMutants({
    code: "VB-03",
    texts: [
      "Đơn vị gửi kết quả trước ngày 31/4/2026.",
      "Họp giao ban ngày 30 tháng 02 năm 2026.",
      "Tổng hợp xong vào 15/13/2026.",
      "Sơ kết ngày 29/02/2026 tại hội trường.",
      "Bàn giao hồ sơ ngày 31 tháng 11 năm 2026.",
    ],
  }),
  ...textMutants({
    code: "VB-04",
    texts: [
      "Rà soát hồ sơ từ ngày 30/6/2026 đến ngày 01/6/2026.",
      "Đề án giai đoạn 2030 - 2026 được lấy ý kiến.",
      "Trực tuyến từ năm 2028 đến năm 2027.",
      "Tiếp nhận từ ngày 20 tháng 9 năm 2026 đến ngày 15 tháng 9 năm 2026.",
    ],
  }),
  ...textMutants({
    code: "VB-05",
    texts: [
      "Họp giao ban thứ Hai, ngày 24/11/2026.",
      "Tập huấn vào thứ Sáu (26/11/2026) tại Sở.",
      "Chủ nhật ngày 21 tháng 11 năm 2026 làm thêm giờ.",
      "Lịch trực: thứ 4, ngày 26/11/2026.",
    ],
  }),
  ...textMutants({
    code: "VB-06",
    documents: ["plan"],
    texts: [
      "Phấn đấu đến hết năm 2025 có 95% hồ sơ đúng hạn.",
      "Hoàn thành trong năm 2025 việc số hóa hồ sơ.",
      "Nhiệm vụ trọng tâm năm 2025 gồm ba nhóm việc.",
      "Mục tiêu CCHC năm 2025 được công khai.",
    ],
  }),
  ...textMutants({
    code: "VB-06",
    documents: ["report"],
    texts: [
      "Phương hướng, nhiệm vụ quý II năm 2025 gồm ba nhóm việc.",
      "Nhiệm vụ trọng tâm năm 2025 được công khai.",
    ],
  }),
  ...textMutants({
    code: "BC-02",
    documents: ["report"],
    texts: [
      "Số liệu báo cáo tính từ ngày 15/12/2024 đến ngày 14/3/2026.",
      "Thời gian chốt số liệu từ ngày 15/12/2025 đến ngày 31/3/2026.",
      "Ngày chốt số liệu: từ ngày 15 tháng 12 năm 2025 đến ngày 14 tháng 4 năm 2026.",
    ],
  }),
];
