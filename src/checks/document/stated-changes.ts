import * as z from "zod/mini";
import { findChangeClaims, type ChangeClaim } from "../../core/recognition/number-claims";
import { defineCheck, type Violation } from "../../core/rules/check";
import { canBeStatedAs } from "../../core/text/hedged-figures";
import { formatNumber } from "../../core/text/numbers";
import { textIndexOf, type TextPlace } from "./text-places";

const options = z.strictObject({
  /** "amount": the change itself; "points": percentage points that are called per cent. */
  aspect: z.enum(["amount", "points"]),
});

type MessageId = "direction" | "amount" | "points";

/** A change stated beside both values follows from them, in per cent or in percentage points. */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "stated-changes",
  reads: "document",
  messages: {
    vi: {
      direction: "Từ {from} đến {to} không phải là “{direction}”.",
      amount: "Từ {from} đến {to} thay đổi {expected}, ở đây ghi {stated}%.",
      points:
        "Từ {from}% đến {to}% chênh {stated} điểm phần trăm; ghi “{stated}%” dễ hiểu thành tỷ lệ tăng, giảm.",
    },
    en: {
      direction: "From {from} to {to} is not “{direction}”.",
      amount: "From {from} to {to} is a change of {expected}; the text says {stated}%.",
      points:
        "From {from}% to {to}% are {stated} percentage points; “{stated}%” reads like a rate of change.",
    },
  },
  options,
  run(model, { aspect }) {
    const violations = textIndexOf(model)
      .withPhrases(["tăng", "giảm"])
      .flatMap((place) =>
        findChangeClaims(place.text).flatMap((claim) => {
          const found = judge(claim);
          return found === null || (found.messageId === "points") !== (aspect === "points")
            ? []
            : [violationAt(place, claim, found)];
        })
      );
    return { kind: "checked", violations };
  },
});

interface Judgement {
  readonly messageId: MessageId;
  readonly expected: string;
}

function judge(claim: ChangeClaim): Judgement | null {
  const { from, to, change, direction, hedge, areShares, isInPoints } = claim;
  if (from.value === to.value || from.value === 0) return null;
  if (to.value > from.value !== (direction === "up"))
    return { messageId: "direction", expected: "" };
  const difference = Math.abs(to.value - from.value);
  const rate = (difference / from.value) * 100;
  const fits = (exact: number): boolean =>
    canBeStatedAs(exact, change.value, change.decimals, hedge);
  const isRate = !isInPoints && fits(rate);
  const isDifference = areShares && fits(difference);
  if (isRate || (isDifference && isInPoints)) return null;
  if (isDifference) return { messageId: "points", expected: "" };
  const decimals = Math.max(1, change.decimals);
  const points = `${formatNumber(difference, decimals)} điểm phần trăm`;
  return {
    messageId: "amount",
    expected: areShares ? points : `${formatNumber(rate, decimals)}%`,
  };
}

function violationAt(
  place: TextPlace,
  { from, to, change, direction }: ChangeClaim,
  { messageId, expected }: Judgement
): Violation<MessageId> {
  return {
    anchor: place.anchorAt(change.span),
    messageId,
    data: {
      from: from.text,
      to: to.text,
      stated: change.text,
      expected,
      direction: direction === "up" ? "tăng" : "giảm",
    },
  };
}
