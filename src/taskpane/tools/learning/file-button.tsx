import { Button } from "@fluentui/react-components";
import { useRef } from "react";

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  /** Tells the input apart from others of the page. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onChoose: (file: File) => void;
}

/** A button that asks for one file. The input itself stays out of sight and out of the tab order. */
export function FileButton({ label, accept, name, isBusy, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        data-learning={name}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onChoose(file);
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
