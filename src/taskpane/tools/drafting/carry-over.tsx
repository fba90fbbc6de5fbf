import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { CarriedTask } from "../../../app/carry-over-tasks";
import { FileButton } from "../../components/file-button";
import { useText } from "../../locale/text-context";
import type { DraftingState, DraftingStore } from "./drafting-store";

interface CarryOverProps {
  readonly drafting: DraftingStore;
  readonly state: DraftingState;
}

/** Last year's plan and report are given; what is not done yet may go on into this plan. */
export function CarryOver({
  drafting: { actions },
  state: { carried, view, isBusy },
}: CarryOverProps) {
  const text = useText();
  const [plan, setPlan] = useState<File | null>(null);
  const [report, setReport] = useState<File | null>(null);
  return (
    <div className="cchc-draft-form">
      <p className="cchc-note">{text("draft.carry.hint")}</p>
      <div className="cchc-commands">
        <FileButton
          size="small"
          label={text("draft.carry.plan")}
          name="plan-before"
          accept=".docx"
          {...{ isBusy }}
          onChoose={setPlan}
        />
        <FileButton
          size="small"
          label={text("draft.carry.report")}
          name="report-before"
          accept=".docx"
          {...{ isBusy }}
          onChoose={setReport}
        />
      </div>
      {plan !== null && (
        <p className="cchc-note">{text("draft.carry.planFile", { name: plan.name })}</p>
      )}
      {report !== null && (
        <p className="cchc-note">{text("draft.carry.reportFile", { name: report.name })}</p>
      )}
      <div>
        <Button
          size="small"
          disabledFocusable={isBusy || plan === null || view === null}
          onClick={() => plan !== null && void actions.carryOver(plan, report)}
        >
          {text("draft.carry.read")}
        </Button>
      </div>
      {carried !== null && view !== null && (
        <CarriedTasks
          tasks={carried.filter(({ areaId }) => view.areas.some((area) => area.areaId === areaId))}
          isBusy={isBusy}
          onAdd={(tasks) => void actions.addTasks(tasks)}
        />
      )}
    </div>
  );
}

interface CarriedTasksProps {
  readonly tasks: readonly CarriedTask[];
  readonly isBusy: boolean;
  onAdd(tasks: readonly CarriedTask[]): void;
}

function CarriedTasks({ tasks, isBusy, onAdd }: CarriedTasksProps) {
  const text = useText();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  if (tasks.length === 0) return <p role="status">{text("draft.carry.none")}</p>;
  const toggle = (index: number, isOn: boolean): void =>
    setChosen(
      new Set(tasks.flatMap((_, at) => ((at === index ? isOn : chosen.has(at)) ? [at] : [])))
    );
  return (
    <div role="group" aria-label={text("draft.carry.tasks")}>
      {tasks.map((task, index) => (
        <Checkbox
          key={index}
          checked={chosen.has(index)}
          label={
            task.progress === null
              ? task.task
              : text(`draft.carry.${task.progress}`, { task: task.task })
          }
          onChange={(_, { checked }) => toggle(index, checked === true)}
        />
      ))}
      <p className="cchc-note">{text("draft.carry.deadlines")}</p>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={isBusy || chosen.size === 0}
        onClick={() => onAdd(tasks.filter((_, index) => chosen.has(index)))}
      >
        {text("draft.carry.add", { count: chosen.size })}
      </Button>
    </div>
  );
}
