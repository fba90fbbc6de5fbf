import { scanXml } from "./scan-xml";

export interface Relationship {
  readonly id: string;
  /** Last step of the type's URI ("comments", "officeDocument"): the same in Transitional and Strict files. */
  readonly type: string;
  /** Name of the part, without leading slash; the URI as it stands when it lies outside the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

interface TextSource {
  text(part: string): string;
}

/** Name of the part that holds a part's relationships; those of the package itself for "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of a part ("" for the package). Throws `UnreadableFileError`: missingPart, malformedXml, forbiddenXml. */
export function readRelationships(source: TextSource, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  const relationships: Relationship[] = [];
  scanXml(source.text(name), name, {
    open(element, attributes) {
      if (element !== "rel:Relationship") return;
      const target = attributes.get("Target") ?? "";
      const isExternal = attributes.get("TargetMode") === "External";
      relationships.push({
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      });
    },
    close() {},
  });
  return relationships;
}

/** A relative or absolute reference as a part name (RFC 3986, 5.2.4); what leads out of the package ends at its root. */
function resolveTarget(part: string, target: string): string {
  const base = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  const steps = [...base];
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
