import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Deadline } from "../../../app/deadlines/list-deadlines";
import type { IsoDate } from "../../../core/law/calendar";
import { ProfileField } from "../../components/profile-field";
import { useText } from "../../locale/text-context";
import type { Choice } from "../../pane-contract";
import { CalendarExport, type DeliverCalendar } from "./calendar-export";
import type { DeadlineDesk } from "./deadline-desk";
import { DeadlineItem } from "./deadline-item";

interface DeadlinesPanelProps {
  readonly desk: DeadlineDesk;
  readonly profiles: readonly Choice[];
  readonly profileId: string | null;
  readonly today: IsoDate;
  onChooseProfile(id: string | null): void;
  /** How a calendar file reaches the user here. */
  readonly deliver: DeliverCalendar;
}

type Listed =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly deadlines: readonly Deadline[] }
  | { readonly kind: "failed"; readonly message: string };

/** What the office has to hand in within a year, soonest first, and the same as a calendar. */
export function DeadlinesPanel(props: DeadlinesPanelProps) {
  const { desk, profiles, profileId, today, onChooseProfile, deliver } = props;
  return (
    <div className="cchc-tool">
      <ProfileField {...{ profiles, profileId }} onChoose={onChooseProfile} />
      {profileId !== null && <Agenda key={profileId} {...{ desk, profileId, today, deliver }} />}
    </div>
  );
}

function useDeadlines(desk: DeadlineDesk, profileId: string, today: IsoDate): Listed {
  const [listed, setListed] = useState<Listed>({ kind: "loading" });
  useEffect(() => {
    let isWanted = true;
    desk.list(profileId, today).then(
      (deadlines) => isWanted && setListed({ kind: "loaded", deadlines }),
      (cause: unknown) =>
        isWanted &&
        setListed({
          kind: "failed",
          message: cause instanceof Error ? cause.message : String(cause),
        })
    );
    return () => {
      isWanted = false;
    };
  }, [desk, profileId, today]);
  return listed;
}

interface AgendaProps {
  readonly desk: DeadlineDesk;
  readonly profileId: string;
  readonly today: IsoDate;
  readonly deliver: DeliverCalendar;
}

function Agenda(props: AgendaProps) {
  const text = useText();
  const listed = useDeadlines(props.desk, props.profileId, props.today);
  if (listed.kind === "loading") return <Spinner size="tiny" label={text("job.open")} />;
  if (listed.kind === "failed")
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text("outcome.failed", { message: listed.message })}</MessageBarBody>
      </MessageBar>
    );
  const [next, ...later] = listed.deadlines;
  if (next === undefined) return <p>{text("deadlines.none")}</p>;
  return (
    <>
      <h2>{text("deadlines.next")}</h2>
      <DeadlineItem deadline={next} isNext />
      {later.length > 0 && <h2>{text("deadlines.later")}</h2>}
      <ol className="cchc-deadlines">
        {later.map((deadline) => (
          <li key={`${JSON.stringify(deadline.duty)}-${deadline.year}`}>
            <DeadlineItem deadline={deadline} />
          </li>
        ))}
      </ol>
      <CalendarExport deadlines={listed.deadlines} {...props} />
    </>
  );
}
