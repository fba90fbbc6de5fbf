import { Button } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import { useText } from "../../taskpane/locale/text-context";
import type {
  ConsolidationDesk,
  ConsolidationOutcome,
  TotalRow,
  TraceRow,
} from "./consolidation-desk";

type Done = Extract<ConsolidationOutcome, { readonly kind: "done" }>;

/** State of every unit, and every total with the way back to its cells. */
export function ConsolidationResults({
  outcome,
  desk,
}: {
  readonly outcome: Done;
  readonly desk: Pick<ConsolidationDesk, "traces">;
}) {
  const text = useText();
  return (
    <>
      <h3>{outcome.heading}</h3>
      <ul>
        {outcome.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div
        className="cchc-table-scroll"
        tabIndex={0}
        role="region"
        aria-label={text("consolidate.unitsTable")}
      >
        <table className="cchc-table">
          <caption>{text("consolidate.unitsTable")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("consolidate.unit")}</th>
              <th scope="col">{text("consolidate.status")}</th>
              <th scope="col">{text("consolidate.files")}</th>
              <th scope="col">{text("consolidate.reasons")}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.units.map(({ unitName, status, isOpen, fileNames, reasons }) => (
              <tr key={unitName}>
                <th scope="row">{unitName}</th>
                <td className={isOpen ? "cchc-open-unit" : undefined}>{status}</td>
                <td>{fileNames.join("; ")}</td>
                <td>{reasons.join(" ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div
        className="cchc-table-scroll"
        tabIndex={0}
        role="region"
        aria-label={text("consolidate.totals")}
      >
        <table className="cchc-table">
          <caption>{text("consolidate.totals")}</caption>
          <thead>
            <tr>
              <th scope="col">{text("consolidate.indicator")}</th>
              <th scope="col">{text("consolidate.value")}</th>
              <th scope="col">{text("consolidate.note")}</th>
              <th scope="col">{text("consolidate.trace")}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.totals.map((total) => (
              <Total key={total.indicatorId} total={total} desk={desk} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The sources of a sum, as long as they are open. */
interface Shown {
  readonly of: TotalRow;
  readonly traces: readonly TraceRow[];
}

function Total({
  total,
  desk,
}: {
  readonly total: TotalRow;
  readonly desk: Pick<ConsolidationDesk, "traces">;
}) {
  const text = useText();
  const [shown, setShown] = useState<Shown | null>(null);
  // Sources of an earlier sum stand for nothing any more, whenever they come.
  const traces = shown?.of === total ? shown.traces : null;
  const { form, number, name, value, note, traceCount } = total;
  const isOpen = traces !== null;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {form}: {number}. {name}
        </th>
        <td className="cchc-figure">{value === null ? "" : text.number(value)}</td>
        <td>{note}</td>
        <td>
          {traceCount > 0 && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={isOpen}
              aria-label={text("consolidate.traceOf", { number, name })}
              onClick={() =>
                isOpen
                  ? setShown(null)
                  : void desk
                      .traces(total.indicatorId)
                      .then((found) => setShown({ of: total, traces: found }))
              }
            >
              {text("consolidate.trace")}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4}>
            <ul className="cchc-traces">
              {traces.map(({ unitName, fileName, place, cell, value: part }) => (
                <li key={`${fileName} ${place} ${cell}`}>
                  {unitName}: {text.number(part)} · {fileName} · {place} · {cell}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </Fragment>
  );
}
