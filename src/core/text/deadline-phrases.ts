import type { Recurring } from "./deadline";

// Every pattern of this file reads folded text: small letters, "y" where "i" is possible, "hàng" for "hằng".

/** One kind of phrase. Most deadlines hold few kinds, and asking for a sign is far cheaper than trying a pattern. */
export interface PhraseKind {
  /** Matches whole words only; its first group is what stands before the phrase. */
  readonly pattern: RegExp;
  /** Letters or words of which every match holds at least one. */
  readonly signs: readonly string[];
}

function wholeWords(source: string, signs: readonly string[]): PhraseKind {
  return {
    pattern: new RegExp(`(^|[^\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "gu"),
    signs,
  };
}

const centuries = ["19", "20", "21"];
const untilBreak = "(?:(?! (?:hoàn thành|chậm nhất|xong) )[^,])*";
const length = "(?<amount>\\d+) (?<measure>giờ|ngày làm việc|ngày|tuần|tháng|năm)";
const event = "(?:sau|kể từ|từ|tính từ)(?: khi| ngày| thời điểm| lúc| có)";
/** "20 ngày sau khi …", "không quá 30 ngày kể từ ngày …", "ngay sau khi …", to the next comma. */
export const relativeWords = wholeWords(
  `(?:không quá |sau |chậm nhất (?:là )?|trong (?:vòng |thời hạn )?)?${length}(?: ${event}| tiếp theo)${untilBreak}` +
    `|(?:không quá|trong vòng|trong thời hạn|sau) ${length.replace(/\?<(\w+)>/gu, "?<$1Alone>")}(?! (?:đầu|cuối))` +
    `|(?:ngay )?(?:sau|kể từ|từ) khi(?: |$)${untilBreak}`,
  ["sau", "từ", "tiếp theo", "không quá", "trong vòng", "trong thời hạn"]
);
/** "theo kế hoạch …", "khi có yêu cầu …", to the next comma; not "theo quý". */
export const instructionWords = wholeWords(
  `theo (?!(?:định kỳ|tuần|tháng|quý|năm|ngày|6 tháng)(?![\\p{L}]))${untilBreak}|khi (?:có|phát sinh|cần)${untilBreak}`,
  ["theo ", "khi "]
);
/** "trong thời gian tới", "sớm", "sau năm 2025". */
export const vagueWords = wholeWords(
  "(?:trong )?(?:thời gian|các năm|những năm) (?:tới|tiếp theo|sắp tới)|(?:càng )?sớm(?: nhất| càng tốt)?(?: có thể)?" +
    "|từng bước|kịp thời|lâu dài|sau (?:năm|tháng|quý|ngày)(?: [\\p{L}\\d/.-]+)?|sau \\d{1,2}/\\d{1,2}(?:/\\d{4})?",
  ["tới", "tiếp theo", "sớm", "từng bước", "kịp thời", "lâu dài", "sau "]
);
/** "thường xuyên, liên tục", "thường xuyên trong năm". */
export const ongoingWords = wholeWords(
  "(?:thực hiện )?thường xuyên(?:,? liên tục)?(?:,? (?:trong|hàng) (?:cả )?(?:năm|tháng|quý|kỳ)(?: (?:kế hoạch|\\d{4}))?)?" +
    "|liên tục|trong suốt [\\p{L} ]*",
  ["thường xuyên", "liên tục", "trong suốt"]
);
const byWhen = `(?:(?<before>(?:xong )?trước)|chậm nhất|muộn nhất|đến|vào|trong)?(?: là| vào| đến)?(?: hết)?(?: ngày)? ?`;
const dayMonth = "(?<day>\\d{1,2})(?:/| tháng )(?<month>\\d{1,2})";
const adjoining =
  "(?<which>trước liền kề|liền kề trước|liền trước|trước|liền kề|kế tiếp|tiếp theo|liền sau|sau liền kề|sau)";
const everyYear = "(?:,? (?:của )?(?:hàng năm|mỗi năm|các năm))";
const everyYearSigns = ["hàng năm", "mỗi năm", "các năm"];
/** "trước ngày 31/01 năm liền kề", "ngày 15/12 của năm trước". */
export const dayOfOtherYear = wholeWords(
  `${byWhen}${dayMonth} (?:của )?năm (?:kế hoạch )?${adjoining}(?: năm (?:kế hoạch|báo cáo))?`,
  ["năm trước", "năm liền", "năm kế", "năm tiếp", "năm sau"]
);
export const dayOfEveryYear = wholeWords(`${byWhen}${dayMonth}${everyYear}`, everyYearSigns);
/** "trước ngày 05 của tháng liền kề sau kỳ báo cáo". */
export const dayOfOtherMonth = wholeWords(
  `${byWhen}ngày (?<day>\\d{1,2})(?: của)? tháng (?:liền kề|liền sau|sau|tiếp theo|kế tiếp)(?: (?:của|sau))?(?: (?<period>kỳ báo cáo|kỳ|quý|tháng báo cáo|năm))?`,
  ["tháng liền", "tháng sau", "tháng tiếp", "tháng kế"]
);
/** "ngày 18 của tháng cuối kỳ báo cáo". */
export const dayOfLastMonth = wholeWords(
  `${byWhen}ngày (?<day>\\d{1,2})(?: của)? tháng cuối (?:của )?(?:mỗi )?(?<period>kỳ báo cáo|kỳ|quý|năm)`,
  ["tháng cuối"]
);
export const dayOfEveryMonth = wholeWords(
  `${byWhen}(?<day>\\d{1,2}),? (?:của )?(?:hàng|mỗi) tháng`,
  ["hàng tháng", "mỗi tháng"]
);
/** "chậm nhất trong tháng 6 hàng năm", "quý iv hàng năm". */
export const monthOfEveryYear = wholeWords(
  `${byWhen}(?:đầu |cuối |trong )?(?:tháng (?<month>\\d{1,2})|quý (?<quarter>i{1,3}|iv|[1-4]))${everyYear}`,
  everyYearSigns
);
export const endOfEvery = wholeWords("(?:đầu|cuối) (?:hàng|mỗi) (?<measure>tuần|tháng|quý|năm)", [
  "đầu hàng",
  "đầu mỗi",
  "cuối hàng",
  "cuối mỗi",
]);
export const periodWord = "(?:ngày|tuần|tháng|quý|năm|0?6 tháng|0?3 tháng|nửa năm)";
/** "hàng tháng, quý, năm", "định kỳ hàng quý". */
export const recurringList = wholeWords(
  `(?:định kỳ,? (?:(?:hàng|mỗi|theo) )?|hàng |mỗi |từng |theo (?:định kỳ )?)(?<list>${periodWord}(?:(?:, ?|/| và | hoặc |-)(?:hàng )?${periodWord})*)(?! (?:đầu|cuối|\\d))`,
  ["định kỳ", "hàng ", "mỗi ", "từng ", "theo "]
);
/** "6 tháng/lần", "1 lần/quý", "2 lần/năm". */
export const timesPer = wholeWords(
  `(?<list>${periodWord})(?:/| )(?:0?1|một) ?lần|(?<list2>${periodWord})/lần|(?:0?1|một) lần(?:/| mỗi | một )(?<list3>${periodWord})|(?<twice>(?:0?2|hai) lần/năm)`,
  ["lần"]
);
/** "6 tháng, năm", "quý, 6 tháng và năm". */
export const bareList = wholeWords(
  `(?<list>(?:quý|0?6 tháng|tháng)(?:(?:, ?|/| và )${periodWord})*(?:, ?|/| và )năm)(?! \\d)`,
  [", năm", ",năm", "/năm", "và năm"]
);
export const justRecurring = wholeWords("định kỳ", ["định kỳ"]);

const quarterNumber = "(?:iv|i{1,3}|[1-4])";
const monthNumber = "\\d{1,2}";
const yearAfter = "(?: ?[/-] ?| năm |/năm )(?:19|20|21)\\d{2}";
const between = "(?:, ?| và | & |/|-| đến(?: hết)? | hoặc )";

function pointList(head: string, number: string, signs: readonly string[]): PhraseKind {
  const item = (isHeadNeeded: boolean): string =>
    `(?:${head})${isHeadNeeded ? "" : "?"}${number}(?![\\p{L}\\p{N}])(?:${yearAfter})?(?! (?:tháng|ngày|năm (?:trước|sau|liền|kế|tiếp))(?![\\p{L}]))`;
  return wholeWords(`${item(true)}(?:${between}${item(false)})*`, signs);
}

const monthHead = "tháng |t";
const quarterHead = "quý |q";
export const monthList = pointList(monthHead, monthNumber, ["t"]);
export const quarterList = pointList(quarterHead, quarterNumber, ["q"]);
export const pointItem = new RegExp(
  `(?<joint>^|${between})(?:${monthHead}|${quarterHead})?(?<number>${quarterNumber}|${monthNumber})(?:(?: ?[/-] ?| năm |/năm )(?<year>(?:19|20|21)\\d{2}))?(?![\\p{L}\\p{N}])`,
  "gu"
);
/** A quarter that the list of quarters has left over: "quý v". */
export const wrongQuarter = wholeWords("quý (?:\\d+|[ivx]+)", ["quý "]);
export const halfYear = wholeWords(
  "(?:(?:0?6|sáu) tháng|nửa) (?<which>đầu|cuối) (?:của )?năm(?: (?<year>(?:19|20|21)\\d{2}))?",
  ["tháng đầu", "tháng cuối", "nửa đầu", "nửa cuối"]
);
export const yearSpan = wholeWords(
  "(?:(?:cả |trong )?giai đoạn |(?:các |trong )?năm )?(?<first>(?:19|20|21)\\d{2})(?:-|, ?| và | đến(?: hết)?(?: năm)? )(?:năm )?(?<last>(?:19|20|21)\\d{2})",
  centuries
);
export const wholePlan = wholeWords("(?:(?:trong|cả|hết|cuối) )?giai đoạn", ["giai đoạn"]);
export const singleYear = wholeWords("(?:năm )?(?<year>(?:19|20|21)\\d{2})", centuries);
export const thisYear = wholeWords("(?:trong |cả |cuối |hết |đầu |giữa )+năm(?: kế hoạch| nay)?", [
  " năm",
]);

export const leadWords =
  /(?:^|[^\p{L}\p{N}])((?:(?:trước|chậm|nhất|muộn|là|vào|đến|tới|từ|sau|trong|hết|cuối|đầu|giữa|ngày|hạn|thời|không|quá|xong|hoàn|thành|khoảng|bắt|thực|hiện):? )+)$/u;

export type Lead = "in" | "before" | "by" | "from" | "after";

/** What the words in front of a day, month or year make of it. */
export function leadOf(words: string): Lead {
  if (/xong trước|hoàn thành trong ngày/u.test(words)) return "by";
  if (/trước/u.test(words)) return "before";
  if (/chậm nhất|muộn nhất|không quá|hạn|đến|tới|hết/u.test(words)) return "by";
  if (/từ/u.test(words)) return "from";
  return /sau/u.test(words) ? "after" : "in";
}

export const whichPeriods: Readonly<Record<string, Recurring>> = {
  ngày: "day",
  tuần: "week",
  tháng: "month",
  quý: "quarter",
  "03 tháng": "quarter",
  "3 tháng": "quarter",
  "06 tháng": "half",
  "6 tháng": "half",
  "nửa năm": "half",
  năm: "year",
  "tháng báo cáo": "month",
};

export const measures = {
  giờ: "hour",
  ngày: "day",
  "ngày làm việc": "workingDay",
  tuần: "week",
  tháng: "month",
  năm: "year",
} as const;

export const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export function isMeasure(word: string | undefined): word is keyof typeof measures {
  return word !== undefined && word in measures;
}

/** What stands between two days of one list, which share the words before the first. */
export const betweenDays = /^(?:, ?| và (?:ngày )?| hoặc (?:ngày )?)$/u;
