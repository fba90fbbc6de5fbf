import { consolidate } from "../../app/consolidate-files";
import { consolidationOrder, unitReader, yearsOf } from "../../app/consolidate-order";
import { readUnitFile, unopenedFile, type UnitFile } from "../../app/consolidate-unit";
import { createText } from "../../app/locale/text";
import { wordConsolidation } from "../../app/word-consolidation";
import { UnreadableFileError } from "../../core/host";
import type { Locale } from "../../core/rules/check";
import { readModel } from "../../hosts/open-file";
import type { Catalogue } from "../../packs/load-pack";
import { createConsolidation } from "../../templating/create-consolidation";
import { createConsolidationReport } from "../../templating/create-consolidation-report";
import type { ConsolidationInput } from "../../templating/consolidation-input";
import type { ConsolidationDesk, TotalRow, TraceRow } from "./consolidation-desk";
import { fingerprintOf } from "../../core/text/fingerprint";
import { sha256Of } from "../worker/sha256-of";

export function createConsolidationDesk(catalogue: Catalogue): ConsolidationDesk {
  let files: readonly UnitFile[] = [];
  let worded: ConsolidationInput | null = null;
  const done = (): ConsolidationInput => {
    if (worded === null) throw new TypeError("nothing has been added up");
    return worded;
  };
  return {
    forms: async (profileId) =>
      unitReader(profileId, catalogue)
        .forms.filter(({ valid }) => valid.to === null)
        .map(({ id, code, name }) => ({ id, name: `${code}. ${name}` })),
    async add(name, bytes, profileId, locale) {
      const fingerprint = (await sha256Of(bytes)) ?? fingerprintOf([bytes.join(",")]);
      const file = await read(name, bytes, fingerprint, profileId, locale);
      files = [...files, file];
      const { unitName, period, year, failure } = file;
      return { name, unitName, period, year, failure };
    },
    async clear() {
      files = [];
      worded = null;
    },
    async run({ profileId, form, period, year, units }) {
      const years = yearsOf(files, period);
      const chosen = year ?? (years.length === 1 ? years[0] : undefined);
      if (chosen === undefined) return { kind: "whichYear", years };
      const wanted = { profileId, form, period, year: chosen, units };
      const { order, law } = consolidationOrder(wanted, catalogue);
      if (order.forms.length === 0) return { kind: "noForms" };
      worded = wordConsolidation(consolidate(files, order), law.regime);
      const { heading, summary } = worded;
      return { kind: "done", heading, summary, units: worded.units, totals: totalsOf(worded) };
    },
    async traces(indicatorId) {
      return tracesTo(indicatorId, done());
    },
    workbook: async () => createConsolidation(done()),
    report: async () => createConsolidationReport(done()),
  };

  async function read(
    name: string,
    bytes: Uint8Array,
    fingerprint: string,
    profileId: string,
    locale: Locale
  ): Promise<UnitFile> {
    try {
      const model = await readModel(bytes);
      return readUnitFile({ name, fingerprint, model }, unitReader(profileId, catalogue));
    } catch (cause) {
      if (!(cause instanceof UnreadableFileError)) throw cause;
      const failure = createText(locale)(`unreadable.${cause.reason}`, { name });
      return unopenedFile(name, fingerprint, failure);
    }
  }
}

function tracesTo(indicatorId: string, input: ConsolidationInput): readonly TraceRow[] {
  for (const form of input.forms) {
    const index = form.indicators.findIndex(({ id }) => id === indicatorId);
    if (index < 0) continue;
    return [...input.tracesOf(form)].flatMap((trace): readonly TraceRow[] => {
      const { unitName, fileName, place, cells } = trace;
      const value = trace.values[index] ?? Number.NaN;
      return Number.isNaN(value)
        ? []
        : [{ unitName, fileName, place, cell: cells[index] ?? "", value }];
    });
  }
  throw new RangeError(`no indicator ${indicatorId}`);
}

function totalsOf(input: ConsolidationInput): readonly TotalRow[] {
  return input.forms.flatMap((form) =>
    form.indicators
      .filter(({ nature }) => nature !== "group")
      .map((indicator) => {
        const { value, note, traceCount } = input.totalOf(indicator);
        const { id, number, name } = indicator;
        return { indicatorId: id, form: form.code, number, name, value, note, traceCount };
      })
  );
}
