import type { CheckRun } from "../../app/check-run";
import { summariseRun } from "../../app/summarise-run";
import { useText } from "../locale/text-context";
import { SeverityIcon } from "./severity-icon";

/** The three numbers of a run. It never says that a document complies: silence is not a verdict. */
export function StatusLine({ run }: { readonly run: CheckRun }) {
  const text = useText();
  const { toMend, toReview, justified, notRun } = summariseRun(run);
  return (
    <section className="cchc-status" aria-label={text("status.label")}>
      <p className="cchc-status-counts">
        <span className="cchc-status-count">
          <SeverityIcon severity="error" /> {text("status.mustFix", { count: toMend })}
        </span>
        <span className="cchc-status-count">
          <SeverityIcon severity="warning" /> {text("status.toReview", { count: toReview })}
        </span>
        {justified > 0 && (
          <span className="cchc-status-count">
            {text("status.justified", { count: justified })}
          </span>
        )}
        <span className="cchc-status-count">{text("status.notRun", { count: notRun })}</span>
      </p>
      <p className="cchc-status-caution">{text("status.caution")}</p>
    </section>
  );
}
