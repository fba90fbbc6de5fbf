import { loadClientLibrary, type ClientGlobals } from "./doors/client-library";
import { emulateExcel } from "./emulate-excel";
import type { WorkbookDocument } from "./excel/workbook-document";
import type { Interpreter } from "./protocol/interpreter";
import { emulatedTiers, type TierName } from "./tiers";

/** A workbook open in a pretend Excel, and the add-in's side of it. */
export interface PretendExcel {
  readonly workbook: WorkbookDocument;
  readonly interpreter: Interpreter;
  readonly client: ClientGlobals;
}

/** Opens an .xlsx in a pretend Excel of a tier, with Microsoft's client library in front. */
export function openInExcel(bytes: Uint8Array, tier: TierName = "office2021"): PretendExcel {
  const { workbook, interpreter } = emulateExcel(bytes, tier);
  const client = loadClientLibrary("excel", emulatedTiers[tier], interpreter, workbook.events);
  return { workbook, interpreter, client };
}
