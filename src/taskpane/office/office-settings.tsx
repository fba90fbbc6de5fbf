import { useId } from "react";
import type { TextKey } from "../../app/locale/text";
import { Disclosure } from "../components/disclosure";
import { useText } from "../locale/text-context";
import type { OfficeStore, OfficeState } from "./office-store";

interface OfficeSettingsProps {
  readonly store: OfficeStore;
  readonly state: OfficeState;
}

/** What the user may switch on: ways of marking that leave more behind, and checks that start by themselves. */
export function OfficeSettings({ store, state }: OfficeSettingsProps) {
  const text = useText();
  const { actions, markChoices, isUndoable } = store;
  return (
    <Disclosure title={text("office.settings")}>
      <div className="cchc-settings">
        {markChoices.map((choice) => (
          <Choice
            key={choice}
            label={`office.choice.${choice}`}
            hint={`office.choice.${choice}Hint`}
            isOn={state.markChoices.has(choice)}
            onChange={(isOn) => actions.chooseMark(choice, isOn)}
          />
        ))}
        <Choice
          label="office.live"
          hint="office.liveHint"
          isOn={state.isLive}
          onChange={actions.setLive}
        />
        {!isUndoable && <p>{text("office.undoLost")}</p>}
      </div>
    </Disclosure>
  );
}

interface ChoiceProps {
  readonly label: TextKey;
  readonly hint: TextKey;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Choice({ label, hint, isOn, onChange }: ChoiceProps) {
  const text = useText();
  const id = useId();
  return (
    <div className="cchc-choice">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id}>{text(label)}</label>
      <p id={`${id}-hint`}>{text(hint)}</p>
    </div>
  );
}
