import {
  createExcelHost,
  type ExcelHost,
  type ExcelHostOptions,
} from "../../src/hosts/excel/create-excel-host";
import type { ExcelOffice } from "../../src/hosts/excel/excel-office";
import { openInExcel, type PretendExcel } from "../office/open-excel";
import { isSetSupported } from "../office/protocol/interpreter";
import { emulatedTiers, type TierName } from "../office/tiers";

/** What the entry point would hand over, were this Excel. */
export function excelOfficeOf(excel: PretendExcel, tier: TierName): ExcelOffice {
  const { sets, platform } = emulatedTiers[tier];
  return {
    run: (batch) => excel.client.Excel.run(batch),
    classes: excel.client.Excel as unknown as Readonly<Record<string, unknown>>,
    claims: {
      platform: platform === "OfficeOnline" ? "web" : platform === "Mac" ? "mac" : "windows",
      isSetSupported: (set, version) => isSetSupported(sets, set, version),
    },
  };
}

/** A workbook open in a pretend Excel of a tier, and our host over it. */
export function openExcelHost(
  bytes: Uint8Array,
  tier: TierName = "office2021",
  options: ExcelHostOptions = {}
): PretendExcel & { readonly host: ExcelHost } {
  const excel = openInExcel(bytes, tier);
  return { ...excel, host: createExcelHost(excelOfficeOf(excel, tier), options) };
}
