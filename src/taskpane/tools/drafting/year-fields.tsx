import { Field, Input, Select } from "@fluentui/react-components";
import type { PeriodKind } from "../../../core/law/calendar";
import { useText } from "../../locale/text-context";

const years = { first: 2021, last: 2035 };

/** True for a year that documents can be drafted for. */
export function isYearOffered(typed: string): boolean {
  const year = Number(typed);
  return Number.isInteger(year) && years.first <= year && year <= years.last;
}

interface YearFieldProps {
  /** As it is typed. */
  readonly year: string;
  onChange(year: string): void;
}

/** The year a document is for. */
export function YearField({ year, onChange }: YearFieldProps) {
  const text = useText();
  return (
    <Field
      label={text("new.year")}
      {...(isYearOffered(year) ? {} : { validationMessage: text("new.yearNeeded") })}
    >
      <Input inputMode="numeric" value={year} onChange={(_, { value }) => onChange(value)} />
    </Field>
  );
}

interface PeriodFieldProps {
  readonly periods: readonly PeriodKind[];
  readonly period: PeriodKind;
  onChange(period: PeriodKind): void;
}

/** The period of a report. */
export function PeriodField({ periods, period, onChange }: PeriodFieldProps) {
  const text = useText();
  return (
    <Field label={text("new.period")}>
      <Select
        value={period}
        onChange={(_, { value }) => onChange(periods.find((one) => one === value) ?? "year")}
      >
        {periods.map((one) => (
          <option key={one} value={one}>
            {text(`period.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
