import { Button } from "@fluentui/react-components";
import type { PlannedFigure } from "../../../core/filling/plan-filling";
import { Disclosure } from "../../components/disclosure";
import { useText } from "../../locale/text-context";
import type { PaneActions } from "../../pane-contract";

interface FilledFiguresProps {
  readonly figures: readonly PlannedFigure[];
  readonly reveal: PaneActions["reveal"];
}

const order = ["typedOver", "noFigure", "updated", "filled", "linked", "current"] as const;

/** The report's controls and blanks, those that need somebody first. */
export function FilledFigures({ figures, reveal }: FilledFiguresProps) {
  const text = useText();
  if (figures.length === 0) return <p>{text("figures.none")}</p>;
  return (
    <>
      {order.map((status) => {
        const own = figures.filter((figure) => figure.status === status);
        if (own.length === 0) return null;
        return (
          <Disclosure
            key={status}
            title={text(`figures.status.${status}`, { count: own.length })}
            isOpenAtFirst={status === "typedOver" || status === "updated"}
          >
            <ul className="cchc-plain-list cchc-figures">
              {own.map((figure, index) => (
                <li key={index}>
                  <p>
                    {figure.name}: {text(`figures.now.${status}`, nowData(figure))}
                  </p>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={`${text("place.show")}: ${figure.name}`}
                    onClick={() => reveal(figure.anchor)}
                  >
                    {text("place.show")}
                  </Button>
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </>
  );
}

function nowData({ before, figure }: PlannedFigure): {
  readonly before: string;
  readonly figure: string;
} {
  return { before, figure: figure ?? "" };
}
