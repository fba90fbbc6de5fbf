import type { Hedge } from "../text/hedged-figures";
import {
  comparedWith,
  decimal,
  figuresOf,
  fromTo,
  hedgeOf,
  hedges,
  plainSpaces,
  valueNow,
  type StatedFigure,
} from "./number-claims";

/** "từ 60 lên 120 hồ sơ, gấp 2 lần": two values and how many times one is the other. */
export interface MultipleClaim {
  readonly from: StatedFigure;
  readonly to: StatedFigure;
  readonly times: StatedFigure;
  readonly hedge: Hedge;
}

const times = `gấp\\s+${hedges}(?<times>${decimal})\\s+lần`;
const forms = [
  new RegExp(`(?<![\\p{L}])${fromTo}[^\\d%;.]{0,30}?[,(]\\s*(?:tăng\\s+)?${times}`, "dgiu"),
  new RegExp(`(?<![\\p{L}])${times}\\s*\\(\\s*${fromTo}`, "dgiu"),
  new RegExp(`${valueNow}[,;]?\\s+(?:\\(\\s*)?(?:tăng\\s+)?${times}${comparedWith}`, "dgiu"),
];

/** Multiples that stand beside both values: "120 hồ sơ, gấp 2 lần so với cùng kỳ (60 hồ sơ)". */
export function findMultipleClaims(input: string): readonly MultipleClaim[] {
  if (!/gấp/iu.test(input)) return [];
  const text = plainSpaces(input);
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): MultipleClaim[] => {
      const figures = figuresOf(match, [], ["from", "to", "times"]);
      const { from, to, times: stated } = figures ?? {};
      if (from === undefined || to === undefined || stated === undefined) return [];
      return [{ from, to, times: stated, hedge: hedgeOf(match.groups?.["hedge"]) }];
    })
  );
}
