import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useText } from "../../taskpane/locale/text-context";
import { MakeTemplatePanel } from "../../taskpane/tools/own-templates/make-template-panel";
import type { OwnTemplatesStore } from "../../taskpane/tools/own-templates/own-templates-store";
import { downloadFile } from "../download-file";
import type { WebStore } from "../web-store";
import type { FileDesk } from "../worker/file-desk";

interface WebMakeTemplateProps {
  readonly store: WebStore;
  readonly files: Pick<FileDesk, "save">;
  readonly loadOwn: () => Promise<OwnTemplatesStore>;
}

/** A template from the open file: kept among the office's own, and saved as a file. */
export default function WebMakeTemplate({ store, files, loadOwn }: WebMakeTemplateProps) {
  const text = useText();
  const { run, fileName, view } = useSyncExternalStore(store.subscribe, store.getState);
  const [own, setOwn] = useState<OwnTemplatesStore | null>(null);
  useEffect(() => {
    void loadOwn().then(setOwn);
  }, [loadOwn]);
  const readBytes = useCallback(() => files.save(), [files]);
  if (own === null) return <Spinner size="tiny" label={text("job.open")} />;
  return (
    <MakeTemplatePanel
      desk={own.desk}
      revision={view?.kind === "document" ? (run?.revision ?? null) : null}
      readBytes={readBytes}
      deliver={(bytes) => {
        const file = {
          name: text("ownTemplates.fileName", { name: fileName ?? ".docx" }),
          bytes,
        };
        downloadFile(file);
        return own.keepMade(file);
      }}
      describeError={own.door.describeError}
    />
  );
}
