import type { Rule } from "../core/rules/rule";
import type { RulePack } from "../core/rules/rule-pack";
import type { Catalogue } from "../packs/load-pack";

/** A rule with the pack that declares it and the packs that state it too. */
export interface ExplainedRule {
  readonly rule: Rule;
  readonly pack: RulePack;
  readonly restatedBy: readonly RulePack[];
}

/** Finds a rule by code ("KH-04", in any case) or id ("plan/task-deadline"); null when there is none. */
export function explainRule(catalogue: Catalogue, codeOrId: string): ExplainedRule | null {
  const wanted = codeOrId.trim();
  for (const pack of catalogue.packs) {
    const rule = pack.rules.find(({ id, code }) => id === wanted || code === wanted.toUpperCase());
    if (rule === undefined) continue;
    const restatedBy = catalogue.packs.filter((other) =>
      other.restates.some(({ ruleId }) => ruleId === rule.id)
    );
    return { rule, pack, restatedBy };
  }
  return null;
}
