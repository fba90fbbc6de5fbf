import { Button } from "@fluentui/react-components";
import {
  untiedNumbers,
  type FigureView,
  type TieView,
  type TyingView,
} from "../../../app/tie-views";
import { Disclosure } from "../../components/disclosure";
import { useText } from "../../locale/text-context";
import type { PaneActions } from "../../pane-contract";
import { UntiedList } from "./untied-list";

interface TiedNumbersProps {
  readonly tying: TyingView;
  readonly reveal: PaneActions["reveal"];
}

const order = ["contradicted", "tied"] as const;

/** Every number of the text by what came of it, each with the place in the text and the place in the table. */
export function TiedNumbers({ tying, reveal }: TiedNumbersProps) {
  const text = useText();
  const { ties, counts } = tying;
  return (
    <>
      <h2>{text("figures.tying")}</h2>
      <p>{text("figures.tyingCounts", counts)}</p>
      {order.map((status) => {
        const own = ties.filter((tie) => tie.status === status);
        if (own.length === 0) return null;
        return (
          <Disclosure
            key={status}
            title={text(`figures.tie.${status}`, { count: own.length })}
            isOpenAtFirst={status === "contradicted"}
          >
            <ul className="cchc-plain-list cchc-figures">
              {own.map((tie, index) => (
                <TiedNumber key={index} tie={tie} reveal={reveal} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
      {counts.untied > 0 && (
        <Disclosure title={text("untied.title", { count: counts.untied })}>
          <UntiedList groups={untiedNumbers(tying)} reveal={reveal} />
        </Disclosure>
      )}
    </>
  );
}

interface TiedNumberProps {
  readonly tie: TieView;
  readonly reveal: PaneActions["reveal"];
}

function TiedNumber({ tie, reveal }: TiedNumberProps) {
  const text = useText();
  const { indicator, figures } = tie;
  const placeOf = ({ fileName, form, row, sheet, address, text: figure }: FigureView): string => {
    const file = fileName ?? text("figures.ownForms");
    return sheet === null || address === null
      ? text("figures.inTable", { file, form, row, figure })
      : text("figures.inSheet", { file, sheet, address, figure });
  };
  return (
    <li>
      <p>
        <strong>{tie.text}</strong> {indicator?.name}
      </p>
      <blockquote>{tie.sentence}</blockquote>
      {figures.map((figure, index) => (
        <p key={index}>{placeOf(figure)}</p>
      ))}
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${text("place.show")}: ${tie.text}`}
        onClick={() => reveal(tie.anchor)}
      >
        {text("place.show")}
      </Button>
    </li>
  );
}
