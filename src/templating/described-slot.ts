import type { FreeSlot } from "./document-words";
import type { HintedSlot } from "./template-schema";

/** Title, placeholder and, where there is one, the hint of a slot that a template describes. */
export function describedSlot({
  title,
  placeholder,
  hint,
}: HintedSlot): Pick<FreeSlot, "title" | "placeholder" | "hint"> {
  return hint === undefined ? { title, placeholder } : { title, placeholder, hint };
}
