import type { FigureWriter, FigureOutcome } from "../core/filling/figure-change";
import { planFilling, type PlannedFigure } from "../core/filling/plan-filling";
import type { Law } from "../core/law/law";
import type { DocumentModel } from "../core/model/document";
import { readStatistics } from "../core/statistics/read-statistics";
import type { Catalogue } from "../packs/load-pack";
import { selectPacks } from "../packs/select-packs";
import { chooseProfile } from "./choose-profile";
import { lawDateOf } from "./law-date";
import { readFileFacts } from "./read-file-facts";
import {
  periodIn,
  readFigureSource,
  tieText,
  type FigureFile,
  type TyingOutcome,
} from "./tie-text";
import type { CheckRequest } from "./check-run";

export type { Catalogue };

export interface FillRequest extends Pick<CheckRequest, "profileId" | "on"> {
  readonly model: DocumentModel;
  readonly file: FigureFile;
  /** Numbers that agree with the file already become content controls too. */
  readonly linksTied: boolean;
}

/** Why a report cannot be filled from a file, or what is to be written. */
export type FillPlan =
  | {
      readonly kind: "planned";
      readonly figures: readonly PlannedFigure[];
      /** What came of the numbers of the text, held against the same file and the report's own forms. */
      readonly tying: TyingOutcome;
    }
  /** noDate: the report does not tell whose law applies · otherPeriod: the file counts another one */
  | { readonly kind: "impossible"; readonly reason: "noDate" | "noForms" | "otherPeriod" };

/** Plans how a report is filled from the tables of a file. Throws a RangeError for an unknown profile id. */
export function planFillingFrom(request: FillRequest, catalogue: Catalogue): FillPlan {
  const { model, file, linksTied } = request;
  const facts = readFileFacts(model, catalogue);
  const on = request.on ?? lawDateOf(facts);
  if (on === null) return { kind: "impossible", reason: "noDate" };
  const { profile } = chooseProfile(request.profileId, facts, catalogue, on);
  const law: Law = selectPacks(catalogue.packs, profile, on).law;
  const source = readFigureSource(file, law);
  if (source.statistics.forms.length === 0) return { kind: "impossible", reason: "noForms" };
  const period = periodIn(facts);
  const isOther =
    period !== null &&
    source.period !== null &&
    (period.period !== source.period.period || period.year !== source.period.year);
  if (isOther) return { kind: "impossible", reason: "otherPeriod" };
  const statistics = readStatistics(model, law);
  const tying = tieText({ model, facts, law, statistics }, [file]);
  const figures = planFilling({
    document: model,
    forms: law.forms,
    // The file's tables as tying has read them: what is tied must be tied to the very rows that fill.
    source: tying.sources.find(({ fileName }) => fileName === file.fileName) ?? source,
    ties: linksTied ? tying.text.ties : [],
  });
  return { kind: "planned", figures, tying };
}

/** Carries out a plan; what was planned and could not be written is handed back. */
export async function carryOutFilling(
  writer: FigureWriter,
  revision: string,
  figures: readonly PlannedFigure[]
): Promise<FigureOutcome> {
  return writer.write(
    revision,
    figures.flatMap(({ change }) => change ?? [])
  );
}
