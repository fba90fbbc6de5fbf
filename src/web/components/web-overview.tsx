import { useMemo, useSyncExternalStore } from "react";
import type { OverviewDesk } from "../../taskpane/tools/overview/overview-desk";
import { OverviewPanel, type OverviewOutlet } from "../../taskpane/tools/overview/overview-panel";
import { downloadFile } from "../download-file";
import type { WebStore } from "../web-store";

interface WebOverviewProps {
  readonly store: WebStore;
  readonly desk: OverviewDesk;
}

/** The overview on the page: tables and pictures are saved as files. */
export default function WebOverview({ store, desk }: WebOverviewProps) {
  const { run, fileName } = useSyncExternalStore(store.subscribe, store.getState);
  const outlet = useMemo<OverviewOutlet>(() => {
    const stem = (fileName ?? "ke-hoach").replace(/\.\w+$/u, "");
    return {
      tableLabel: "overview.saveTable",
      pictureLabel: "overview.savePicture",
      async putTable(bytes) {
        const name = `${stem} (toàn cảnh).docx`;
        downloadFile({ name, bytes });
        return { key: "overview.tableSaved", data: { name } };
      },
      async putPicture(picture) {
        const name = `${stem} (toàn cảnh).png`;
        downloadFile({ name, bytes: new Uint8Array(await picture.arrayBuffer()) });
        return { key: "overview.pictureDone", data: { name } };
      },
    };
  }, [fileName]);
  return <OverviewPanel {...{ run, desk, outlet }} />;
}
