import { Button } from "@fluentui/react-components";
import { useRef } from "react";

interface ChooseFileProps {
  readonly label: string;
  readonly accept: string;
  readonly isBusy: boolean;
  onChoose(file: File): void;
}

/** A button that asks for one file. The input itself stays out of sight and out of the tab order. */
export function ChooseFile({ label, accept, isBusy, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onChoose(file);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
