import { basename } from "node:path";
import type { FigureFile } from "../app/tie-text";
import { readModel } from "../hosts/open-file";
import { CommandError } from "./command-error";
import { failureOf } from "./file-failure";
import { readBytes } from "./files";

/** A file whose tables a report is held against or filled from. Throws a CommandError where it cannot be read. */
export async function readFigureFile(path: string): Promise<FigureFile> {
  const bytes = await readBytes(path);
  try {
    const model = await readModel(bytes);
    return { fileName: basename(path), model };
  } catch (cause) {
    const failure = failureOf(cause);
    const message =
      failure.kind === "unreadable"
        ? failure.error.reason
        : cause instanceof Error
          ? cause.message
          : "";
    throw new CommandError("tie.unreadable", { name: path, message });
  }
}
