import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Fix } from "../../core/fixes/fix";
import { describeFix } from "../findings/describe-edit";
import { useText } from "../locale/text-context";
import { AnswerForm } from "./answer-form";

const longestWord = 40;

interface FixFormProps {
  readonly fix: Fix;
  readonly isBusy: boolean;
  readonly onApply: (answer: string | null) => void;
}

/** One way to mend a finding: what it will write, the question only the user can answer, and the button. */
export function FixForm({ fix, isBusy, onApply }: FixFormProps) {
  const text = useText();
  const suggestionsId = useId();
  const [answer, setAnswer] = useState("");
  const [isAsking, setAsking] = useState(false);
  // A list under a field cuts sentences off.
  const sentences = fix.ask?.suggestions.filter(({ length }) => length > longestWord) ?? [];
  const submit = (): void => {
    if (fix.ask === null) onApply(null);
    else if (answer.trim() === "") setAsking(true);
    else onApply(answer.trim());
  };
  return (
    <AnswerForm isBusy={isBusy} onSubmit={submit}>
      <p className="cchc-fix-title">{fix.title}</p>
      {fix.ask !== null && (
        <Field
          size="small"
          label={fix.ask.label}
          required
          {...(isAsking ? { validationMessage: text("fix.answerNeeded") } : {})}
        >
          <Input
            size="small"
            value={answer}
            autoComplete="off"
            list={suggestionsId}
            onChange={(_, { value }) => {
              setAnswer(value);
              setAsking(false);
            }}
          />
        </Field>
      )}
      {fix.ask !== null && (
        <datalist id={suggestionsId}>
          {fix.ask.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {sentences.length > 0 && (
        <ul className="cchc-plain-list">
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Button
                size="small"
                className="cchc-sentence"
                aria-pressed={sentence === answer}
                onClick={() => setAnswer(sentence)}
              >
                {sentence}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul className="cchc-fix-effect">
        {describeFix(fix, answer, text).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
      <Button
        size="small"
        type="submit"
        appearance={fix.isPreferred ? "primary" : "secondary"}
        disabledFocusable={isBusy}
        aria-label={`${text("fix.apply")}: ${fix.title}`}
      >
        {text("fix.apply")}
      </Button>
    </AnswerForm>
  );
}
