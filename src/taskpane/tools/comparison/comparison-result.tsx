import {
  groupComparison,
  summariseComparison,
  type ComparisonGroup,
} from "../../../app/comparison-groups";
import type { ComparisonResult } from "../../../app/plan-files";
import type { Anchor } from "../../../core/model/anchor";
import { Disclosure } from "../../components/disclosure";
import { useText } from "../../locale/text-context";
import { ComparedItem } from "./compared-item";

interface ComparisonResultViewProps {
  readonly comparison: ComparisonResult;
  readonly reveal: (anchor: Anchor) => void;
}

/** What needs nobody's attention stays folded. */
const quiet: ReadonlySet<ComparisonGroup["verdict"]> = new Set(["answered", "otherPeriod"]);

/** The tasks of the plan with what the report says of each, grouped by what has to be done about them. */
export function ComparisonResultView({ comparison, reveal }: ComparisonResultViewProps) {
  const text = useText();
  const { window } = comparison;
  return (
    <section aria-label={text("comparison.title")} className="cchc-comparison">
      <h2>{text("comparison.title")}</h2>
      <p role="status">{text("comparison.summary", { ...summariseComparison(comparison) })}</p>
      {window !== null && (
        <p className="cchc-note">
          {text("comparison.window", { from: text.date(window.from), to: text.date(window.to) })}
        </p>
      )}
      {groupComparison(comparison).map(({ verdict, items }) => {
        const title = text(`comparison.verdict.${verdict}`);
        return (
          <Disclosure
            key={verdict}
            title={text("comparison.group", { title, count: items.length })}
            isOpenAtFirst={!quiet.has(verdict)}
          >
            <ul className="cchc-plain-list" aria-label={title}>
              {items.map((item, index) => (
                <ComparedItem key={index} {...{ item, reveal }} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
}
