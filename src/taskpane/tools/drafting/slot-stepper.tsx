import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { workOutAnswer, type OpenSlot } from "../../../app/drafting/open-slots";
import { Disclosure } from "../../components/disclosure";
import { useText } from "../../locale/text-context";
import {
  nextAfter,
  previousBefore,
  type DraftingState,
  type DraftingStore,
} from "./drafting-store";

interface SlotStepperProps {
  readonly drafting: DraftingStore;
  readonly state: DraftingState;
}

/** The open slots: the one the user is at with its answer, the way to the next, and all of them as a list. */
export function SlotStepper({ drafting, state }: SlotStepperProps) {
  const text = useText();
  const { actions } = drafting;
  const { view, slotTag, isBusy } = state;
  if (view === null) return <p className="cchc-note">{text("draft.noDocument")}</p>;
  const { slots } = view;
  if (slots.length === 0) return <p role="status">{text("draft.slots.none")}</p>;
  const current = slots.find(({ tag }) => tag === slotTag) ?? null;
  const go = (slot: OpenSlot | null): void => {
    if (slot !== null) void actions.goTo(slot);
  };
  return (
    <>
      <p role="status">{text("draft.slots.count", { count: slots.length })}</p>
      <div className="cchc-commands">
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => go(previousBefore(slots, slotTag))}
        >
          {text("draft.slots.previous")}
        </Button>
        <Button
          size="small"
          appearance={current === null ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          onClick={() => go(nextAfter(slots, slotTag))}
        >
          {text("draft.slots.next")}
        </Button>
      </div>
      {current !== null && (
        <SlotAnswer
          key={current.tag}
          slot={current}
          isBusy={isBusy}
          onFill={(answer) => void actions.fill(current, answer)}
        />
      )}
      <Disclosure title={text("draft.slots.all", { count: slots.length })}>
        <ul className="cchc-plain-list cchc-draft-slots">
          {slots.map((slot) => (
            <li key={slot.tag}>
              <Button
                size="small"
                appearance="subtle"
                aria-current={slot.tag === slotTag ? "true" : undefined}
                onClick={() => go(slot)}
              >
                {slot.title}
              </Button>
              {slot.hint !== null && <span className="cchc-note">{slot.hint}</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

interface SlotAnswerProps {
  readonly slot: OpenSlot;
  readonly isBusy: boolean;
  onFill(answer: string): void;
}

function SlotAnswer({ slot, isBusy, onFill }: SlotAnswerProps) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<"blank" | "notANumber" | "notALine" | null>(null);
  const listId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const { kind, title, hint, context, choices, placeCount } = slot;
  const fill = (): void => {
    const answer = workOutAnswer(kind, typed);
    if (answer.kind === "unusable") setFault(answer.reason);
    else if (!isBusy) onFill(answer.text);
  };
  return (
    <form
      ref={form}
      className="cchc-draft-form cchc-draft-slot"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        fill();
      }}
    >
      {context !== "" && <blockquote>{context}</blockquote>}
      <Field
        label={title}
        {...(hint === null ? {} : { hint })}
        {...(fault === null ? {} : { validationMessage: text(`draft.slot.${fault}`) })}
      >
        <Input
          type={kind === "date" ? "date" : "text"}
          {...(kind === "number" ? { inputMode: "decimal" as const } : {})}
          {...(choices.length === 0 ? {} : { list: listId })}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Choices id={listId} choices={choices} />
      {placeCount > 1 && (
        <p className="cchc-note">{text("draft.slot.places", { count: placeCount })}</p>
      )}
      <div>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isBusy}>
          {text("draft.slot.fill")}
        </Button>
      </div>
    </form>
  );
}

/** What an input offers; anything else may be typed as well. */
export function Choices({
  id,
  choices,
}: {
  readonly id: string;
  readonly choices: readonly string[];
}) {
  if (choices.length === 0) return null;
  return (
    <datalist id={id}>
      {choices.map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  );
}
