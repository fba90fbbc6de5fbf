import { useEffect, useSyncExternalStore } from "react";
import { Disclosure } from "../../components/disclosure";
import { useText } from "../../locale/text-context";
import type { PaneState } from "../../pane-contract";
import { CarryOver } from "./carry-over";
import { GoalList } from "./goal-list";
import { MakeFromOpenFile } from "../own-templates/make-from-open-file";
import type { OwnTemplatesStore } from "../own-templates/own-templates-store";
import type { DraftingStore } from "./drafting-store";
import { SlotStepper } from "./slot-stepper";
import { TaskForm } from "./task-form";
import { AreaSkeleton, TemplateOffers } from "./template-offers";
import { UnitSection } from "./unit-section";
import { OutcomeMessage } from "../../components/outcome-message";

interface DraftingToolProps {
  /** The pane's or the page's store, as far as drafting needs it. */
  readonly store: {
    getState(): PaneState;
    subscribe(listener: () => void): () => void;
  };
  readonly drafting: DraftingStore;
  /** "create": what makes new documents; "continue": what goes on with the open one. */
  readonly parts: readonly ("create" | "continue")[];
  /** The office's own templates; null where documents cannot be made. */
  readonly own: OwnTemplatesStore | null;
}

/** Drafting: an office's templates, and the open document filled, extended and carried on. */
export default function DraftingTool({ store, drafting, parts, own }: DraftingToolProps) {
  const text = useText();
  const { run, profiles } = useSyncExternalStore(store.subscribe, store.getState);
  const state = useSyncExternalStore(drafting.subscribe, drafting.getState);
  const { actions } = drafting;
  const revision = run?.revision ?? null;
  const isContinuing = parts.includes("continue");
  useEffect(() => {
    // Once for each door, and anew for each state of the document: what was listed for the one before may not fit.
    void (async () => {
      if (!drafting.getState().isLoaded) await actions.start();
      if (isContinuing) await actions.look();
    })();
  }, [actions, drafting, isContinuing, revision]);
  return (
    <section className="cchc-tool cchc-draft" aria-label={text("tools.drafting")}>
      {parts.includes("create") && (
        <>
          <UnitSection {...{ drafting, state, profiles }} />
          <TemplateOffers {...{ drafting, state, own }} />
          {own?.door.readOpenFile !== undefined && (
            <Disclosure title={text("ownTemplates.fromOpen")}>
              <MakeFromOpenFile own={own} readOpenFile={own.door.readOpenFile} />
            </Disclosure>
          )}
        </>
      )}
      <OutcomeMessage message={state.message} work={state.isBusy ? text("draft.busy") : null} />
      {isContinuing && <Continue {...{ drafting, state }} />}
    </section>
  );
}

function Continue({
  drafting,
  state,
}: Pick<Parameters<typeof SlotStepper>[0], "drafting" | "state">) {
  const text = useText();
  const { actions, door } = drafting;
  const { view, isBusy } = state;
  return (
    <>
      <h2>{text("draft.slots")}</h2>
      <SlotStepper {...{ drafting, state }} />
      {view !== null && (
        <>
          <Disclosure title={text("draft.task")}>
            <TaskForm
              view={view}
              isBusy={isBusy}
              onAdd={async (task, after) => {
                await actions.addTasks([task], after);
                return drafting.getState().message?.intent === "success";
              }}
            />
          </Disclosure>
          <Disclosure title={text("draft.goals", { count: view.goals.length })}>
            <GoalList goals={view.goals} {...{ drafting, isBusy }} />
          </Disclosure>
          <Disclosure title={text("draft.carry")}>
            <CarryOver {...{ drafting, state }} />
          </Disclosure>
        </>
      )}
      {door.atCursor !== undefined && (
        <Disclosure title={text("draft.areaSkeleton")}>
          <AreaSkeleton {...{ drafting, state }} />
        </Disclosure>
      )}
    </>
  );
}
