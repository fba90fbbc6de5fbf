import { useMemo, useSyncExternalStore } from "react";
import type { OfficeStore } from "../../office/office-store";
import type { OpenDocument } from "../../office/open-document";
import type { OverviewDesk } from "./overview-desk";
import { OverviewPanel, type OverviewOutlet } from "./overview-panel";

interface OfficeOverviewProps {
  readonly store: OfficeStore;
  readonly open: Pick<OpenDocument, "insert">;
  readonly desk: OverviewDesk;
}

/** The overview inside Word: tables go to the cursor, pictures to the clipboard. */
export default function OfficeOverview({ store, open, desk }: OfficeOverviewProps) {
  const { run } = useSyncExternalStore(store.subscribe, store.getState);
  const outlet = useMemo<OverviewOutlet>(
    () => ({
      tableLabel: "overview.insert",
      pictureLabel: "overview.copyPicture",
      async putTable(bytes) {
        await open.insert("taskTable", { kind: "docx", bytes });
        return { key: "overview.tableDone" };
      },
      async putPicture(picture) {
        await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
        return { key: "overview.pictureCopied" };
      },
    }),
    [open]
  );
  return <OverviewPanel {...{ run, desk, outlet }} />;
}
