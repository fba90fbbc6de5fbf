import { lazy, Suspense } from "react";
import { useText } from "../locale/text-context";
import { Disclosure } from "./disclosure";
import type { JustifyFieldsProps } from "./justify-fields";

const JustifyFields = lazy(() => import("./justify-fields"));

/** The form of a justification, folded away: it is loaded when it is first opened. */
export function JustifyForm(props: JustifyFieldsProps) {
  const text = useText();
  return (
    <Disclosure title={text("justify.title")}>
      <Suspense fallback={null}>
        <JustifyFields {...props} />
      </Suspense>
    </Disclosure>
  );
}
