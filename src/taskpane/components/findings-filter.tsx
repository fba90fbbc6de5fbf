import { Button, Input } from "@fluentui/react-components";
import type { Severity } from "../../core/findings/finding";
import { severities, type FindingFilter } from "../findings/finding-groups";
import { useText } from "../locale/text-context";
import { SeverityIcon } from "./severity-icon";

interface FindingsFilterProps {
  readonly filter: FindingFilter;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: number;
  readonly total: number;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Search box and one toggle per severity that occurs. */
export function FindingsFilter({ filter, counts, shown, total, onChange }: FindingsFilterProps) {
  const text = useText();
  const toggle = (severity: Severity): void => {
    const next = new Set(filter.severities);
    if (!next.delete(severity)) next.add(severity);
    onChange({ ...filter, severities: next });
  };
  const isFiltering = filter.severities.size > 0 || filter.query.trim() !== "";
  return (
    <div className="cchc-filter">
      <Input
        size="small"
        type="search"
        className="cchc-search"
        value={filter.query}
        placeholder={text("findings.search")}
        aria-label={text("findings.search")}
        onChange={(_, { value }) => onChange({ ...filter, query: value })}
      />
      <div className="cchc-chips" role="group" aria-label={text("findings.filter")}>
        {severities
          .filter((severity) => counts[severity] > 0)
          .map((severity) => (
            <button
              key={severity}
              type="button"
              className="cchc-chip"
              aria-pressed={filter.severities.has(severity)}
              onClick={() => toggle(severity)}
            >
              <SeverityIcon severity={severity} />
              {text("findings.filterChip", {
                severity: text(`severity.${severity}`),
                count: counts[severity],
              })}
            </button>
          ))}
      </div>
      {isFiltering && (
        <p className="cchc-filter-note">
          <span role="status">{text("findings.shown", { shown, total })}</span>{" "}
          <Button
            size="small"
            appearance="subtle"
            onClick={() => onChange({ severities: new Set(), query: "" })}
          >
            {text("findings.clearFilter")}
          </Button>
        </p>
      )}
    </div>
  );
}
