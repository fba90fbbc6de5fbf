import type { Finding, RuleFault, SkippedRule } from "../findings/finding";
import { orderFindings } from "../findings/order-findings";
import type { Fix } from "../fixes/fix";
import type {
  Check,
  CheckContext,
  Locale,
  MessageReference,
  ProposedFix,
  Subject,
  SubjectKind,
  Violation,
} from "../rules/check";
import type { Rule } from "../rules/rule";
import type { DocumentType } from "../recognition/document-facts";

/** A rule with the pack it comes from, after restatements. */
export interface SelectedRule {
  readonly pack: { readonly id: string; readonly version: string };
  readonly rule: Rule;
}

export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly faults: readonly RuleFault[];
  readonly skipped: readonly SkippedRule[];
}

export interface RunRulesInput {
  /** At most one of each kind. */
  readonly subjects: readonly Subject[];
  readonly documentType: DocumentType;
  readonly rules: readonly SelectedRule[];
  readonly checks: ReadonlyMap<string, Check>;
  readonly context: CheckContext;
  readonly locale: Locale;
}

const noSubject: Readonly<Record<Locale, string>> = {
  vi: "Tệp không có phần mà quy tắc này xem xét.",
  en: "The file has no part that this rule looks at.",
};

/**
 * Runs every rule that applies to the document's type. A rule that throws becomes a fault and stops nothing else;
 * a rule whose check could not be carried out is listed as skipped, with the reason.
 */
export function runRules(input: RunRulesInput): RuleRun {
  const findings: Finding[] = [];
  const faults: RuleFault[] = [];
  const skipped: SkippedRule[] = [];
  const subjects = new Map<SubjectKind, Subject>(
    input.subjects.map((subject) => [subject.kind, subject])
  );

  for (const selected of input.rules) {
    const { pack, rule } = selected;
    if (!rule.appliesTo.includes(input.documentType)) continue;
    const fault = (message: string): void =>
      void faults.push({ ruleId: rule.id, packId: pack.id, message });
    const skip = (reason: string): void =>
      void skipped.push({
        ruleId: rule.id,
        code: rule.code,
        title: rule.title,
        packId: pack.id,
        reason,
      });

    const check = input.checks.get(rule.check);
    if (check === undefined) {
      fault(`unknown check "${rule.check}"`);
      continue;
    }
    const subject = subjects.get(check.reads);
    if (subject === undefined) {
      skip(noSubject[input.locale]);
      continue;
    }
    try {
      const outcome = check.bind(rule.options)(subject, input.context);
      const text = textOf(check, input.locale);
      if (outcome.kind === "notApplicable") skip(text(outcome.reason));
      else
        findings.push(
          ...outcome.violations.map((violation) => toFinding(selected, violation, text))
        );
    } catch (cause) {
      fault(cause instanceof Error ? cause.message : String(cause));
    }
  }
  return { findings: orderFindings(findings, input.subjects), faults, skipped };
}

type TextOf = (reference: MessageReference) => string;

function textOf(check: Check, locale: Locale): TextOf {
  return ({ messageId, data }) => {
    const template = check.messages[locale][messageId];
    if (template === undefined) throw new Error(`${check.name} has no message "${messageId}"`);
    return template.replace(/\{(\w+)\}/gu, (whole, name: string) => {
      if (name === "answer") return whole;
      const value = data?.[name];
      if (value === undefined)
        throw new Error(`${check.name}/${messageId} lacks a value for {${name}}`);
      return String(value);
    });
  };
}

function toFinding({ pack, rule }: SelectedRule, violation: Violation, text: TextOf): Finding {
  return {
    ruleId: rule.id,
    code: rule.code,
    title: rule.title,
    source: { packId: pack.id, packVersion: pack.version },
    severity: rule.severity,
    anchor: violation.anchor,
    messageId: violation.messageId,
    data: violation.data ?? {},
    message: text(violation),
    rationale: rule.rationale,
    citation: rule.citation,
    relatedInformation: (violation.relatedInformation ?? []).map((related) => ({
      anchor: related.anchor,
      message: text(related),
    })),
    fixes: (violation.fixes ?? []).map((fix) => toFix(fix, text)),
  };
}

function toFix(proposed: ProposedFix, text: TextOf): Fix {
  const ask = proposed.ask;
  return {
    title: text(proposed.title),
    isPreferred: proposed.isPreferred ?? false,
    safety: proposed.safety,
    ask: ask === undefined ? null : { label: text(ask.label), suggestions: ask.suggestions },
    edits: proposed.edits,
  };
}
