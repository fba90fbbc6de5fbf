import { namespaceUri } from "../../package/namespaces";
import type { OoxmlPackage } from "../../package/open-package";
import { relationshipsPart } from "../../package/relationships";
import { appendToRoot } from "../../package/root-element";
import { scanXml } from "../../package/scan-xml";
import { spliceText } from "../../package/splice-text";
import { wordNamespaceOf } from "../word-namespace";
import { writeDocPart } from "../write/placeholder-register";

const contentTypesPart = "[Content_Types].xml";
const glossaryType =
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package whose glossary holds placeholder texts, and the building block of each. */
export interface PlaceholderParts {
  readonly pkg: OoxmlPackage;
  readonly nameOf: ReadonlyMap<string, string>;
}

/**
 * Puts texts among the building blocks that Word shows in an unanswered content control (ECMA-376 part 1, 17.12). What the
 * file's own glossary holds stays. Null where that glossary cannot be added to.
 */
export function addPlaceholderParts(
  pkg: OoxmlPackage,
  texts: readonly string[]
): PlaceholderParts | null {
  const known = pkg.relationships(pkg.mainPart).find(({ type }) => type === "glossaryDocument");
  const part = known?.target ?? null;
  const source = part === null || !pkg.has(part) ? null : pkg.text(part);
  if (part !== null && source === null) return null;
  const first = (source?.match(/<w:docPartPr>/gu)?.length ?? 0) + 1;
  const nameOf = new Map(
    [...new Set(texts)].map((text, index) => [text, freeName(source, first + index)])
  );
  const blocks = [...nameOf]
    .map(([text, name]) => writeDocPart(text, name, Number(name.slice(-4))))
    .join("");
  const filled = source === null ? addGlossary(pkg, blocks) : addTo(pkg, part ?? "", blocks);
  return filled === null ? null : { pkg: filled, nameOf };
}

function freeName(source: string | null, wanted: number): string {
  let number = wanted;
  const nameOf = (): string => `CCHC${String(number).padStart(4, "0")}`;
  while (source?.includes(nameOf())) number += 1000;
  return nameOf();
}

/** Null where the glossary names WordprocessingML otherwise than everybody does, or has no list yet. */
function addTo(pkg: OoxmlPackage, part: string, blocks: string): OoxmlPackage | null {
  const source = pkg.text(part);
  if (wordNamespaceOf(source).prefix !== "w") return null;
  let end = -1;
  scanXml(source, part, {
    open() {},
    close(name, start, tagEnd) {
      if (name === "w:docParts" && start < tagEnd) end = start;
    },
  });
  if (end < 0) return null;
  return pkg.withParts(new Map([[part, spliceText(source, [{ start: end, end, text: blocks }])]]));
}

function addGlossary(pkg: OoxmlPackage, blocks: string): OoxmlPackage | null {
  const folder = pkg.mainPart.slice(0, pkg.mainPart.lastIndexOf("/") + 1);
  const part = `${folder}glossary/document.xml`;
  const relationships = relationshipsPart(pkg.mainPart);
  if (pkg.has(part) || !pkg.has(relationships)) return null;
  const { isStrict, uri } = wordNamespaceOf(pkg.text(pkg.mainPart));
  const ids = new Set(pkg.relationships(pkg.mainPart).map(({ id }) => id));
  let id = 1;
  while (ids.has(`cchcGlossary${id}`)) id += 1;
  const type = `${namespaceUri("r", isStrict)}/glossaryDocument`;
  const append = (name: string, content: (prefix: string) => string): [string, string] => {
    const source = pkg.text(name);
    return [name, spliceText(source, [appendToRoot(source, name, content)])];
  };
  return pkg.withParts(
    new Map([
      append(
        contentTypesPart,
        (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${glossaryType}"/>`
      ),
      append(
        relationships,
        (prefix) =>
          `<${prefix}Relationship Id="cchcGlossary${id}" Type="${type}" Target="glossary/document.xml"/>`
      ),
      [
        part,
        `${declaration}<w:glossaryDocument xmlns:w="${uri}"><w:docParts>${blocks}</w:docParts></w:glossaryDocument>`,
      ],
    ])
  );
}
