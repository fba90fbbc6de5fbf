import { excelRoot } from "./excel/excel-objects";
import { WorkbookDocument } from "./excel/workbook-document";
import { noFaults } from "./protocol/faults";
import { Interpreter } from "./protocol/interpreter";
import { OfficeError } from "./protocol/messages";
import { emulatedTiers, type TierName } from "./tiers";

/** Largest request and answer of Excel on the web, in bytes. */
const webPayload = 5 * 1024 * 1024;

/** The workbook's side alone, for either door. */
export function emulateExcel(
  bytes: Uint8Array,
  tier: TierName
): { readonly workbook: WorkbookDocument; readonly interpreter: Interpreter } {
  const workbook = WorkbookDocument.open(bytes);
  const { sets, platform } = emulatedTiers[tier];
  const interpreter = new Interpreter(
    excelRoot(workbook),
    sets,
    (name) => {
      throw new OfficeError("ApiNotFound", name);
    },
    () => workbook.tellChanges()
  );
  if (platform === "OfficeOnline") interpreter.faults = { ...noFaults, payloadLimit: webPayload };
  return { workbook, interpreter };
}
