/** Lines of a document that have letters of their own. */
export type FormLineId =
  | "nationalHeading"
  | "motto"
  | "parentUnit"
  | "issuer"
  | "number"
  | "placeAndDate"
  | "documentType"
  | "abstract"
  | "recipientsTitle"
  | "recipients"
  | "signer"
  | "signerName";

export interface LineSetting {
  readonly points: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly alignment?: "center" | "left";
  readonly isRuled?: boolean;
}

export type LineSettings = Readonly<Record<FormLineId, LineSetting>>;

const bold = { isBold: true, alignment: "center" } as const;

/** Within the table of letters of Decree 30/2020/NĐ-CP. */
export const goodSettings: LineSettings = {
  nationalHeading: { points: 13, ...bold },
  motto: { points: 14, ...bold, isRuled: true },
  parentUnit: { points: 13, alignment: "center" },
  issuer: { points: 13, ...bold, isRuled: true },
  number: { points: 13, alignment: "center" },
  placeAndDate: { points: 14, isItalic: true, alignment: "center" },
  documentType: { points: 14, ...bold },
  abstract: { points: 14, ...bold, isRuled: true },
  recipientsTitle: { points: 12, isBold: true, isItalic: true, alignment: "left" },
  recipients: { points: 11, alignment: "left" },
  signer: { points: 14, ...bold },
  signerName: { points: 14, ...bold },
};

export interface LinePlace {
  /** All lines of the cell, or the line alone. */
  readonly siblings: readonly string[];
  readonly index: number;
  readonly isInCell: boolean;
  /** The line before, outside tables. */
  readonly before: string;
}

/** What a line is by its words and place; null for text. */
export function formLineOf(
  line: string,
  { siblings, index, isInCell, before }: LinePlace
): FormLineId | null {
  if (!isInCell) {
    if (/^(?:KẾ HOẠCH|BÁO CÁO)$/u.test(line)) return "documentType";
    return /^(?:KẾ HOẠCH|BÁO CÁO)$/u.test(before) ? "abstract" : null;
  }
  if (/^CỘNG H(?:ÒA|OÀ)/u.test(line)) return "nationalHeading";
  if (/^Độc lập/u.test(line)) return "motto";
  if (/^Số:/u.test(line)) return "number";
  if (/, ngày/u.test(line)) return "placeAndDate";
  if (siblings[0] === "Nơi nhận:") return index === 0 ? "recipientsTitle" : "recipients";
  if (/^(?:UBND|ỦY BAN NHÂN DÂN|BẢO HIỂM|BỘ)(?: |$)/u.test(siblings[0] ?? ""))
    return siblings.slice(index + 1).every((below) => below === "") ? "issuer" : "parentUnit";
  if (/^(?:TM\.|KT\.|GIÁM ĐỐC|CHỦ TỊCH)/u.test(siblings[0] ?? ""))
    return /\p{Ll}/u.test(line) ? "signerName" : "signer";
  return null;
}

export function runPropertiesOf({ points, isBold, isItalic }: LineSetting): string {
  return `${isBold === true ? "<w:b/>" : ""}${isItalic === true ? "<w:i/>" : ""}<w:sz w:val="${points * 2}"/>`;
}

export function paragraphPropertiesOf({ alignment, isRuled }: LineSetting): string {
  const border = isRuled === true ? `<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>` : "";
  return `${border}<w:jc w:val="${alignment ?? "left"}"/>`;
}
