import type { UnitList } from "../core/law/unit-directory";
import type { Catalogue } from "../packs/load-pack";
import { OwnUnitsError, readOwnUnits } from "../packs/own-units";

/** What came of a list of units: how many it names, or why it cannot be used; `line` is null for the file as a whole. */
export type OwnUnitsOutcome =
  | { readonly kind: "used"; readonly count: number }
  | {
      readonly kind: "refused";
      readonly reason: OwnUnitsError["reason"];
      readonly line: number | null;
    };

/** The catalogue with the office's own units, which may come and go while the program runs. */
export interface OwnUnitShelf {
  /** Always with the list in use now; whoever keeps it sees every change. */
  readonly catalogue: Catalogue;
  /** Reads a list and uses it from now on in place of the one before; a list that is refused changes nothing. */
  use(text: string): OwnUnitsOutcome;
  forget(): void;
}

export function createOwnUnitShelf(shipped: Catalogue): OwnUnitShelf {
  const catalogue: Omit<Catalogue, "ownUnits"> & { ownUnits?: UnitList } = {
    get packs() {
      return shipped.packs;
    },
    get profiles() {
      return shipped.profiles;
    },
    get checks() {
      return shipped.checks;
    },
  };
  return {
    catalogue,
    use(text) {
      try {
        const list = readOwnUnits(text);
        catalogue.ownUnits = list;
        return { kind: "used", count: list.units.length };
      } catch (error) {
        if (!(error instanceof OwnUnitsError)) throw error;
        return { kind: "refused", reason: error.reason, line: error.line };
      }
    },
    forget() {
      delete catalogue.ownUnits;
    },
  };
}
