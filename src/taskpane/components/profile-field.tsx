import { Field, Select } from "@fluentui/react-components";
import { useText } from "../locale/text-context";
import type { Choice } from "../pane-contract";
import { ChoiceOptions } from "./choice-options";

interface ProfileFieldProps {
  readonly profiles: readonly Choice[];
  readonly profileId: string | null;
  readonly hint?: string;
  /** What choosing none means; without it, that one is still to be chosen. */
  readonly none?: string;
  readonly size?: "small" | "medium";
  readonly isDisabled?: boolean;
  readonly onChoose: (profileId: string | null) => void;
}

/** Asks for the kind of office whose rules apply. */
export function ProfileField(props: ProfileFieldProps) {
  const {
    profiles,
    profileId,
    hint = "",
    none,
    size = "medium",
    isDisabled = false,
    onChoose,
  } = props;
  const text = useText();
  return (
    <Field size={size} label={text("profile.label")} hint={hint}>
      <Select
        size={size}
        value={profileId ?? ""}
        disabled={isDisabled}
        onChange={(_, { value }) => onChoose(value === "" ? null : value)}
      >
        <option value="">{none ?? text("question.choose")}</option>
        <ChoiceOptions of={profiles} />
      </Select>
    </Field>
  );
}
