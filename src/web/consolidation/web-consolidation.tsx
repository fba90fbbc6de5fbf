import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
} from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { PeriodKind } from "../../core/law/calendar";
import { ChoiceOptions } from "../../taskpane/components/choice-options";
import { FileButton } from "../../taskpane/components/file-button";
import { ProfileField } from "../../taskpane/components/profile-field";
import { useText } from "../../taskpane/locale/text-context";
import type { WebStore } from "../web-store";
import type { ConsolidationDesk, ConsolidationWish } from "./consolidation-desk";
import { useConsolidation } from "./use-consolidation";
import { ConsolidationResults } from "./consolidation-results";

interface WebConsolidationProps {
  readonly store: WebStore;
  readonly desk: ConsolidationDesk;
}

const periods: readonly PeriodKind[] = ["q1", "h1", "q3", "year"];

/** Many units' files added up on the start screen: choose, read one after another, add up, hand back. */
export default function WebConsolidation({ store, desk }: WebConsolidationProps) {
  const text = useText();
  const { profiles } = useSyncExternalStore(store.subscribe, store.getState);
  const [profileId, setProfileId] = useState("");
  const [period, setPeriod] = useState<PeriodKind>("q3");
  const [form, setForm] = useState("");
  const [year, setYear] = useState("");
  const [units, setUnits] = useState("");
  const { forms, files, outcome, said, isBusy, add, run, save, clear } = useConsolidation(
    desk,
    profileId
  );
  const listed = units
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const wish: ConsolidationWish = {
    profileId,
    form: form === "" ? null : form,
    period,
    year: /^\d{4}$/u.test(year) ? Number(year) : null,
    units: listed.length === 0 ? null : listed,
  };
  const unopened = files.filter(({ failure }) => failure !== null);
  return (
    <div className="cchc-consolidation">
      <p>{text("consolidate.intro")}</p>
      <div className="cchc-form-grid">
        <ProfileField
          {...{ profiles, profileId }}
          isDisabled={files.length > 0}
          onChoose={(chosen) => {
            setProfileId(chosen ?? "");
            setForm("");
          }}
        />
        <Field label={text("consolidate.form")}>
          <Select value={form} onChange={(_, { value }) => setForm(value)}>
            <option value="">{text("consolidate.allForms")}</option>
            <ChoiceOptions of={forms} />
          </Select>
        </Field>
        <Field label={text("consolidate.period")}>
          <Select value={period} onChange={(_, { value }) => setPeriod(value as PeriodKind)}>
            {periods.map((one) => (
              <option key={one} value={one}>
                {text(`period.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text("consolidate.year")} hint={text("consolidate.yearHint")}>
          <Input
            inputMode="numeric"
            value={year}
            onChange={(_, { value }) => setYear(value.trim())}
          />
        </Field>
      </div>
      <Field label={text("consolidate.units")} hint={text("consolidate.unitsHint")}>
        <Textarea rows={3} value={units} onChange={(_, { value }) => setUnits(value)} />
      </Field>
      <div className="cchc-commands">
        <FileButton
          label={text("consolidate.pick")}
          accept=".xlsx,.docx"
          name="units"
          takesSeveral
          isBusy={isBusy || profileId === ""}
          onChoose={(...chosen) => add(chosen)}
        />
        <Button
          appearance="primary"
          disabledFocusable={isBusy || files.length === 0}
          onClick={() => run(wish)}
        >
          {text("consolidate.run")}
        </Button>
        {files.length > 0 && (
          <Button appearance="subtle" disabledFocusable={isBusy} onClick={clear}>
            {text("consolidate.clear")}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {files.length > 0 && <p>{text("consolidate.read", { count: files.length })}</p>}
        {said !== null && (
          <MessageBar intent={said.intent} layout="multiline">
            <MessageBarBody>{text(said.key, said.data)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {unopened.length > 0 && (
        <>
          <p>{text("consolidate.unopened", { count: unopened.length })}</p>
          <ul>
            {unopened.map(({ name, failure }, index) => (
              <li key={`${name} ${index}`}>{failure}</li>
            ))}
          </ul>
        </>
      )}
      {outcome?.kind === "done" && (
        <>
          <div className="cchc-commands">
            <Button onClick={() => save("Tong hop so lieu CCHC.xlsx", () => desk.workbook())}>
              {text("consolidate.saveWorkbook")}
            </Button>
            <Button
              onClick={() =>
                save("Phieu trao doi.html", async () =>
                  new TextEncoder().encode(await desk.report())
                )
              }
            >
              {text("consolidate.saveReport")}
            </Button>
          </div>
          <ConsolidationResults outcome={outcome} desk={desk} />
        </>
      )}
    </div>
  );
}
