import type { DocumentModel } from "../../src/core/model/document";
import type { LineLook } from "../../src/core/model/layout";
import { laidOut } from "./layout";

type Look = Partial<Omit<LineLook, "text" | "anchor">>;

interface Line extends Look {
  readonly text: string;
  /** Row and column in the table of the letterhead (t1) or of the closing (t2); a paragraph where left out. */
  readonly cell?: readonly [table: "t1" | "t2", row: number, column: number];
}

const centred = { alignment: "center" } as const;
const bold = { isBold: true, ...centred } as const;

const goodLines = {
  parentUnit: { text: "UBND TỈNH AN BÌNH", cell: ["t1", 0, 0], points: 13, ...centred },
  issuer: { text: "SỞ NỘI VỤ", cell: ["t1", 0, 0], points: 13, hasRule: true, ...bold },
  nationalHeading: {
    text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    cell: ["t1", 0, 1],
    points: 13,
    ...bold,
  },
  motto: {
    text: "Độc lập - Tự do - Hạnh phúc",
    cell: ["t1", 0, 1],
    points: 14,
    hasRule: true,
    ...bold,
  },
  number: { text: "Số: 12/KH-SNV", cell: ["t1", 1, 0], points: 13, ...centred },
  placeAndDate: {
    text: "An Bình, ngày 18 tháng 12 năm 2025",
    cell: ["t1", 1, 1],
    points: 14,
    isItalic: true,
    ...centred,
  },
  documentType: { text: "KẾ HOẠCH", points: 14, ...bold },
  abstract: { text: "Cải cách hành chính năm 2026", points: 14, ...bold },
  ruleOfAbstract: { text: "", hasRule: true, ...centred },
  text: { text: "I. MỤC TIÊU", points: 14, isBold: true },
  recipientsTitle: {
    text: "Nơi nhận:",
    cell: ["t2", 0, 0],
    points: 12,
    isBold: true,
    isItalic: true,
  },
  recipient: { text: "- Bộ Nội vụ;", cell: ["t2", 0, 0], points: 11 },
  lastRecipient: { text: "- Lưu: VT.", cell: ["t2", 0, 0], points: 11 },
  signerTitle: { text: "GIÁM ĐỐC", cell: ["t2", 0, 1], points: 14, ...bold },
  signerName: { text: "Nguyễn Văn An", cell: ["t2", 0, 1], points: 14, ...bold },
} as const satisfies Readonly<Record<string, Line>>;

type LineName = keyof typeof goodLines;

/** A document whose components are set as Decree 30/2020/NĐ-CP has it, but for the named lines; null leaves one out. */
export function formOf(
  changes: Partial<Record<LineName, Partial<Line> | null>> = {}
): DocumentModel {
  const names = Object.keys(goodLines) as LineName[];
  const lines = names.flatMap((name): LineLook[] => {
    const change = changes[name];
    return change === null ? [] : [lookOf({ ...goodLines[name], ...change })];
  });
  return laidOut({ lines });
}

/** Where a line of `formOf` stands. */
export function anchorOf(name: LineName): LineLook["anchor"] {
  return lookOf(goodLines[name]).anchor;
}

function lookOf({ text, cell, ...look }: Line): LineLook {
  const span = { start: 0, end: text.length };
  const [tableId, row, column] = cell ?? ["t1", 0, 0];
  return {
    text,
    anchor:
      cell === undefined
        ? { kind: "paragraph", paragraphId: "p1", span }
        : { kind: "tableCell", tableId, row, column, span },
    points: null,
    isBold: false,
    isItalic: false,
    isAllCapitals: false,
    alignment: "left",
    hasRule: false,
    ...look,
  };
}
