export type LayoutReasonId = "noLayout" | "notStated";

/** Why rules about page and letters cannot be carried out, in both languages. */
export const layoutReasons = {
  vi: {
    noLayout:
      "Nơi đang mở văn bản không cho biết trang in và phông chữ; kiểm tra tệp .docx để xét phần này.",
    notStated: "Tệp không ghi rõ phần này nên không xét được.",
  },
  en: {
    noLayout: "The program that holds the document does not tell its pages and fonts.",
    notStated: "The file does not state it.",
  },
} as const;
