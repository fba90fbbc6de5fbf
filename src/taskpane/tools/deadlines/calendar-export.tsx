import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { Deadline } from "../../../app/deadlines/list-deadlines";
import type { IsoDate } from "../../../core/law/calendar";
import { OutcomeMessage } from "../../components/outcome-message";
import { useText } from "../../locale/text-context";
import type { PaneMessage } from "../../pane-contract";
import type { DeadlineDesk } from "./deadline-desk";

/** Windows that cannot save files hand the text to the clipboard instead. */
export interface DeliverCalendar {
  readonly way: "download" | "copy";
  /** Rejects when it could not be handed over. */
  deliver(name: string, content: string): Promise<void>;
}

interface CalendarExportProps {
  readonly deadlines: readonly Deadline[];
  readonly desk: DeadlineDesk;
  readonly profileId: string;
  readonly today: IsoDate;
  readonly deliver: DeliverCalendar;
}

const offered = [14, 7, 3, 1];

/** The list as a calendar file, with reminders as many days before as the user ticks. */
export function CalendarExport(props: CalendarExportProps) {
  const { deadlines, desk, profileId, today, deliver } = props;
  const text = useText();
  const [days, setDays] = useState<ReadonlySet<number>>(new Set([7, 1]));
  const [message, setMessage] = useState<PaneMessage | null>(null);
  const name = `Lich CCHC ${profileId}.ics`;
  const toggle = (day: number, isOn: boolean): void =>
    setDays(new Set(offered.filter((one) => (one === day ? isOn : days.has(one)))));
  const hand = async (): Promise<void> => {
    const order = { profileId, deadlines, remindDaysBefore: [...days], writtenOn: today };
    try {
      await deliver.deliver(name, await desk.writeCalendar(order, text.locale));
      const key = deliver.way === "copy" ? "deadlines.copied" : "deadlines.downloaded";
      setMessage({ intent: "success", key, data: { name } });
    } catch {
      // Clipboards refuse for reasons of their own; the sentence says where the file can be had instead.
      setMessage({ intent: "warning", key: "deadlines.copyFailed", data: { name } });
    }
  };
  return (
    <div className="cchc-calendar-export">
      <div role="group" aria-label={text("deadlines.remind")} className="cchc-commands">
        <span>{text("deadlines.remind")}</span>
        {offered.map((day) => (
          <Checkbox
            key={day}
            checked={days.has(day)}
            label={text("deadlines.remind.days", { days: day })}
            onChange={(_, { checked }) => toggle(day, checked === true)}
          />
        ))}
      </div>
      <Button appearance="primary" onClick={() => void hand()}>
        {text(deliver.way === "copy" ? "deadlines.copy" : "deadlines.download")}
      </Button>
      <p className="cchc-note">{text("deadlines.privacy")}</p>
      <OutcomeMessage {...{ message }} />
    </div>
  );
}
