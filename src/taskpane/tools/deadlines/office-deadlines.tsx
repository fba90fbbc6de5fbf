import { useSyncExternalStore } from "react";
import type { IsoDate } from "../../../core/law/calendar";
import type { OfficeStore } from "../../office/office-store";
import type { DeadlineDesk } from "./deadline-desk";
import { DeadlinesPanel } from "./deadlines-panel";

interface OfficeDeadlinesProps {
  readonly store: OfficeStore;
  readonly desk: DeadlineDesk;
  readonly today: IsoDate;
}

/** Office's web views do not save files: the calendar goes through the clipboard. */
const throughClipboard = {
  way: "copy",
  deliver: (_name: string, content: string) => navigator.clipboard.writeText(content),
} as const;

/** The due days of the office that the pane remembers. */
export default function OfficeDeadlines({ store, desk, today }: OfficeDeadlinesProps) {
  const { office, profiles } = useSyncExternalStore(store.subscribe, store.getState);
  return (
    <DeadlinesPanel
      {...{ desk, profiles, today }}
      profileId={office.profileId}
      onChooseProfile={(profileId) => store.actions.remember({ profileId })}
      deliver={throughClipboard}
    />
  );
}
