import type { UnitList } from "../core/law/unit-directory";
import { OwnUnitsError, readOwnUnits } from "../packs/index";
import { CommandError } from "./command-error";
import { readBytes } from "./files";

const keys = {
  noUnits: "units.none",
  badDate: "units.badDate",
  badJson: "units.badJson",
} as const;

/** Reads the file that `--units` names. Throws a CommandError for what cannot be read or understood. */
export async function readUnitFile(path: string): Promise<UnitList> {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return readOwnUnits(text);
  } catch (cause) {
    if (!(cause instanceof OwnUnitsError)) throw cause;
    throw new CommandError(keys[cause.reason], { name: path, line: cause.line ?? "" });
  }
}
