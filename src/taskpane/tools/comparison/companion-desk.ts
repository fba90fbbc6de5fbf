import type { CompanionFile } from "../../../app/companion-files";
import type { DeskNames } from "../../worker/worker-line";

/** A companion as the screen lists it. */
export interface LaidFile {
  readonly id: number;
  readonly name: string;
  readonly kind: CompanionFile["kind"];
}

/** Files laid beside the one under check. They are read and kept where checks run; only names cross to the screen. */
export interface CompanionDesk {
  /** Rejects with a WorkerCallError of kind "unreadable" for a file that cannot be opened. */
  add(name: string, bytes: Uint8Array): Promise<readonly LaidFile[]>;
  remove(id: number): Promise<readonly LaidFile[]>;
}

export const companionDeskNames: DeskNames<CompanionDesk> = {
  desk: "companions",
  functions: { add: true, remove: true },
};

/** A desk together with what checks need of it. */
export interface CompanionShelf extends CompanionDesk {
  files(): readonly CompanionFile[];
  /** They lay beside one file; another one begins without them. */
  clear(): void;
}

/** An empty shelf. A file of a name that lies there already takes its place: it is the same file, saved again. */
export function createCompanionShelf(
  read: (name: string, bytes: Uint8Array) => Promise<CompanionFile>
): CompanionShelf {
  let ids = 0;
  let shelf: readonly { readonly id: number; readonly file: CompanionFile }[] = [];
  const listed = (): readonly LaidFile[] =>
    shelf.map(({ id, file: { fileName, kind } }) => ({ id, name: fileName, kind }));
  return {
    files: () => shelf.map(({ file }) => file),
    clear() {
      shelf = [];
    },
    async add(name, bytes) {
      const file = await read(name, bytes);
      ids += 1;
      shelf = [...shelf.filter((other) => other.file.fileName !== name), { id: ids, file }];
      return listed();
    },
    async remove(id) {
      shelf = shelf.filter((other) => other.id !== id);
      return listed();
    },
  };
}
