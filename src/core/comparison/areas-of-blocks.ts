import type { ReformArea } from "../law/reform-area";
import type { Outline, Section } from "../model/outline";
import { createAreaNameReader, type AreaNameReader } from "../recognition/area-names";

/** Tells which areas a block stands under, by the nearest heading that names any; none where no heading does. */
export type AreasOfBlock = (blockId: string) => readonly string[];

/** Reads every heading once. */
export function readAreasOfBlocks(outline: Outline, areas: readonly ReformArea[]): AreasOfBlock {
  const areasOf = new Map<string, readonly string[]>();
  const readNames = createAreaNameReader(areas);
  for (const section of outline.sections) visit(section, [], readNames, areasOf);
  return (blockId) => areasOf.get(blockId) ?? [];
}

function visit(
  { heading, title, blocks, children }: Section,
  above: readonly string[],
  readNames: AreaNameReader,
  areasOf: Map<string, readonly string[]>
): void {
  const own = readNames(title)?.areaIds ?? above;
  areasOf.set(heading.id, own);
  for (const { id } of blocks) areasOf.set(id, own);
  for (const child of children) visit(child, own, readNames, areasOf);
}
