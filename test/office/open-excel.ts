import { loadClientLibrary, type ClientGlobals } from "./doors/client-library";
import { excelRoot } from "./excel/excel-objects";
import { WorkbookDocument } from "./excel/workbook-document";
import { noFaults } from "./protocol/faults";
import { Interpreter } from "./protocol/interpreter";
import { OfficeError } from "./protocol/messages";
import { emulatedTiers, type TierName } from "./tiers";

/** A workbook open in a pretend Excel, and the add-in's side of it. */
export interface PretendExcel {
  readonly workbook: WorkbookDocument;
  readonly interpreter: Interpreter;
  readonly client: ClientGlobals;
}

/** Largest request and answer of Excel on the web, in bytes. */
const webPayload = 5 * 1024 * 1024;

/** The workbook's side alone, for either door. */
export function emulateExcel(
  bytes: Uint8Array,
  tier: TierName
): { readonly workbook: WorkbookDocument; readonly interpreter: Interpreter } {
  const workbook = WorkbookDocument.open(bytes);
  const { sets, platform } = emulatedTiers[tier];
  const interpreter = new Interpreter(excelRoot(workbook), sets, (name) => {
    throw new OfficeError("ApiNotFound", name);
  });
  if (platform === "OfficeOnline") interpreter.faults = { ...noFaults, payloadLimit: webPayload };
  return { workbook, interpreter };
}

/** Opens an .xlsx in a pretend Excel of a tier, with Microsoft's client library in front. */
export function openInExcel(bytes: Uint8Array, tier: TierName = "office2021"): PretendExcel {
  const { workbook, interpreter } = emulateExcel(bytes, tier);
  const client = loadClientLibrary("excel", emulatedTiers[tier], interpreter);
  return { workbook, interpreter, client };
}
