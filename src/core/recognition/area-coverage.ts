import type { ReformArea } from "../law/reform-area";
import type { Vocabulary } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import type { Block } from "../model/document";
import type { Outline, Section } from "../model/outline";
import { normalise, startsWithWords } from "../text/vietnamese";
import { createAreaNameReader, type AreaNameReader } from "./area-names";
import { createHeadingRoleReader, partAnnounced, type HeadingRoleReader } from "./heading-roles";
import { readTaskTables } from "./read-task-tables";

/**
 * How a place covers an area: a heading · a group row of a task table · a paragraph that opens with its name
 * ("Về cải cách thể chế, …") · an item of a numbered sentence ("gồm: (1) Cải cách thể chế; (2) …").
 */
export type CoverageEvidence = "heading" | "groupRow" | "leadIn" | "enumeration";

export interface AreaPlace {
  readonly areaId: string;
  readonly evidence: CoverageEvidence;
  readonly anchor: Anchor;
  /** The section it heads; null unless the evidence is a heading. */
  readonly section: Section | null;
  /** True under a heading that announces goals. */
  readonly isInGoals: boolean;
}

export interface AreaCoverage {
  /** Ids of the areas that are covered. */
  readonly covered: ReadonlySet<string>;
  /** The places that count, in reading order within each kind of evidence. */
  readonly places: readonly AreaPlace[];
}

/**
 * Finds where a document covers each area. Headings, group rows and opening words count first. Where they show fewer
 * than half of the required areas, those among the goals count too, then numbered sentences: a plan that names all areas
 * in its purpose and then leaves one out is not excused by the purpose. A mention in a citation, a title or a running
 * sentence never counts. With `scope`, only these sections are looked at.
 */
export function readAreaCoverage(
  outline: Outline,
  areas: readonly ReformArea[],
  vocabulary: Vocabulary,
  scope: readonly Section[] | null = null
): AreaCoverage {
  const places: AreaPlace[] = [];
  const walk: Walk = {
    readNames: createAreaNameReader(areas),
    rolesOf: createHeadingRoleReader(vocabulary.headings),
    places,
  };
  if (scope === null) {
    readBlocks(outline.preamble, false, walk);
    addTableGroups(outline, vocabulary, walk);
  }
  for (const section of scope ?? outline.sections) readSection(section, false, walk);
  return countingPlaces(places, areas);
}

interface Walk {
  readonly readNames: AreaNameReader;
  readonly rolesOf: HeadingRoleReader;
  readonly places: AreaPlace[];
}

function countingPlaces(places: readonly AreaPlace[], areas: readonly ReformArea[]): AreaCoverage {
  const required = new Set(areas.filter(({ isRequired }) => isRequired).map(({ id }) => id));
  const isWeak = ({ evidence }: AreaPlace): boolean => evidence === "enumeration";
  const steps = [
    places.filter((place) => !isWeak(place) && !place.isInGoals),
    places.filter((place) => !isWeak(place)),
    places,
  ];
  const isEnough = (candidates: readonly AreaPlace[]): boolean => {
    const shown = new Set(candidates.map(({ areaId }) => areaId).filter((id) => required.has(id)));
    return shown.size * 2 >= required.size;
  };
  const counting = steps.find(isEnough) ?? places;
  return { covered: new Set(counting.map(({ areaId }) => areaId)), places: counting };
}

function readSection(section: Section, isInGoals: boolean, walk: Walk): void {
  const named = walk.readNames(section.title);
  const anchor: Anchor = { kind: "paragraph", paragraphId: section.heading.id };
  if (named !== null) {
    // What stands under an area belongs to it: "a) Thể chế" of digital government is not institutional reform.
    for (const areaId of named.areaIds)
      walk.places.push({ areaId, evidence: "heading", anchor, section, isInGoals });
    return;
  }
  const part = partAnnounced(walk.rolesOf(section.title));
  const areGoals = part === null ? isInGoals : part === "goals";
  readEnumeration(section.heading, areGoals, walk);
  readBlocks(section.blocks, areGoals, walk);
  for (const child of section.children) readSection(child, areGoals, walk);
}

function readBlocks(blocks: readonly Block[], isInGoals: boolean, walk: Walk): void {
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    const named = walk.readNames(block.text);
    const isLeadIn = named !== null && endsName(named.rest, named.isAbout);
    if (!isLeadIn) {
      readEnumeration(block, isInGoals, walk);
      continue;
    }
    const anchor: Anchor = { kind: "paragraph", paragraphId: block.id };
    for (const areaId of named.areaIds)
      walk.places.push({ areaId, evidence: "leadIn", anchor, section: null, isInGoals });
  }
}

/** True where the name stands apart from what follows: ":" or the end; after "Về …" a comma will do. */
function endsName(rest: string, isAbout: boolean): boolean {
  return /^\s*(?:$|[:.–]|-\s)/u.test(rest) || (isAbout && /^\s*,/u.test(rest));
}

const itemMark = /\((?:\d{1,2}|[a-zđ])\)\s*/u;
const fewestItems = 3;

function readEnumeration(
  paragraph: Extract<Block, { kind: "paragraph" }>,
  isInGoals: boolean,
  { readNames, places }: Walk
): void {
  const text = normalise(paragraph.text);
  if (startsWithWords(text, "căn cứ")) return;
  const items = text.split(itemMark).slice(1);
  if (items.length < fewestItems) return;
  const areaIds = new Set(items.flatMap((item) => readNames(item)?.areaIds ?? []));
  if (areaIds.size < fewestItems) return;
  const anchor: Anchor = { kind: "paragraph", paragraphId: paragraph.id };
  for (const areaId of areaIds)
    places.push({ areaId, evidence: "enumeration", anchor, section: null, isInGoals });
}

function addTableGroups(
  { document }: Outline,
  vocabulary: Vocabulary,
  { readNames, places }: Walk
): void {
  const { tables, tasks } = readTaskTables(document, vocabulary);
  const titles = [
    ...tables.flatMap(({ groups }) => groups),
    ...tasks.flatMap(({ fields }) =>
      fields.other === undefined ? [] : [{ title: fields.other.text, anchor: fields.other.anchor }]
    ),
  ];
  for (const { title, anchor } of titles) {
    for (const areaId of readNames(title)?.areaIds ?? [])
      places.push({ areaId, evidence: "groupRow", anchor, section: null, isInGoals: false });
  }
}
