import type { ReformArea } from "../law/reform-area";
import type { Vocabulary } from "../law/vocabulary";
import type { Anchor } from "../model/anchor";
import type { Block, Paragraph } from "../model/document";
import type { Outline, Section } from "../model/outline";
import { addToGroup } from "../text/add-to-group";
import { isBlank, normalise, wordsOf } from "../text/vietnamese";
import { createAreaNameReader, type AreaNameReader } from "./area-names";
import { createHeadingRoleReader, partAnnounced, type HeadingRoleReader } from "./heading-roles";
import { readTaskTables } from "./read-task-tables";

/** What a plan says under one reform area. */
export interface AreaParts {
  readonly areaId: string;
  /** Heading or group row of the area. */
  readonly anchor: Anchor;
  /** Paragraphs under a heading that announces goals. */
  readonly goals: readonly Paragraph[];
  readonly hasTasks: boolean;
}

interface OpenArea {
  readonly anchor: Anchor;
  readonly goals: Paragraph[];
  hasTasks: boolean;
}

interface Walk {
  readonly readNames: AreaNameReader;
  readonly rolesOf: HeadingRoleReader;
  readonly areas: Map<string, OpenArea>;
  readonly requiredIds: ReadonlySet<string>;
}

type Part = ReturnType<typeof partAnnounced>;

/**
 * Reads goals and tasks of each area that has a heading or a group row: "1. Cải cách thể chế" with "a) Mục tiêu" and
 * "b) Nhiệm vụ" under it, or areas under "Mục tiêu cụ thể", or rows of a task table. Areas in the order they first appear.
 */
export function readAreaParts(
  outline: Outline,
  areas: readonly ReformArea[],
  vocabulary: Vocabulary
): readonly AreaParts[] {
  const before = known.get(outline);
  if (before?.areas === areas && before.vocabulary === vocabulary) return before.parts;
  const parts = readParts(outline, areas, vocabulary);
  known.set(outline, { areas, vocabulary, parts });
  return parts;
}

/** Outlines in use, with what they were read by: several rules ask for the same parts. */
const known = new WeakMap<
  Outline,
  {
    readonly areas: readonly ReformArea[];
    readonly vocabulary: Vocabulary;
    readonly parts: readonly AreaParts[];
  }
>();

function readParts(
  outline: Outline,
  areas: readonly ReformArea[],
  vocabulary: Vocabulary
): readonly AreaParts[] {
  const walk: Walk = {
    readNames: createAreaNameReader(areas),
    rolesOf: createHeadingRoleReader(vocabulary.headings),
    areas: new Map(),
    requiredIds: new Set(areas.filter(({ isRequired }) => isRequired).map(({ id }) => id)),
  };
  const announced = announcedBelow(outline.preamble, walk.rolesOf);
  for (const section of outline.sections)
    readSection(section, [], isAnnounced(section, walk) ? announced : null, walk);
  readTables(outline, vocabulary, walk);
  return [...walk.areas].map(([areaId, area]) => ({ areaId, ...area }));
}

function readSection(
  section: Section,
  above: readonly string[],
  partAbove: Part,
  walk: Walk
): void {
  const anchor: Anchor = { kind: "paragraph", paragraphId: section.heading.id };
  // What stands under an area belongs to it, whatever it is called.
  const named = above.length > 0 ? null : walk.readNames(section.title);
  const areaIds = named?.areaIds ?? above;
  for (const areaId of named?.areaIds ?? []) open(walk, areaId, anchor);
  const own = named === null ? partAnnounced(walk.rolesOf(section.title)) : null;
  const part = own ?? partAbove;
  const hasText = own !== null && inlineText(section) !== "";
  if (named === null && (own === null || hasText)) addText(section.heading, areaIds, part, walk);
  let current: Part = part;
  for (const block of section.blocks) {
    if (block.kind !== "paragraph" || isBlank(block.text)) continue;
    const lead = leadIn(block.text, walk.rolesOf);
    current = lead?.part ?? current;
    if (lead === null || lead.hasText) addText(block, areaIds, current, walk);
  }
  const below = announcedBelow(section.blocks, walk.rolesOf) ?? part;
  for (const child of section.children)
    readSection(child, areaIds, isAnnounced(child, walk) ? below : part, walk);
}

/** Blocks beside the areas that a plan has to cover are of the document's own making: a line above does not speak for them. */
function isAnnounced({ title }: Section, { readNames, requiredIds }: Walk): boolean {
  return readNames(title)?.areaIds.some((id) => requiredIds.has(id)) === true;
}

function open({ areas }: Walk, areaId: string, anchor: Anchor): OpenArea {
  const area = areas.get(areaId) ?? { anchor, goals: [], hasTasks: false };
  areas.set(areaId, area);
  return area;
}

function addText(
  paragraph: Paragraph,
  areaIds: readonly string[],
  part: Part,
  { areas }: Walk
): void {
  for (const areaId of areaIds) {
    const area = areas.get(areaId);
    if (part === "goals") area?.goals.push(paragraph);
    if (part === "tasks" && area !== undefined) area.hasTasks = true;
  }
}

function inlineText({ heading, title }: Section): string {
  const [, rest = ""] = normalise(heading.text).split(/:(.*)/su);
  return title.includes(":") ? "" : rest.trim();
}

const mostWordsOfLeadIn = 4;
/** In UTF-16 units, bullet and spaces included: four Vietnamese words are far shorter. */
const longestLeadIn = 80;
const bullet = /^(?:[-–—+*•]|\(?(?:[a-zđ]|\d{1,2})[).])\s*/u;

/** "* Mục tiêu" or "- Nhiệm vụ: …" as a line of its own; null for any other text. */
function leadIn(
  original: string,
  rolesOf: HeadingRoleReader
): { readonly part: Part; readonly hasText: boolean } | null {
  const colon = original.indexOf(":");
  const end = colon < 0 ? original.length : colon;
  if (end > longestLeadIn) return null;
  const head = normalise(original.slice(0, end)).trim().replace(bullet, "");
  if (wordsOf(head).length > mostWordsOfLeadIn || /\d|[.;]$/u.test(head)) return null;
  const part = partAnnounced(rolesOf(head));
  return part === null ? null : { part, hasText: original.slice(end + 1).trim() !== "" };
}

const longestAnnouncement = 120;
const quantity = /^(?:một số|các|những)\s+/iu;
const wordsOfRole = 3;

/** A general goal or two may stand between the announcement and the first heading. */
const mostTextsBelowAnnouncement = 2;

/**
 * What one of the last lines above a run of headings announces for all of them: "Một số mục tiêu năm 2022", without a
 * number of its own, so that the outline takes it for text. Null where they are sentences or begin otherwise.
 */
function announcedBelow(blocks: readonly Block[], rolesOf: HeadingRoleReader): Part {
  const texts = blocks.filter((block) => block.kind === "table" || !isBlank(block.text));
  for (const block of texts.slice(-1 - mostTextsBelowAnnouncement).reverse()) {
    if (block.kind === "table") return null;
    const part = announcement(block.text, rolesOf);
    if (part !== null) return part;
  }
  return null;
}

function announcement(text: string, rolesOf: HeadingRoleReader): Part {
  if (text.length > longestAnnouncement) return null;
  const line = normalise(text).trim().replace(bullet, "").replace(quantity, "");
  if (/[.;,]$/u.test(line)) return null;
  return partAnnounced(rolesOf(wordsOf(line).slice(0, wordsOfRole).join(" ")));
}

/** Group rows and columns of task tables: a group that names an area gives it tasks. */
function readTables({ document }: Outline, vocabulary: Vocabulary, walk: Walk): void {
  const { tables, tasks } = readTaskTables(document, vocabulary);
  const areasOf = new Map<string, string[]>();
  // A group that names no area ("1. Cắt giảm thủ tục" above 1.1 and 1.2) is part of the one above it, on the page before
  // if need be.
  let above: readonly string[] = [];
  for (const { title, anchor } of tables.flatMap(({ groups }) => groups)) {
    const named = walk.readNames(title)?.areaIds;
    above = named ?? above;
    for (const areaId of above) addToGroup(areasOf, title, areaId);
    for (const areaId of named ?? []) open(walk, areaId, anchor);
  }
  for (const { group } of tasks) {
    for (const areaId of group === null ? [] : (areasOf.get(group) ?? [])) {
      const area = walk.areas.get(areaId);
      if (area !== undefined) area.hasTasks = true;
    }
  }
}
