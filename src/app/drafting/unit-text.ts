import { BrokenTemplateError } from "../../templating/template-schema";
import { importUnitProfile, type UnitProfile } from "../../templating/unit-profile";

export {
  emptyUnitProfile,
  exportUnitProfile,
  importUnitProfile,
  type UnitProfile,
} from "../../templating/unit-profile";

/** The profile that a machine has kept as text; null where it keeps none, or one that cannot be used any more. */
export function readUnitText(text: string | null): UnitProfile | null {
  if (text === null) return null;
  try {
    return importUnitProfile(text);
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof BrokenTemplateError) return null;
    throw cause;
  }
}
