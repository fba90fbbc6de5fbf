import type { SelectedRule } from "../core/engine/run-rules";
import type { IsoDate, PeriodKind } from "../core/law/calendar";
import { draftingOn } from "../core/law/drafting";
import type { Law } from "../core/law/law";
import type { ReformArea } from "../core/law/reform-area";
import type { ReportRegime, ThemeRegime } from "../core/law/regime";
import type { RequiredSection } from "../core/law/required-section";
import type { StatisticsForm } from "../core/law/statistics-form";
import { unitDirectoryOn } from "../core/law/unit-directory";
import type { Vocabulary } from "../core/law/vocabulary";
import type { Profile } from "../core/rules/profile";
import { onceFor } from "../core/text/once-for";
import { isInForce, type RulePack } from "../core/rules/rule-pack";

/** The packs of a profile that are in force on a day, with the law and the rules that they make together. */
export interface SelectedPacks {
  readonly packs: readonly RulePack[];
  readonly law: Law;
  readonly rules: readonly SelectedRule[];
}

/**
 * Picks what binds a document: the profile's packs in the profile's order, those in force on `on`, less those that
 * another of them supersedes. Later packs override earlier ones: areas, forms and periods by id, the outline of a
 * document type as a whole, vocabulary by adding up.
 */
export function selectPacks(
  packs: readonly RulePack[],
  profile: Profile,
  on: IsoDate
): SelectedPacks {
  const days = selections(packs)(profile);
  const before = days.get(on);
  if (before !== undefined) return before;
  if (days.size >= mostDays) days.clear();
  const selected = selectAnew(packs, profile, on);
  days.set(on, selected);
  return selected;
}

/** Days whose selection is kept; a folder of submissions is checked under a handful. */
const mostDays = 64;
const selections = onceFor((_packs: readonly RulePack[]) =>
  onceFor((_profile: Profile) => new Map<IsoDate, SelectedPacks>())
);

function selectAnew(packs: readonly RulePack[], profile: Profile, on: IsoDate): SelectedPacks {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const inForce = profile.packs
    .flatMap((id) => byId.get(id) ?? [])
    .filter((pack) => isInForce(pack, on));
  const superseded = new Set(inForce.flatMap((pack) => pack.supersedes));
  const selected = inForce.filter((pack) => !superseded.has(pack.id));
  return { packs: selected, law: mergeLaw(selected, profile, on), rules: mergeRules(selected) };
}

function mergeLaw(packs: readonly RulePack[], { level }: Profile, on: IsoDate): Law {
  const areas = new Map<string, ReformArea>();
  const forms = new Map<string, StatisticsForm>();
  const reports = new Map<PeriodKind, ReportRegime>();
  const themes = new Map<string, ThemeRegime>();
  const outlines = new Map<RequiredSection["documentType"], readonly RequiredSection[]>();
  let plan: Law["regime"]["plan"] = null;
  for (const pack of packs) {
    for (const area of pack.areas) areas.set(area.id, area);
    for (const form of pack.forms) {
      if (form.valid.from <= on && (form.valid.to === null || on <= form.valid.to))
        forms.set(form.id, form);
    }
    for (const report of pack.reports) reports.set(report.period, report);
    for (const theme of pack.themes) themes.set(theme.id, theme);
    for (const documentType of ["plan", "report"] as const) {
      const sections = pack.sections.filter((section) => section.documentType === documentType);
      if (sections.length > 0) outlines.set(documentType, sections);
    }
    plan = pack.plan ?? plan;
  }
  return {
    areas: [...areas.values()].sort((a, b) => a.order - b.order),
    sections: [...outlines.values()].flat(),
    regime: { plan, reports: [...reports.values()], themes: [...themes.values()] },
    forms: [...forms.values()],
    vocabulary: mergeVocabulary(packs),
    units: unitDirectoryOn(
      packs.map(({ units }) => units),
      on
    ),
    instruments: packs.flatMap(({ instruments }) => instruments),
    goals: packs
      .flatMap(({ goals = [] }) => goals)
      .filter(({ levels }) => levels?.includes(level) ?? true),
    drafting: draftingOn(
      packs.map(({ drafting }) => drafting),
      on
    ),
  };
}

/** All words of the given packs together; a word that several packs bring counts once. */
export function mergeVocabulary(packs: readonly RulePack[]): Vocabulary {
  return vocabularyOf(packs);
}

const vocabularyOf = onceFor((packs: readonly RulePack[]): Vocabulary => {
  const parts = packs.map((pack) => pack.vocabulary);
  const list = (
    pick: (part: Partial<Vocabulary>) => readonly string[] | undefined
  ): readonly string[] => [...new Set(parts.flatMap((part) => pick(part) ?? []))];
  const table = <K extends string>(
    keys: readonly K[],
    pick: (part: Partial<Vocabulary>) => Readonly<Record<K, readonly string[]>> | undefined
  ): Readonly<Record<K, readonly string[]>> =>
    Object.fromEntries(keys.map((key) => [key, list((part) => pick(part)?.[key])])) as Record<
      K,
      readonly string[]
    >;
  return {
    titles: table(
      ["plan", "report", "guidance", "statistics", "correspondence"],
      (part) => part.titles
    ),
    subjects: list((part) => part.subjects),
    otherSubjects: list((part) => part.otherSubjects),
    occasions: list((part) => part.occasions),
    periods: table(["q1", "h1", "q3", "year"], (part) => part.periods),
    taskColumns: table(
      [
        "ordinal",
        "task",
        "output",
        "leadUnit",
        "coordinatingUnits",
        "monitoringUnits",
        "start",
        "deadline",
        "funding",
        "note",
        "other",
      ],
      (part) => part.taskColumns
    ),
    headings: table(
      ["goals", "tasks", "solutions", "resources", "organisation", "reporting", "appendix"],
      (part) => part.headings
    ),
    collectiveUnits: list((part) => part.collectiveUnits),
    deferredUnits: list((part) => part.deferredUnits),
    dataWindows: list((part) => part.dataWindows),
    continuations: list((part) => part.continuations),
    progress: table(["notBegun", "underway", "done"], (part) => part.progress),
    outlook: list((part) => part.outlook),
    figureColumns: table(["comparison", "time", "plain"], (part) => part.figureColumns),
    formColumns: table(
      ["number", "indicator", "measureUnit", "figure", "note"],
      (part) => part.formColumns
    ),
    natures: table(["cumulative", "stock", "flow", "ratio"], (part) => part.natures),
    wholes: list((part) => part.wholes),
  };
});

function mergeRules(packs: readonly RulePack[]): readonly SelectedRule[] {
  const rules = new Map<string, SelectedRule>();
  for (const pack of packs) {
    const source = { id: pack.id, version: pack.version };
    for (const rule of pack.rules) rules.set(rule.id, { pack: source, rule });
    for (const { ruleId, citation, severity, options } of pack.restates) {
      const stated = rules.get(ruleId);
      if (stated === undefined) continue;
      const rule = {
        ...stated.rule,
        citation,
        severity: severity ?? stated.rule.severity,
        options: options === undefined ? stated.rule.options : options,
      };
      rules.set(ruleId, { pack: source, rule });
    }
  }
  return [...rules.values()].sort((a, b) => (a.rule.code < b.rule.code ? -1 : 1));
}
