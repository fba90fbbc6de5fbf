import * as z from "zod/mini";
import type { Check } from "../core/rules/check";
import { noDrafting } from "../core/law/drafting";
import type { Indicator } from "../core/law/statistics-form";
import type { UnitList } from "../core/law/unit-directory";
import type { Profile } from "../core/rules/profile";
import type { RulePack } from "../core/rules/rule-pack";
import type { RawFile, RawPack, RawProfile } from "./raw-pack";
import {
  coverageSchema,
  draftingSchema,
  formSchema,
  goalsSchema,
  packSchema,
  profileSchema,
  reformAreaSchema,
  regimeSchema,
  registeredInstrumentSchema,
  restatementSchema,
  ruleSchema,
  sectionSchema,
  unitListSchema,
  vocabularySchema,
} from "./schema";

/** One thing wrong with a pack or profile file. */
export interface PackProblem {
  /** File inside the packs folder, e.g. "76-nq-cp-2021/rules/plan/task-deadline.json". */
  readonly file: string;
  /** Where in the file, e.g. "citation.locator"; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Thrown when packs cannot be loaded; lists every problem at once. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(
      problems
        .map(({ file, path, message }) => `${file}${path === "" ? "" : ` (${path})`}: ${message}`)
        .join("\n")
    );
    this.name = "PackError";
  }
}

export interface Catalogue {
  readonly packs: readonly RulePack[];
  readonly profiles: readonly Profile[];
  readonly checks: ReadonlyMap<string, Check>;
  /** Units that the user's office adds to those of the packs. */
  readonly ownUnits?: UnitList;
}

/**
 * Believes pack and profile files after checking all of them: shape, ids against file names, duplicate rule ids and
 * codes, references between packs, unknown checks and options a check refuses. Throws a PackError that lists everything.
 */
export function loadCatalogue(
  rawPacks: readonly RawPack[],
  rawProfiles: readonly RawProfile[],
  checks: ReadonlyMap<string, Check>
): Catalogue {
  const problems: PackProblem[] = [];
  const packs = rawPacks.flatMap((raw) => loadPack(raw, problems) ?? []);
  const profiles = rawProfiles.flatMap((raw) => loadProfile(raw, problems) ?? []);
  problems.push(
    ...duplicateProblems(packs),
    ...checkProblems(packs, checks),
    ...referenceProblems(packs, profiles)
  );
  if (problems.length > 0) throw new PackError(problems);
  return { packs, profiles, checks };
}

function loadPack(raw: RawPack, problems: PackProblem[]): RulePack | null {
  const count = problems.length;
  const read = <T>(file: string, schema: z.ZodMiniType<T>, content: unknown, fallback: T): T =>
    content === undefined
      ? fallback
      : (parse(`${raw.folder}/${file}`, schema, content, problems) ?? fallback);

  const head = parse(`${raw.folder}/pack.json`, packSchema, raw.pack, problems);
  const areas = read("areas.json", z.array(reformAreaSchema), raw.areas, []);
  const sections = read("sections.json", z.array(sectionSchema), raw.sections, []);
  const regime = read("regime.json", regimeSchema, raw.regime, { plan: null, reports: [] });
  const vocabulary = read("vocabulary.json", vocabularySchema, raw.vocabulary, {});
  const units = read("units.json", unitListSchema, raw.units, { isComplete: false, units: [] });
  const instruments = read(
    "instruments.json",
    z.array(registeredInstrumentSchema),
    raw.instruments,
    []
  );
  const drafting = read("drafting.json", draftingSchema, raw.drafting, noDrafting);
  const goals = read("goals.json", goalsSchema, raw.goals, []);
  const restates = read("restates.json", z.array(restatementSchema), raw.restates, []);
  read("coverage.json", coverageSchema, raw.coverage, []);
  const forms = raw.forms.flatMap(
    (file) => parseFile(raw.folder, "forms", formSchema, file, problems) ?? []
  );
  const rules = raw.rules.flatMap(
    (file) => parseFile(raw.folder, "rules", ruleSchema, file, problems) ?? []
  );

  if (head !== null && head.id !== raw.folder) {
    problems.push({
      file: `${raw.folder}/pack.json`,
      path: "id",
      message: `is "${head.id}", the folder is "${raw.folder}"`,
    });
  }
  if (head === null || problems.length > count) return null;
  return {
    ...head,
    areas,
    sections,
    plan: regime.plan,
    reports: regime.reports,
    themes: regime.themes ?? [],
    vocabulary: withoutUndefined(vocabulary),
    units,
    instruments,
    drafting,
    goals,
    restates: restates.map(withoutUndefined) as RulePack["restates"],
    forms: forms.map((form) => ({
      ...form,
      indicators: form.indicators.map(withoutUndefined),
    })) as RulePack["forms"],
    rules: rules as RulePack["rules"],
  };
}

/** Under exactOptionalPropertyTypes an absent property and one that is undefined differ; data has only the first. */
function withoutUndefined<T extends object>(
  value: T
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function parseFile<T extends { id: string }>(
  folder: string,
  kind: "forms" | "rules",
  schema: z.ZodMiniType<T>,
  { path, content }: RawFile,
  problems: PackProblem[]
): T | null {
  const file = `${folder}/${kind}/${path}.json`;
  const parsed = parse(file, schema, content, problems);
  if (parsed !== null && parsed.id !== path) {
    problems.push({ file, path: "id", message: `is "${parsed.id}", the file is "${path}"` });
    return null;
  }
  return parsed;
}

function loadProfile({ path, content }: RawProfile, problems: PackProblem[]): Profile | null {
  const file = `profiles/${path}.json`;
  const profile = parse(file, profileSchema, content, problems);
  if (profile === null || profile.id === path) return profile;
  problems.push({ file, path: "id", message: `is "${profile.id}", the file is "${path}"` });
  return null;
}

function parse<T>(
  file: string,
  schema: z.ZodMiniType<T>,
  content: unknown,
  problems: PackProblem[]
): T | null {
  const parsed = z.safeParse(schema, content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const unknownKeys = issue.code === "unrecognized_keys" ? `: ${issue.keys.join(", ")}` : "";
    problems.push({
      file,
      path: issue.path.map(String).join("."),
      message: `${issue.message || issue.code}${unknownKeys}`,
    });
  }
  return null;
}

function duplicateProblems(packs: readonly RulePack[]): PackProblem[] {
  const problems: PackProblem[] = [];
  const firstFile = new Map<string, string>();
  const note = (key: string, file: string, path: string): void => {
    const first = firstFile.get(key);
    if (first === undefined) firstFile.set(key, file);
    else problems.push({ file, path, message: `${key} is already used in ${first}` });
  };
  for (const pack of packs) {
    note(`pack ${pack.id}`, `${pack.id}/pack.json`, "id");
    for (const rule of pack.rules) {
      const file = `${pack.id}/rules/${rule.id}.json`;
      note(`rule ${rule.id}`, file, "id");
      note(`code ${rule.code}`, file, "code");
    }
  }
  return problems;
}

function checkProblems(
  packs: readonly RulePack[],
  checks: ReadonlyMap<string, Check>
): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const file = `${pack.id}/rules/${rule.id}.json`;
      const check = checks.get(rule.check);
      if (check === undefined) {
        problems.push({ file, path: "check", message: `unknown check "${rule.check}"` });
        continue;
      }
      const readsFigures = check.reads === "statistics" || check.reads === "statisticsSeries";
      if (readsFigures !== (rule.figurePolicy !== undefined)) {
        const message = readsFigures
          ? "a rule about figures states what it makes of blank, zero and stated absence"
          : "only a rule about figures has one";
        problems.push({ file, path: "figurePolicy", message });
      }
      try {
        check.bind(rule.options);
      } catch (cause) {
        problems.push({
          file,
          path: "options",
          message: cause instanceof Error ? cause.message : String(cause),
        });
      }
    }
  }
  return problems;
}

/** Ids of the rows that an indicator's relations name. */
function namedIndicators(indicator: Indicator): readonly string[] {
  const { sumOf, holdsAtLeast, atMost, onlyWith, notWith, equals } = indicator;
  const { ratioOf, progressOf, rollsForward, builtUpBy } = indicator;
  return [
    ...[sumOf, holdsAtLeast, atMost, onlyWith, notWith, equals].flatMap((ids) => ids ?? []),
    ...(ratioOf === undefined ? [] : [ratioOf.numerator, ratioOf.denominator]),
    ...(progressOf === undefined ? [] : [progressOf]),
    ...(rollsForward === undefined ? [] : [...rollsForward.added, ...rollsForward.removed]),
    ...(builtUpBy === undefined ? [] : [builtUpBy.flow, builtUpBy.posts]),
  ];
}

function referenceProblems(
  packs: readonly RulePack[],
  profiles: readonly Profile[]
): PackProblem[] {
  const problems: PackProblem[] = [];
  const packIds = new Set(packs.map((pack) => pack.id));
  const ruleIds = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
  const indicatorIds = new Set(
    packs.flatMap((pack) => pack.forms.flatMap((form) => form.indicators.map(({ id }) => id)))
  );
  for (const pack of packs) {
    pack.restates.forEach(({ ruleId }, index) => {
      if (!ruleIds.has(ruleId)) {
        problems.push({
          file: `${pack.id}/restates.json`,
          path: `${index}.ruleId`,
          message: `unknown rule "${ruleId}"`,
        });
      }
    });
    for (const form of pack.forms) {
      for (const indicator of form.indicators) {
        for (const id of namedIndicators(indicator).filter((name) => !indicatorIds.has(name))) {
          problems.push({
            file: `${pack.id}/forms/${form.id}.json`,
            path: indicator.id,
            message: `unknown indicator "${id}"`,
          });
        }
      }
    }
  }
  const unitIds = new Set(packs.flatMap(({ units }) => units.units.map(({ id }) => id)));
  for (const pack of packs) {
    for (const unit of pack.units.units) {
      for (const id of unit.successors.filter((name) => !unitIds.has(name))) {
        problems.push({
          file: `${pack.id}/units.json`,
          path: unit.id,
          message: `unknown unit "${id}"`,
        });
      }
    }
  }
  for (const profile of profiles) {
    for (const id of profile.packs.filter((packId) => !packIds.has(packId))) {
      problems.push({
        file: `profiles/${profile.id}.json`,
        path: "packs",
        message: `unknown pack "${id}"`,
      });
    }
  }
  return problems;
}
