import { useText } from "../locale/text-context";
import { Disclosure } from "./disclosure";

/** The keys of the list, for whoever works without a mouse. */
export function KeyboardHelp() {
  const text = useText();
  return (
    <Disclosure title={text("findings.keys")}>
      <p>{text("findings.keysText")}</p>
    </Disclosure>
  );
}
