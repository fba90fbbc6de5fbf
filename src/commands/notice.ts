import type { OfficeFailure } from "../hosts/office/office-request-error";

/** What a ribbon function may have to tell when it could not do its work. */
export type NoticeId = OfficeFailure | "nothingInForce" | "notLoaded";

/** One or two sentences each: what happened and what to do. */
export const noticeTexts: Readonly<Record<NoticeId, string>> = {
  timeout:
    "Office chưa trả lời sau thời gian chờ, tài liệu có thể chưa thay đổi. Vui lòng đợi một chút rồi bấm lại nút.",
  busy: "Office đang bận việc khác. Vui lòng đợi một chút rồi bấm lại nút.",
  cellEditMode: "Đang nhập dở trong một ô. Nhấn Enter để kết thúc nhập ô rồi bấm lại nút.",
  readOnly: "Tài liệu chỉ cho đọc nên không thay đổi được. Lưu thành bản khác rồi thử lại.",
  protected:
    "Tài liệu hoặc trang tính đang được bảo vệ nên không thay đổi được. Gỡ bảo vệ rồi thử lại.",
  tooLarge: "Nội dung lớn hơn mức Office nhận trong một lần. Mở khung Trợ lý để làm từng phần.",
  unsupported: "Bản Office này chưa làm được việc vừa chọn. Mở khung Trợ lý để xem cách khác.",
  failed: "Office không làm được việc vừa chọn. Tài liệu giữ nguyên; mở khung Trợ lý để thử lại.",
  nothingInForce:
    "Hồ sơ cơ quan đã chọn chưa có quy định cho năm hoặc kỳ này. Mở khung Trợ lý để chọn hồ sơ khác.",
  notLoaded:
    "Chưa tải được phần soạn mẫu. Kiểm tra kết nối tới máy chủ của tiện ích rồi bấm lại nút.",
};

export function isNoticeId(id: string): id is NoticeId {
  return Object.hasOwn(noticeTexts, id);
}
