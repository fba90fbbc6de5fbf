import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { PeriodKind } from "../../core/law/calendar";
import { useText } from "../../taskpane/locale/text-context";
import type { Choice } from "../../taskpane/pane-contract";
import type { WebActions } from "../web-store";

interface NewFileFormProps {
  readonly profiles: readonly Choice[];
  readonly actions: WebActions;
  readonly isBusy: boolean;
}

interface Answers {
  readonly kind: "plan" | "statistics";
  readonly profileId: string;
  readonly year: string;
  readonly period: PeriodKind;
  readonly unitName: string;
  readonly place: string;
}

const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];
const years = { first: 2021, last: 2035 };

/** Asks what only the user knows for a new plan or statistics workbook. */
export function NewFileForm({ profiles, actions, isBusy }: NewFileFormProps) {
  const text = useText();
  const [answers, setAnswers] = useState<Answers>(() => ({
    kind: "plan",
    profileId: "",
    year: String(new Date().getFullYear()),
    period: "year",
    unitName: "",
    place: "",
  }));
  const [isTried, setTried] = useState(false);
  const tell = (change: Partial<Answers>): void => setAnswers({ ...answers, ...change });
  const { kind, profileId, period } = answers;
  const year = Number(answers.year);
  const isYear = Number.isInteger(year) && years.first <= year && year <= years.last;
  const create = (): void => {
    setTried(true);
    if (profileId === "" || !isYear) return;
    const unitName = answers.unitName.trim() || null;
    if (kind === "plan")
      actions.newPlan({ profileId, year, unitName, place: answers.place.trim() || null });
    else actions.newStatistics({ profileId, year, period, unitName });
  };
  return (
    <form
      className="cchc-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) create();
      }}
    >
      <Field label={text("new.kind")}>
        <Select
          value={kind}
          onChange={(_, { value }) => tell({ kind: value === "plan" ? "plan" : "statistics" })}
        >
          <option value="plan">{text("new.plan")}</option>
          <option value="statistics">{text("new.statistics")}</option>
        </Select>
      </Field>
      <Field
        label={text("new.profile")}
        required
        {...(isTried && profileId === "" ? { validationMessage: text("new.profileNeeded") } : {})}
      >
        <Select value={profileId} onChange={(_, { value }) => tell({ profileId: value })}>
          <option value="">{text("question.choose")}</option>
          {profiles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={text("new.year")}
        required
        {...(isTried && !isYear ? { validationMessage: text("new.yearNeeded") } : {})}
      >
        <Input
          inputMode="numeric"
          value={answers.year}
          onChange={(_, { value }) => tell({ year: value })}
        />
      </Field>
      {kind === "statistics" && (
        <Field label={text("new.period")}>
          <Select
            value={period}
            onChange={(_, { value }) =>
              tell({ period: periods.find((known) => known === value) ?? "year" })
            }
          >
            {periods.map((known) => (
              <option key={known} value={known}>
                {text(`period.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text("new.unit")} hint={text("new.unitHint")}>
        <Input value={answers.unitName} onChange={(_, { value }) => tell({ unitName: value })} />
      </Field>
      {kind === "plan" && (
        <Field label={text("new.place")}>
          <Input value={answers.place} onChange={(_, { value }) => tell({ place: value })} />
        </Field>
      )}
      <Button type="submit" disabledFocusable={isBusy}>
        {text("new.create")}
      </Button>
    </form>
  );
}
