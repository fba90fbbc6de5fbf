import { useCallback, useRef } from "react";
import { useText } from "../../locale/text-context";
import { MakeTemplatePanel } from "./make-template-panel";
import type { OwnTemplatesStore } from "./own-templates-store";

interface MakeFromOpenFileProps {
  readonly own: OwnTemplatesStore;
  readOpenFile(): ReturnType<NonNullable<OwnTemplatesStore["door"]["readOpenFile"]>>;
}

/** A template from the document that is open in Word, read when this is shown and kept when it is made. */
export function MakeFromOpenFile({ own, readOpenFile }: MakeFromOpenFileProps) {
  const text = useText();
  const fileName = useRef("");
  const readBytes = useCallback(async () => {
    const { name, bytes } = await readOpenFile();
    fileName.current = name;
    return bytes;
  }, [readOpenFile]);
  return (
    <MakeTemplatePanel
      desk={own.desk}
      revision="open"
      readBytes={readBytes}
      deliver={(bytes) => {
        const name = fileName.current === "" ? text("ownTemplates.unnamed") : fileName.current;
        return own.keepMade({ name: text("ownTemplates.fileName", { name }), bytes });
      }}
      describeError={own.door.describeError}
    />
  );
}
