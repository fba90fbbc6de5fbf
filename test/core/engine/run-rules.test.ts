import { describe, expect, test } from "@jest/globals";
import { runRules, type SelectedRule } from "../../../src/core/engine/run-rules";
import type { Finding } from "../../../src/core/findings/finding";
import { orderFindings } from "../../../src/core/findings/order-findings";
import type { Anchor } from "../../../src/core/model/anchor";
import { defineCheck, type Check, type CheckContext } from "../../../src/core/rules/check";
import type { Rule } from "../../../src/core/rules/rule";
import { documentOf } from "../../support/document";
import { workbookOf } from "../../support/workbook";
import { emptyFacts, emptyLaw } from "../../support/law";

const messages = {
  vi: {
    bad: "Đoạn “{text}” chưa đạt.",
    fixIt: "Sửa “{text}”",
    answerIt: "Ghi {answer}",
    notHere: "Không có đoạn nào.",
    label: "Nhãn",
  },
  en: {
    bad: "Paragraph “{text}” is bad.",
    fixIt: "Mend “{text}”",
    answerIt: "Write {answer}",
    notHere: "No paragraph.",
    label: "Label",
  },
};

const shortParagraph = defineCheck<"document", { longest: number }, keyof typeof messages.vi>({
  name: "short-paragraph",
  reads: "document",
  messages,
  options: {
    parse(input) {
      const options = input as { longest?: unknown };
      if (typeof options.longest !== "number") throw new TypeError("longest must be a number");
      return { longest: options.longest };
    },
  },
  run(document, { longest }) {
    if (document.blocks.length === 0)
      return { kind: "notApplicable", reason: { messageId: "notHere" } };
    return {
      kind: "checked",
      violations: document.blocks.flatMap((block) =>
        block.kind === "paragraph" && block.text.length > longest
          ? [
              {
                anchor: { kind: "paragraph", paragraphId: block.id },
                messageId: "bad",
                data: { text: block.text },
                fixes: [
                  {
                    title: { messageId: "fixIt", data: { text: block.text } },
                    safety: "safe",
                    edits: [],
                  },
                  {
                    title: { messageId: "answerIt" },
                    safety: "confirm",
                    ask: { label: { messageId: "label" }, suggestions: ["a"] },
                    edits: [],
                  },
                ],
              },
            ]
          : []
      ),
    };
  },
});

const broken = defineCheck<"document", unknown, "never">({
  name: "broken",
  reads: "document",
  messages: { vi: { never: "x" }, en: { never: "x" } },
  options: { parse: (input) => input },
  run() {
    throw new Error("broken inside");
  },
});

const placeholderless = defineCheck<"document", unknown, "needsValue">({
  name: "placeholderless",
  reads: "document",
  messages: { vi: { needsValue: "{missing}" }, en: { needsValue: "{missing}" } },
  options: { parse: (input) => input },
  run: () => ({
    kind: "checked",
    violations: [{ anchor: { kind: "document" }, messageId: "needsValue" }],
  }),
});

const checks = new Map<string, Check>(
  [shortParagraph, broken, placeholderless].map((check) => [check.name, check])
);
const context: CheckContext = { facts: emptyFacts, law: emptyLaw };

const ruleOf = (check: string, options: unknown, overrides: Partial<Rule> = {}): SelectedRule => ({
  pack: { id: "pack", version: "1.2.3" },
  rule: {
    id: "plan/x",
    code: "KH-99",
    title: "X",
    severity: "warning",
    appliesTo: ["plan"],
    citation: { instrument: "76/NQ-CP", locator: "mục I", source: "s", certainty: "official" },
    rationale: "vì",
    check,
    options,
    ...overrides,
  },
});

const run = (
  rules: readonly SelectedRule[],
  locale: "vi" | "en" = "vi",
  document = documentOf("ngắn", "quá dài")
) => runRules({ subjects: [document], documentType: "plan", rules, checks, context, locale });

describe("runRules", () => {
  test("a finding carries the law, the words and the fixes of its rule", () => {
    const { findings, faults, skipped } = run([ruleOf("short-paragraph", { longest: 5 })]);
    expect({ faults, skipped }).toEqual({ faults: [], skipped: [] });
    expect(findings).toEqual([
      {
        ruleId: "plan/x",
        code: "KH-99",
        title: "X",
        source: { packId: "pack", packVersion: "1.2.3" },
        severity: "warning",
        anchor: { kind: "paragraph", paragraphId: "p2" },
        messageId: "bad",
        data: { text: "quá dài" },
        message: "Đoạn “quá dài” chưa đạt.",
        rationale: "vì",
        citation: { instrument: "76/NQ-CP", locator: "mục I", source: "s", certainty: "official" },
        relatedInformation: [],
        fixes: [
          { title: "Sửa “quá dài”", isPreferred: false, safety: "safe", ask: null, edits: [] },
          {
            title: "Ghi {answer}",
            isPreferred: false,
            safety: "confirm",
            ask: { label: "Nhãn", suggestions: ["a"] },
            edits: [],
          },
        ],
      },
    ]);
  });

  test("words findings in the reader's language", () => {
    expect(run([ruleOf("short-paragraph", { longest: 5 })], "en").findings[0]?.message).toBe(
      "Paragraph “quá dài” is bad."
    );
  });

  test.each([
    ["an unknown check", ruleOf("no-such-check", {}), 'unknown check "no-such-check"'],
    ["options that are not the check's", ruleOf("short-paragraph", {}), "longest must be a number"],
    ["a check that throws", ruleOf("broken", {}), "broken inside"],
    [
      "a message without its value",
      ruleOf("placeholderless", {}),
      "placeholderless/needsValue lacks a value for {missing}",
    ],
  ])("%s is a fault, and the other rules run", (_name, rule, message) => {
    const outcome = run([rule, ruleOf("short-paragraph", { longest: 5 }, { id: "plan/y" })]);
    expect(outcome.faults).toEqual([{ ruleId: "plan/x", packId: "pack", message }]);
    expect(outcome.findings.map(({ ruleId }) => ruleId)).toEqual(["plan/y"]);
  });

  test("a check that cannot be carried out is skipped with its reason", () => {
    const { findings, skipped } = run(
      [ruleOf("short-paragraph", { longest: 5 })],
      "vi",
      documentOf()
    );
    expect(findings).toEqual([]);
    expect(skipped).toEqual([
      { ruleId: "plan/x", code: "KH-99", title: "X", packId: "pack", reason: "Không có đoạn nào." },
    ]);
  });

  test("a rule with nothing to look at is skipped, not passed", () => {
    const outcome = runRules({
      subjects: [workbookOf({ A: [[1]] })],
      documentType: "plan",
      rules: [ruleOf("short-paragraph", { longest: 5 })],
      checks,
      context,
      locale: "vi",
    });
    expect(outcome.skipped).toHaveLength(1);
  });

  test("a rule of another document type is no one's business", () => {
    const outcome = run([ruleOf("short-paragraph", { longest: 5 }, { appliesTo: ["report"] })]);
    expect(outcome).toEqual({ findings: [], faults: [], skipped: [] });
  });
});

describe("orderFindings", () => {
  const document = documentOf(
    "một",
    {
      rows: [
        ["a", "b"],
        ["c", "d"],
      ],
    },
    "hai"
  );
  const at = (
    anchor: Anchor,
    severity: Finding["severity"] = "error",
    code = "KH-01"
  ): Finding => ({
    ...(run([ruleOf("short-paragraph", { longest: 1 })]).findings[0] as Finding),
    anchor,
    severity,
    code,
  });

  test("goes by place, then severity, then code", () => {
    const ordered = [
      at({ kind: "document" }),
      at({ kind: "paragraph", paragraphId: "p1" }, "error", "KH-02"),
      at({ kind: "paragraph", paragraphId: "p1" }, "error", "KH-03"),
      at({ kind: "paragraph", paragraphId: "p1" }, "hint"),
      at({ kind: "paragraph", paragraphId: "p1", span: { start: 1, end: 2 } }),
      at({ kind: "table", tableId: "t1" }),
      at({ kind: "tableCell", tableId: "t1", row: 0, column: 1 }),
      at({ kind: "tableCell", tableId: "t1", row: 1, column: 0 }),
      at({ kind: "paragraph", paragraphId: "p2" }),
      at({ kind: "paragraph", paragraphId: "gone" }),
    ];
    expect(orderFindings([...ordered].reverse(), [document])).toEqual(ordered);
  });

  test("orders cells of a sheet by row before column, and ten after nine", () => {
    const workbook = workbookOf({ A: [[1]], B: [[1]] });
    const ordered = ["C2", "B9", "A10"].map((address) =>
      at({ kind: "sheetRange", sheetId: "s1", address })
    );
    const other = at({ kind: "sheet", sheetId: "s2" });
    expect(orderFindings([other, ...[...ordered].reverse()], [workbook])).toEqual([
      ...ordered,
      other,
    ]);
  });
});
