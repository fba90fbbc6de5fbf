// Fails when a rule lacks its page, its test, its citation or a line in its pack's coverage file.
import process from "node:process";
import { rawPacks } from "../src/packs/index";
import {
  listRules,
  loadShippedCatalogue,
  pageHead,
  pageHeadings,
  pagePath,
  readIfThere,
  testPath,
  withFreshHead,
  type RuleOfPack,
} from "./support/rule-pages";

interface Clause {
  readonly clause: string;
  readonly rules: readonly string[] | null;
  readonly reason?: string;
}

function pageProblems(entry: RuleOfPack): string[] {
  const page = readIfThere(pagePath(entry.rule));
  if (page === null) return ["has no page in docs/rules"];
  const problems: string[] = [];
  if (withFreshHead(page, pageHead(entry)) === null)
    problems.push("page has no place for the generated head");
  const headings = [...page.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
  if (headings.join("|") !== pageHeadings.join("|")) {
    problems.push(
      `page headings are "${headings.join(" · ")}", expected "${pageHeadings.join(" · ")}"`
    );
  }
  for (const heading of pageHeadings) {
    const body = page.split(`## ${heading}`)[1]?.split("\n## ")[0]?.trim() ?? "";
    if (body.length < 20) problems.push(`page says nothing under "${heading}"`);
  }
  return problems;
}

function testProblems({ rule }: RuleOfPack): string[] {
  const test = readIfThere(testPath(rule));
  if (test === null) return ["has no test in test/rules"];
  const problems: string[] = [];
  if (!test.includes(`testRule("${rule.id}"`) && !test.includes(`"${rule.id}"`))
    problems.push("test does not test it");
  if (/\b(test|it|describe)\.(skip|only|todo)\b/u.test(test))
    problems.push("test skips or narrows");
  return problems;
}

const rules = listRules(loadShippedCatalogue());
const problems: string[] = [];
for (const entry of rules) {
  const { rule, pack } = entry;
  const found = [...pageProblems(entry), ...testProblems(entry)];
  const coverage = (rawPacks.find(({ folder }) => folder === pack.id)?.coverage ??
    []) as readonly Clause[];
  if (!coverage.some((clause) => clause.rules?.includes(rule.id)))
    found.push(`is in no line of ${pack.id}/coverage.json`);
  problems.push(...found.map((problem) => `${rule.code} ${rule.id}: ${problem}`));
}
const ids = new Set(rules.map(({ rule }) => rule.id));
for (const { folder, coverage } of rawPacks) {
  for (const { clause, rules: named, reason } of (coverage ?? []) as readonly Clause[]) {
    if (named === null && (reason ?? "").length < 10)
      problems.push(`${folder}/coverage.json: "${clause}" has neither rule nor reason`);
    for (const id of named ?? [])
      if (!ids.has(id)) problems.push(`${folder}/coverage.json: unknown rule "${id}"`);
  }
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (rules.length === 0)
  process.stderr.write("No rule was found: the check saw nothing, so it proves nothing.\n");
process.stdout.write(`${rules.length} rules, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 || rules.length === 0 ? 1 : 0;
