import type { MovedForms } from "../../../app/move-forms";
import { Disclosure } from "../../components/disclosure";
import { useText } from "../../locale/text-context";

/** What did not go from a report into the sheets as it stood there; nothing where all did. */
export function MovedNotes({
  moved: { different, leftBehind },
}: {
  readonly moved: Pick<MovedForms, "different" | "leftBehind">;
}) {
  const text = useText();
  return (
    <>
      {different.length > 0 && (
        <Disclosure title={text("figures.different", { count: different.length })} isOpenAtFirst>
          <ul className="cchc-plain-list">
            {different.map(({ name, stated }, index) => (
              <li key={index}>{text("figures.differentFrom", { name, stated })}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {leftBehind.length > 0 && (
        <Disclosure title={text("figures.leftBehind", { count: leftBehind.length })} isOpenAtFirst>
          <ul className="cchc-plain-list">
            {leftBehind.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
