import * as z from "zod/mini";
import type { LineLook } from "../../core/model/layout";
import { defineCheck, type Violation } from "../../core/rules/check";
import { formLinesOf, formPartIds, type FormLine } from "./form-lines";
import { isSameHolder } from "./form-places";
import { layoutReasons, type LayoutReasonId } from "./layout-reasons";

const options = z.strictObject({
  /** Components with a rule under them. */
  components: z
    .array(z.strictObject({ part: z.enum(formPartIds), name: z.string() }))
    .check(z.minLength(1)),
  types: z.optional(z.array(z.string())),
});

type MessageId = "noRule" | "notFound" | Exclude<LayoutReasonId, "notStated">;

/** Lines that a rule may stand below its component, blank ones and the second line of an abstract counted. */
const mostLinesBelow = 3;
const typedRule = /^\s*[-–—_*⎯─]{3,}\s*$/u;

/**
 * Components have a rule under them: a border, an underline, a drawn or a typed line. A drawn line may be tied to any
 * paragraph near by, so a component is named only where no other rule of the head is left over for it.
 */
export default defineCheck<"document", z.infer<typeof options>, MessageId>({
  name: "ruled-components",
  reads: "document",
  messages: {
    vi: {
      noRule: "Không thấy đường kẻ ngang dưới {component}.",
      notFound: "Không nhận ra dòng nào thuộc phần này để xét đường kẻ.",
      noLayout: layoutReasons.vi.noLayout,
    },
    en: {
      noRule: "There is no rule under {component}.",
      notFound: "No line of this part was recognised.",
      noLayout: layoutReasons.en.noLayout,
    },
  },
  options,
  run({ layout }, { components, types }) {
    if (layout === null) return { kind: "notApplicable", reason: { messageId: "noLayout" } };
    const lines = formLinesOf(layout, { types });
    const ruled = components.flatMap(({ part, name }) => {
      const line = lines.find((one) => one.part === part);
      return line === undefined ? [] : [{ name, line }];
    });
    if (ruled.length === 0) return { kind: "notApplicable", reason: { messageId: "notFound" } };
    const end = Math.max(...ruled.map(({ line }) => line.index)) + mostLinesBelow;
    const rules = new Set(
      layout.lines.slice(0, end + 1).flatMap((line, index) => (isRule(line) ? [index] : []))
    );
    const without = ruled.filter(({ line }) => {
      const rule = ruleBelow(line, layout.lines, rules);
      return rule === null || !rules.delete(rule);
    });
    return {
      kind: "checked",
      violations: without.slice(rules.size).map(({ name, line }): Violation<MessageId> => ({
        anchor: line.look.anchor,
        messageId: "noRule",
        data: { component: name },
      })),
    };
  },
});

function isRule({ hasRule, text }: LineLook): boolean {
  return hasRule || typedRule.test(text);
}

/** The rule that belongs to a line: its own, or that of a line below it in the same cell or column of text. */
function ruleBelow(
  { look, index }: FormLine,
  lines: readonly LineLook[],
  rules: ReadonlySet<number>
): number | null {
  for (let at = index; at <= index + mostLinesBelow; at += 1) {
    const line = lines[at];
    if (line === undefined || !isSameHolder(line.anchor, look.anchor)) return null;
    if (rules.has(at)) return at;
  }
  return null;
}
