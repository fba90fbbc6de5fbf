import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CheckRun } from "../../../app/check-run";
import type { TextKey } from "../../../app/locale/text";
import type { OverviewGrid } from "../../../app/overview/overview-grid";
import { OutcomeMessage } from "../../components/outcome-message";
import { useText } from "../../locale/text-context";
import type { PaneMessage } from "../../pane-contract";
import type { OverviewDesk } from "./overview-desk";
import { OverviewTable } from "./overview-table";
import { paintOverview, pictureSize } from "./paint-overview";

/** Where tables and pictures go from here. Each rejects when it could not be handed over. */
export interface OverviewOutlet {
  readonly tableLabel: TextKey;
  readonly pictureLabel: TextKey;
  /** Answers with what to say when done. */
  putTable(file: Uint8Array): Promise<Said>;
  putPicture(picture: Blob): Promise<Said>;
}

export type Said = Pick<PaneMessage, "key" | "data">;

interface OverviewPanelProps {
  /** Null before the first check. */
  readonly run: CheckRun | null;
  readonly desk: OverviewDesk;
  readonly outlet: OverviewOutlet;
}

/** The checked plan at a glance: areas by month with their gaps, and what each unit leads. */
export function OverviewPanel({ run, desk, outlet }: OverviewPanelProps) {
  const text = useText();
  const isPlan = run?.documentType === "plan";
  return (
    <div className="cchc-tool">
      {isPlan ? (
        <Overview key={run.revision} {...{ run, desk, outlet }} />
      ) : (
        <p>{text("overview.none")}</p>
      )}
    </div>
  );
}

function Overview({
  run,
  desk,
  outlet,
}: OverviewPanelProps & {
  readonly run: CheckRun;
}) {
  const text = useText();
  const [grid, setGrid] = useState<OverviewGrid | null | undefined>(undefined);
  const [said, setSaid] = useState<PaneMessage | null>(null);
  useEffect(() => {
    let isWanted = true;
    const { documentType, facts, on, profile } = run;
    desk.describe({ documentType, facts, on, profile }, text.locale).then(
      (described) => isWanted && setGrid(described),
      () => isWanted && setGrid(null)
    );
    return () => {
      isWanted = false;
    };
  }, [desk, run, text]);
  if (grid === undefined) return <Spinner size="tiny" label={text("job.open")} />;
  if (grid === null) return <p>{text("overview.none")}</p>;
  const hand = async (put: () => Promise<Said>, failed: TextKey): Promise<void> => {
    try {
      setSaid({ intent: "success", ...(await put()) });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setSaid({ intent: "warning", key: failed, data: { message } });
    }
  };
  return (
    <>
      <h2>{grid.title}</h2>
      <OverviewTable
        caption={text("overview.areas")}
        heading={text("overview.area")}
        columns={grid.columns}
        rows={grid.areas}
      />
      {grid.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {grid.units.length > 0 && (
        <OverviewTable
          caption={text("overview.units")}
          heading={text("overview.unit")}
          columns={grid.columns}
          rows={grid.units}
        />
      )}
      <div className="cchc-commands">
        <Button
          size="small"
          onClick={() =>
            void hand(
              async () => outlet.putTable(await desk.tables(grid, text.locale)),
              "outcome.failed"
            )
          }
        >
          {text(outlet.tableLabel)}
        </Button>
        <Button
          size="small"
          onClick={() =>
            void hand(
              async () => outlet.putPicture(await pictureOf(grid)),
              "overview.pictureFailed"
            )
          }
        >
          {text(outlet.pictureLabel)}
        </Button>
      </div>
      <OutcomeMessage message={said} />
    </>
  );
}

/** The grid as a PNG, twice as fine as the screen so that it prints well. */
async function pictureOf(grid: OverviewGrid): Promise<Blob> {
  const { width, height } = pictureSize(grid);
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const painter = canvas.getContext("2d");
  if (painter === null) throw new Error("no canvas");
  painter.scale(2, 2);
  paintOverview(painter, grid);
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob === null ? fail(new Error("no picture")) : done(blob)),
      "image/png"
    )
  );
}
