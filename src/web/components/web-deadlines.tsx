import { useState, useSyncExternalStore } from "react";
import type { IsoDate } from "../../core/law/calendar";
import { DeadlinesPanel } from "../../taskpane/tools/deadlines/deadlines-panel";
import type { DeadlineDesk } from "../../taskpane/tools/deadlines/deadline-desk";
import { downloadFile } from "../download-file";
import type { WebStore } from "../web-store";

interface WebDeadlinesProps {
  readonly store: WebStore;
  readonly desk: DeadlineDesk;
  readonly today: IsoDate;
}

const asFile = {
  way: "download",
  deliver: async (name: string, content: string) =>
    downloadFile({ name, bytes: new TextEncoder().encode(content) }),
} as const;

/** The due days of a profile chosen on the start screen. */
export default function WebDeadlines({ store, desk, today }: WebDeadlinesProps) {
  const { profiles } = useSyncExternalStore(store.subscribe, store.getState);
  const [profileId, setProfileId] = useState<string | null>(null);
  return (
    <DeadlinesPanel
      {...{ desk, profiles, profileId, today }}
      onChooseProfile={setProfileId}
      deliver={asFile}
    />
  );
}
