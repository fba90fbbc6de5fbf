import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckRun, Question } from "../../app/check-run";
import type { DocumentType } from "../../core/recognition/document-facts";
import type { Text } from "../../app/locale/text";
import { useText } from "../locale/text-context";
import type { Choice, PaneActions } from "../pane-contract";
import { ChoiceOptions } from "./choice-options";

interface QuestionsProps {
  readonly run: CheckRun;
  readonly profiles: readonly Choice[];
  readonly actions: PaneActions;
  readonly isBusy: boolean;
}

/** What the file leaves in doubt: asked for, never guessed. */
export function Questions({ run, profiles, actions, isBusy }: QuestionsProps) {
  const text = useText();
  if (run.questions.length === 0) return null;
  return (
    <section className="cchc-questions" aria-label={text("question.title")}>
      <h2>{text("question.title")}</h2>
      {run.questions.map((question) => (
        <QuestionForm key={question.about} {...{ question, profiles, actions, isBusy }} />
      ))}
    </section>
  );
}

interface QuestionFormProps extends Omit<QuestionsProps, "run"> {
  readonly question: Question;
}

function QuestionForm({ question, profiles, actions, isBusy }: QuestionFormProps) {
  const text = useText();
  const [answer, setAnswer] = useState("");
  const give = (): void => {
    if (question.about === "profile") actions.chooseProfile(answer);
    else if (question.about === "date") actions.chooseDate(answer);
    else if (isDocumentType(answer)) actions.chooseDocumentType(answer);
  };
  return (
    <form
      className="cchc-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== "") give();
      }}
    >
      <Field size="small" label={text(`question.${question.about}`)}>
        {question.about === "date" ? (
          <Input
            size="small"
            type="date"
            value={answer}
            onChange={(_, { value }) => setAnswer(value)}
          />
        ) : (
          <Select size="small" value={answer} onChange={(_, { value }) => setAnswer(value)}>
            <option value="">{text("question.choose")}</option>
            <ChoiceOptions of={choicesOf(question, profiles, text)} />
          </Select>
        )}
      </Field>
      <Button size="small" type="submit" disabledFocusable={isBusy || answer === ""}>
        {text("question.answer")}
      </Button>
    </form>
  );
}

function choicesOf(question: Question, profiles: readonly Choice[], text: Text): readonly Choice[] {
  if (question.about === "documentType")
    return question.candidates
      .filter(isDocumentType)
      .map((id) => ({ id, name: text(`documentType.${id}`) }));
  const candidates = profiles.filter(({ id }) => question.candidates.includes(id));
  return candidates.length > 0 ? candidates : profiles;
}

const isDocumentType = (value: string): value is DocumentType =>
  ["plan", "report", "statistics", "guidance", "correspondence"].includes(value);
