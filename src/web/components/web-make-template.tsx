import { useCallback, useSyncExternalStore } from "react";
import { useText } from "../../taskpane/locale/text-context";
import { MakeTemplatePanel } from "../../taskpane/tools/own-templates/make-template-panel";
import type { OwnTemplatesDesk } from "../../taskpane/tools/own-templates/own-templates-desk";
import { downloadFile } from "../download-file";
import type { WebStore } from "../web-store";
import type { FileDesk } from "../worker/file-desk";

interface WebMakeTemplateProps {
  readonly store: WebStore;
  readonly files: Pick<FileDesk, "save">;
  readonly desk: OwnTemplatesDesk;
}

/** A template from the open file, saved as a file of its own. */
export default function WebMakeTemplate({ store, files, desk }: WebMakeTemplateProps) {
  const text = useText();
  const { run, fileName, view } = useSyncExternalStore(store.subscribe, store.getState);
  const readBytes = useCallback(() => files.save(), [files]);
  return (
    <MakeTemplatePanel
      desk={desk}
      revision={view?.kind === "document" ? (run?.revision ?? null) : null}
      readBytes={readBytes}
      deliver={(bytes) =>
        downloadFile({ name: text("ownTemplates.fileName", { name: fileName ?? ".docx" }), bytes })
      }
    />
  );
}
