import type { ReactNode } from "react";

interface AnswerFormProps {
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A small form inside a finding. Says itself what is lacking; nothing is handed on while the pane works. */
export function AnswerForm({ isBusy, onSubmit, children }: AnswerFormProps) {
  return (
    <form
      className="cchc-fix"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSubmit();
      }}
    >
      {children}
    </form>
  );
}
