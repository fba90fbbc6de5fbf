import type { BlockContent } from "./document-content";
import type { PlaceholderRegister } from "./placeholder-register";
import { writeParagraph, writeRule } from "./write-paragraph";
import { writeTable } from "./write-table";

/** Body content in order. */
export function writeBlocks(
  blocks: readonly BlockContent[],
  placeholders: PlaceholderRegister
): string {
  return blocks.map((block) => writeBlock(block, placeholders)).join("");
}

function writeBlock(block: BlockContent, placeholders: PlaceholderRegister): string {
  switch (block.kind) {
    case "paragraph":
      return writeParagraph(block, placeholders);
    case "rule":
      return writeRule(block);
    case "table":
      return writeTable(block, placeholders);
  }
}
