import type { Catalogue } from "../../packs/load-pack";
import { withPackFiles, type PackFile } from "../../packs/pack-file";

export { packFileEnding, readPackFile, writePackFile, type PackFile } from "../../packs/pack-file";

/** The shipped packs with those the user has imported, which may come and go while the program runs. */
export interface PackShelf {
  /** Always what lies on the shelf now; whoever keeps it sees every change. */
  readonly catalogue: Catalogue;
  /** Takes the place of a pack of the same id. Throws a PackError and changes nothing where it does not fit. */
  add(file: PackFile): void;
  remove(id: string): void;
}

export function createPackShelf(shipped: Catalogue): PackShelf {
  let files: readonly PackFile[] = [];
  let current = shipped;
  const put = (next: readonly PackFile[]): void => {
    current = withPackFiles(shipped, next);
    files = next;
  };
  const without = (id: string): readonly PackFile[] => files.filter(({ pack }) => pack.id !== id);
  return {
    catalogue: {
      get packs() {
        return current.packs;
      },
      get profiles() {
        return current.profiles;
      },
      get checks() {
        return current.checks;
      },
    },
    add: (file) => put([...without(file.pack.id), file]),
    remove: (id) => put(without(id)),
  };
}
