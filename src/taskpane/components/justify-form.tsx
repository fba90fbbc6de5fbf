import { lazy } from "react";
import { useText } from "../locale/text-context";
import { Disclosure } from "./disclosure";
import type { JustifyFieldsProps } from "./justify-fields";
import { LazyPart } from "./lazy-part";

const JustifyFields = lazy(() => import("./justify-fields"));

/** The form of a justification, folded away: it is loaded when it is first opened. */
export function JustifyForm(props: JustifyFieldsProps) {
  const text = useText();
  return (
    <Disclosure title={text("justify.title")}>
      <LazyPart>
        <JustifyFields {...props} />
      </LazyPart>
    </Disclosure>
  );
}
