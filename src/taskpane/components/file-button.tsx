import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

interface FileButtonProps extends Pick<ButtonProps, "size" | "appearance"> {
  readonly label: string;
  /** Endings of names: ".xlsx,.docx". */
  readonly accept: string;
  /** Tells the input apart from others of the page. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly takesSeveral?: boolean;
  readonly onChoose: (file: File, ...others: readonly File[]) => void;
}

/** A button that asks for a file. The input itself stays out of sight and out of the tab order. */
export function FileButton(props: FileButtonProps) {
  const { label, accept, name, isBusy, takesSeveral = false, onChoose, ...looks } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button {...looks} disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={takesSeveral}
        accept={accept}
        data-file={name}
        onChange={({ currentTarget }) => {
          const [file, ...others] = currentTarget.files ?? [];
          if (file !== undefined) onChoose(file, ...others);
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
