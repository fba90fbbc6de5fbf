import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { TaskRow } from "../../../app/drafting/task-rows";
import { useText } from "../../locale/text-context";
import { Choices } from "./slot-stepper";
import { AreaChoice } from "./template-offers";
import type { DraftView } from "./drafting-desk";

interface TaskFormProps {
  readonly view: DraftView;
  readonly isBusy: boolean;
  onAdd(task: TaskRow): Promise<boolean>;
}

const blank = { task: "", output: "", leadUnit: "", coordinatingUnits: "", deadline: "" };
type Fields = typeof blank;
const needed = ["task", "output", "leadUnit", "deadline"] as const;

/** A new row for the plan's task table, with the office's units, usual outputs and quarters to choose from. */
export function TaskForm({ view: { areas, choices }, isBusy, onAdd }: TaskFormProps) {
  const text = useText();
  const [area, setArea] = useState<string | null>(null);
  const [fields, setFields] = useState<Fields>(blank);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [addedCount, setAddedCount] = useState(0);
  useEffect(() => {
    if (addedCount > 0) form.current?.querySelector("input")?.focus();
  }, [addedCount]);
  const areaId = area ?? areas[0]?.areaId;
  if (areaId === undefined) return <p className="cchc-note">{text("draft.task.noTable")}</p>;
  const offers: Readonly<Record<keyof Fields, readonly string[]>> = {
    task: [],
    output: choices.outputs,
    leadUnit: choices.units,
    coordinatingUnits: choices.units,
    deadline: choices.deadlines,
  };
  const add = async (): Promise<void> => {
    setTried(true);
    if (isBusy || needed.some((field) => fields[field].trim() === "")) return;
    if (!(await onAdd({ areaId, ...trimmed(fields) }))) return;
    setFields(blank);
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
        areas={areas.map(({ areaId: one, name, taskCount }) => ({
          id: one,
          name: text("draft.task.area", { name, count: taskCount }),
        }))}
        value={areaId}
        onChoose={setArea}
      />
      {(Object.keys(blank) as (keyof Fields)[]).map((field) => {
        const isMissing =
          isTried && needed.some((one) => one === field) && fields[field].trim() === "";
        return (
          <Field
            key={field}
            label={text(`draft.task.${field}`)}
            required={field !== "coordinatingUnits"}
            {...(isMissing ? { validationMessage: text("draft.task.needed") } : {})}
          >
            <Input
              {...(offers[field].length === 0 ? {} : { list: `${id}-${field}` })}
              value={fields[field]}
              onChange={(_, { value }) => setFields({ ...fields, [field]: value })}
            />
          </Field>
        );
      })}
      {(Object.keys(blank) as (keyof Fields)[]).map((field) => (
        <Choices key={field} id={`${id}-${field}`} choices={offers[field]} />
      ))}
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
