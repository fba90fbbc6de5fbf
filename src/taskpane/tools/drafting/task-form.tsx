import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { TaskRow } from "../../../app/drafting/task-rows";
import { useText } from "../../locale/text-context";
import { Choices } from "./slot-stepper";
import { AreaChoice } from "./template-offers";
import type { DraftView } from "./drafting-desk";

interface TaskFormProps {
  readonly view: DraftView;
  readonly isBusy: boolean;
  /** `after`: index of the task of its area that it is to follow; the last one unless given. */
  onAdd(task: TaskRow, after?: number): Promise<boolean>;
}

const blank = { task: "", output: "", leadUnit: "", coordinatingUnits: "", deadline: "" };
type Fields = typeof blank;

/**
 * A new row for the plan's task table, with the office's units, usual outputs and quarters to choose from. What is left
 * blank stays a slot in the table.
 */
export function TaskForm({ view: { areas, choices }, isBusy, onAdd }: TaskFormProps) {
  const text = useText();
  const [area, setArea] = useState<string | null>(null);
  const [after, setAfter] = useState<number | null>(null);
  const [fields, setFields] = useState<Fields>(blank);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const listId = useId();
  const [addedCount, setAddedCount] = useState(0);
  useEffect(() => {
    if (addedCount > 0) form.current?.querySelector("input")?.focus();
  }, [addedCount]);
  const chosen = areas.find((one) => one.areaId === area) ?? areas[0];
  if (chosen === undefined) return <p className="cchc-note">{text("draft.task.noTable")}</p>;
  const { areaId, tasks } = chosen;
  const offers: Readonly<Record<keyof Fields, readonly string[]>> = {
    task: [],
    output: choices.outputs,
    leadUnit: choices.units,
    coordinatingUnits: choices.units,
    deadline: choices.deadlines,
  };
  const add = async (): Promise<void> => {
    setTried(true);
    if (isBusy || fields.task.trim() === "") return;
    if (!(await onAdd({ areaId, ...trimmed(fields) }, after ?? undefined))) return;
    // The next one stands behind this one. What has been typed or chosen since stays.
    if (after !== null) setAfter((now) => (now === after ? after + 1 : now));
    setFields((now) => (now === fields ? blank : now));
    setTried(false);
    setAddedCount(addedCount + 1);
  };
  return (
    <form
      ref={form}
      className="cchc-draft-form"
      noValidate
      aria-label={text("draft.task")}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <AreaChoice
        areas={areas.map((one) => ({
          id: one.areaId,
          name: text("draft.task.area", { name: one.name, count: one.tasks.length }),
        }))}
        value={areaId}
        onChoose={(id) => {
          setArea(id);
          setAfter(null);
        }}
      />
      {tasks.length > 0 && (
        <Field label={text("draft.task.place")}>
          <Select
            value={after === null ? "" : String(after)}
            onChange={(_, { value }) => setAfter(value === "" ? null : Number(value))}
          >
            <option value="">{text("draft.task.atEnd")}</option>
            {tasks.map((task, index) => (
              <option key={index} value={index}>
                {text("draft.task.after", { task })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {(Object.keys(blank) as (keyof Fields)[]).map((field) => {
        const isMissing = isTried && field === "task" && fields.task.trim() === "";
        return (
          <Field
            key={field}
            label={text(`draft.task.${field}`)}
            required={field === "task"}
            {...(isMissing ? { validationMessage: text("draft.task.needed") } : {})}
          >
            <Input
              {...(offers[field].length === 0 ? {} : { list: `${listId}-${field}` })}
              value={fields[field]}
              onChange={(_, { value }) => setFields({ ...fields, [field]: value })}
            />
          </Field>
        );
      })}
      {(Object.keys(blank) as (keyof Fields)[]).map((field) => (
        <Choices key={field} id={`${listId}-${field}`} choices={offers[field]} />
      ))}
      <p className="cchc-note">{text("draft.task.blank")}</p>
      <div>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isBusy}>
          {text("draft.task.add")}
        </Button>
      </div>
    </form>
  );
}

function trimmed(fields: Fields): Fields {
  return {
    task: fields.task.trim(),
    output: fields.output.trim(),
    leadUnit: fields.leadUnit.trim(),
    coordinatingUnits: fields.coordinatingUnits.trim(),
    deadline: fields.deadline.trim(),
  };
}
