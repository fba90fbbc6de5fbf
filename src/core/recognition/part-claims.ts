import { figuresOf, plainSpaces, type StatedFigure } from "./number-claims";

/** "120 hồ sơ, trong đó có 80 hồ sơ trực tuyến": a whole and one of its parts, of one unit. */
export interface PartClaim {
  readonly total: StatedFigure;
  readonly part: StatedFigure;
  readonly measureUnit: string;
}

export const count = "\\d{1,3}(?:\\.\\d{3})+|\\d+";
/** Units of which a text counts wholes and parts, as alternatives of a pattern. */
export const countedUnits =
  "hồ sơ|văn bản|nhiệm vụ|thủ tục|TTHC|cơ quan|đơn vị|người|lượt|phiếu|cuộc|công chức|viên chức|dịch vụ|xã|phường";
const form = new RegExp(
  `(?<![\\d.,/\\p{L}-])(?<total>${count})\\s+(?<unit>${countedUnits})(?![\\p{L}])[^\\d;.:()]{0,60}?[,(;]\\s*trong (?:đó|số đó)(?:\\s(?:có|gồm))?\\s*:?\\s*(?:có\\s)?(?<part>${count})\\s+\\k<unit>(?![\\p{L}])`,
  "dgiu"
);

/** The first part that "trong đó" names, where it has the unit of the whole; further ones may overlap with it. */
export function findPartClaims(input: string): readonly PartClaim[] {
  if (!/trong/iu.test(input)) return [];
  return [...plainSpaces(input).matchAll(form)].flatMap((match): PartClaim[] => {
    const { total, part } = figuresOf(match, ["total", "part"], []) ?? {};
    if (total === undefined || part === undefined) return [];
    return [{ total, part, measureUnit: match.groups?.["unit"] ?? "" }];
  });
}
