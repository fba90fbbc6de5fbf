import type { OwnUnitsOutcome, OwnUnitShelf } from "../../../app/own-unit-shelf";
import type { DeskNames } from "../../worker/worker-line";

/** The office's own list of units, read and kept where checks run. */
export interface OwnUnitsDesk {
  use(text: string): Promise<OwnUnitsOutcome>;
  forget(): Promise<null>;
}

export const ownUnitsDeskNames: DeskNames<OwnUnitsDesk> = {
  desk: "ownUnits",
  functions: { use: true, forget: true },
};

export function createOwnUnitsDesk(shelf: OwnUnitShelf): OwnUnitsDesk {
  return {
    use: async (text) => shelf.use(text),
    forget: async () => {
      shelf.forget();
      return null;
    },
  };
}
