import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FigureTreatment, Rule } from "../../src/core/rules/rule";
import type { RulePack } from "../../src/core/rules/rule-pack";
import { checks } from "../../src/checks/index";
import { loadCatalogue, rawPacks, rawProfiles, type Catalogue } from "../../src/packs/index";

export const rootFolder = fileURLToPath(new URL("../../", import.meta.url));

/** Sections a rule page must have, in this order; written by hand. */
export const pageHeadings = [
  "Quy định nói gì",
  "Ví dụ sai",
  "Ví dụ đúng",
  "Cách sửa",
  "Khi nào bỏ qua được",
] as const;

const headStart = "<!-- head:start -->";
const headEnd = "<!-- head:end -->";

export interface RuleOfPack {
  readonly pack: RulePack;
  readonly rule: Rule;
}

export function loadShippedCatalogue(): Catalogue {
  return loadCatalogue(rawPacks, rawProfiles, checks);
}

/** Every rule of every pack, by code. */
export function listRules(catalogue: Catalogue): readonly RuleOfPack[] {
  return catalogue.packs
    .flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })))
    .sort((a, b) => (a.rule.code < b.rule.code ? -1 : 1));
}

export function pagePath(rule: Rule): string {
  return join(rootFolder, "docs/rules", `${rule.id}.md`);
}

export function testPath(rule: Rule): string {
  return join(rootFolder, "test/rules", `${rule.id}.test.ts`);
}

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
}

const severityNames = {
  error: "lỗi",
  warning: "cảnh báo",
  information: "lưu ý",
  hint: "gợi ý",
} as const;
const documentNames = {
  plan: "kế hoạch",
  report: "báo cáo",
  statistics: "biểu số liệu",
  guidance: "văn bản hướng dẫn",
  correspondence: "công văn, tờ trình",
} as const;
const certaintyNames = {
  official: "đọc trong văn bản chính thức",
  practised: "mẫu tham khảo, theo văn bản các cơ quan đã ban hành",
  transcribed: "mẫu tham khảo, theo bản chép lại",
  reconstructed: "mẫu tham khảo, dựng lại từ nhiều nguồn",
} as const;

const treatments: Readonly<Record<FigureTreatment, string>> = {
  counted: "tính là số 0",
  accepted: "nhận là đúng",
  reported: "báo",
  passedOver: "bỏ qua, không coi là 0",
  notRead: "không xét",
};

/** What the rule makes of a cell without a plain count; nothing for rules that are not about figures. */
function policyRows({ figurePolicy }: Rule): (readonly [string, string])[] {
  if (figurePolicy === undefined) return [];
  const { blank, zero, statedAbsence } = figurePolicy;
  const said = [blank, zero, statedAbsence];
  if (said.every((one) => one === "notRead"))
    return [["Ô trống, số 0, “-”, “không”, “KPS”", "quy tắc không xét giá trị của số liệu"]];
  const zeroText = zero === "passedOver" ? "bỏ qua" : treatments[zero];
  return [
    ["Ô trống", treatments[blank]],
    ["Số 0", zeroText],
    ["“-”, “không”, “KPS”", treatments[statedAbsence]],
  ];
}

/** The generated head of a rule's page: everything in it comes from the pack. */
export function pageHead({ pack, rule }: RuleOfPack): string {
  const force =
    pack.effective.to === null
      ? `từ ${pack.effective.from}`
      : `${pack.effective.from} đến ${pack.effective.to}`;
  const rows = [
    ["Mã", rule.code],
    ["Quy tắc", `\`${rule.id}\``],
    ["Mức độ", severityNames[rule.severity]],
    ["Áp dụng cho", rule.appliesTo.map((type) => documentNames[type]).join(", ")],
    ["Căn cứ", `${rule.citation.instrument}, ${rule.citation.locator}`],
    ["Nguồn", `${rule.citation.source} (${certaintyNames[rule.citation.certainty]})`],
    ["Hiệu lực của bộ quy tắc", `${pack.title}: ${force}`],
    ["Phép kiểm tra", `[\`${rule.check}\`](../../checks/${rule.check}.md)`],
    ...policyRows(rule),
    ["Vì sao", rule.rationale],
  ];
  return [
    headStart,
    "",
    `# ${rule.code} · ${rule.title}`,
    "",
    "| | |",
    "| --- | --- |",
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    "",
    headEnd,
  ].join("\n");
}

/** The page with its head made anew; null when the page has no place for one. */
export function withFreshHead(page: string, head: string): string | null {
  const start = page.indexOf(headStart);
  const end = page.indexOf(headEnd);
  if (start === -1 || end < start) return null;
  return page.slice(0, start) + head + page.slice(end + headEnd.length);
}
