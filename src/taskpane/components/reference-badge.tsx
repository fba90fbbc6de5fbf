import { useText } from "../locale/text-context";

/** Says that a piece of law-as-data was not read in the instrument itself. */
export function ReferenceBadge() {
  const text = useText();
  return (
    <span className="cchc-badge" title={text("facts.referenceHint")}>
      {text("facts.reference")}
    </span>
  );
}
