import { problemAt, type Problem } from "./problem";
import { walkXml, type XmlElement } from "./read-xml";

type ResourceKind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

/** What each referring element may refer to. */
const kindOf: Readonly<Record<string, ResourceKind>> = {
  Image: "Images",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Office refuses a command without these. */
const demandedIconSizes = ["16", "32", "80"];

/**
 * Ids are unique, every resid leads to a resource of its kind, every resource is used; `usedByCode` names the ones that
 * only code refers to, and they must exist too.
 */
export function checkReferences(
  root: XmlElement,
  usedByCode: readonly string[]
): readonly Problem[] {
  return [...checkIds(root), ...checkResids(root, usedByCode), ...checkIconSizes(root)];
}

function* checkIds(root: XmlElement): Generator<Problem> {
  const seen = new Set<string>();
  for (const { element, above } of walkXml(root)) {
    const id = element.attributes.get("id");
    // Tabs carry the name of a tab of Office's, which both hosts share.
    if (id === undefined || element.name === "OfficeTab") continue;
    const scope = above.some(({ name }) => name === "Resources") ? "resource" : "command";
    if (seen.has(`${scope} ${id}`))
      yield problemAt(element, "duplicateId", `repeats the id "${id}"`);
    seen.add(`${scope} ${id}`);
  }
}

function* checkResids(root: XmlElement, usedByCode: readonly string[]): Generator<Problem> {
  const resources = new Map<string, { readonly kind: string; readonly element: XmlElement }>();
  for (const { element, above } of walkXml(root)) {
    const id = element.attributes.get("id");
    if (id !== undefined && above.at(-2)?.name === "Resources")
      resources.set(id, { kind: above.at(-1)?.name ?? "", element });
  }
  const used = new Set(usedByCode);
  for (const { element } of walkXml(root)) {
    const id = element.attributes.get("resid");
    if (id === undefined) continue;
    used.add(id);
    const kind = kindOf[element.name] ?? "";
    if (resources.get(id)?.kind !== kind)
      yield problemAt(
        element,
        "unknownReference",
        `refers to "${id}", which ${kind} does not have`
      );
  }
  for (const id of usedByCode) {
    if (resources.get(id)?.kind !== "ShortStrings")
      yield problemAt(
        root,
        "unknownReference",
        `lacks the short string "${id}" that code refers to`
      );
  }
  for (const [id, { element }] of resources) {
    if (!used.has(id)) yield problemAt(element, "unusedResource", `"${id}" is used nowhere`);
  }
}

function* checkIconSizes(root: XmlElement): Generator<Problem> {
  for (const { element } of walkXml(root)) {
    if (element.name !== "Icon") continue;
    const sizes = new Set(element.children.map(({ attributes }) => attributes.get("size")));
    for (const size of demandedIconSizes) {
      if (!sizes.has(size))
        yield problemAt(element, "missingIconSize", `lacks the size ${size} that Office demands`);
    }
  }
}
