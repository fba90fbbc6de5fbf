import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../../components/disclosure";
import { FileButton } from "../../components/file-button";
import { ProfileField } from "../../components/profile-field";
import { useText } from "../../locale/text-context";
import type { Choice } from "../../pane-contract";
import type { DraftingState, DraftingStore } from "./drafting-store";
import { UnitForm } from "./unit-form";

interface UnitSectionProps {
  readonly drafting: DraftingStore;
  readonly state: DraftingState;
  readonly profiles: readonly Choice[];
}

/** Whose documents these are: the law they are written under, and what the office told of itself. */
export function UnitSection({ drafting, state, profiles }: UnitSectionProps) {
  const text = useText();
  const { actions } = drafting;
  const { profileId, unit, emptyUnit, isBusy } = state;
  const shown = unit ?? emptyUnit;
  return (
    <>
      <ProfileField
        hint={text("draft.profileHint")}
        {...{ profiles, profileId }}
        onChoose={(chosen) => void actions.chooseProfile(chosen)}
      />
      {shown !== null && (
        <Disclosure
          key={unit === null ? "new" : "kept"}
          title={unit === null ? text("draft.unit") : text("draft.unit.of", { name: unit.name })}
          isOpenAtFirst={unit === null}
        >
          <div className="cchc-draft-form">
            <p className="cchc-note">{text("draft.unit.why")}</p>
            <UnitForm
              key={shown.name + (unit === null ? profileId : "")}
              unit={shown}
              isBusy={isBusy}
              onKeep={(told) => void actions.keepUnit(told)}
            />
            <Sharing drafting={drafting} isKept={unit !== null} isBusy={isBusy} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

interface SharingProps {
  readonly drafting: DraftingStore;
  readonly isKept: boolean;
  readonly isBusy: boolean;
}

/** The profile to colleagues and from them, as a file or through the clipboard. */
function Sharing({ drafting: { door, actions }, isKept, isBusy }: SharingProps) {
  const text = useText();
  const [pasted, setPasted] = useState("");
  return (
    <>
      <h3>{text("draft.unit.share")}</h3>
      <div className="cchc-commands">
        {isKept && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void actions.shareUnit()}>
            {text(`draft.unit.${door.sharing.way}`)}
          </Button>
        )}
        <FileButton
          size="small"
          label={text("draft.unit.import")}
          accept=".json"
          name="unit"
          isBusy={isBusy}
          onChoose={(file) => void file.text().then(actions.importUnit)}
        />
      </div>
      <Field label={text("draft.unit.paste")}>
        <Textarea value={pasted} rows={2} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Button
        size="small"
        disabledFocusable={isBusy || pasted.trim() === ""}
        onClick={() => void actions.importUnit(pasted)}
      >
        {text("draft.unit.usePasted")}
      </Button>
    </>
  );
}
