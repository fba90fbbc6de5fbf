import type { CheckRun } from "../../app/check-run";
import { noticeText } from "../../app/locale/notice-text";
import { useText } from "../locale/text-context";
import { Disclosure } from "./disclosure";

/** What the findings do not say: rules that could not be applied, rules that failed, parts not read. */
export function RunDetails({ run }: { readonly run: CheckRun }) {
  const text = useText();
  const { faults, notices, skipped } = run;
  return (
    <div className="cchc-details">
      {notices.length > 0 && (
        <Disclosure title={text("details.notices", { count: notices.length })}>
          <ul>
            {notices.map((notice, index) => (
              <li key={index}>{noticeText(notice, text)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {skipped.length > 0 && (
        <Disclosure title={text("details.skipped", { count: skipped.length })}>
          <ul>
            {skipped.map((rule) => (
              <li key={`${rule.packId}/${rule.ruleId}`}>
                <strong>{rule.code}</strong> {rule.title}: {rule.reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {faults.length > 0 && (
        <Disclosure title={text("details.faults", { count: faults.length })}>
          <p>{text("details.faultsHint")}</p>
          <ul>
            {faults.map((fault, index) => (
              <li key={index}>
                <strong>{fault.ruleId}</strong> ({fault.packId}): {fault.message}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
