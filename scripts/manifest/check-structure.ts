import { grammar, namespaces, type ElementShape, type ShapeName, type ValueKind } from "./grammar";
import { problemAt, type Problem } from "./problem";
import type { XmlElement } from "./read-xml";

const uuid = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/u;
const patterns: Partial<Readonly<Record<ValueKind, RegExp>>> = {
  uuid,
  version: /^[0-9]{1,5}(\.[0-9]{1,5}){0,3}$/u,
  setVersion: /^[0-9]{1,5}\.[0-9]{1,5}$/u,
  locale: /^[a-zA-Z]{2,3}-[a-zA-Z0-9]{2,8}$/u,
  integer: /^[0-9]+$/u,
  permission: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/u,
};
const longest: Partial<Readonly<Record<ValueKind, number>>> = {
  short: 125,
  long: 250,
  reference: 32,
  url: 2048,
};

/** Elements, their order, their attributes and the form of every value. */
export function checkStructure(root: XmlElement): readonly Problem[] {
  if (root.name !== "OfficeApp" || root.namespace !== namespaces.app)
    return [problemAt(root, "unknownElement", "is not the OfficeApp of a manifest")];
  return [...checkElement(root, "app")];
}

function* checkElement(element: XmlElement, shapeName: ShapeName): Generator<Problem> {
  const shape = grammar[shapeName];
  if (shape.types === undefined) {
    yield* checkAttributes(element, shape, false);
    yield* checkContent(element, shape);
    return;
  }
  yield* checkAttributes(element, shape, true);
  const type = (element.attributes.get("xsi:type") ?? "").replace(/^.*:/u, "");
  const typed = shape.types[type];
  if (typed === undefined)
    yield problemAt(element, "unknownType", `has the type "${type}" that nothing knows`);
  else yield* checkContent(element, grammar[typed]);
}

function* checkAttributes(
  element: XmlElement,
  { required = {}, optional = {} }: ElementShape,
  isTyped: boolean
): Generator<Problem> {
  for (const name of Object.keys(required)) {
    if (!element.attributes.has(name))
      yield problemAt(element, "missingAttribute", `lacks the attribute ${name}`);
  }
  for (const [name, value] of element.attributes) {
    const kind = required[name] ?? optional[name];
    if (kind !== undefined) yield* checkValue(element, name, value, kind);
    else if (!(isTyped && name === "xsi:type"))
      yield problemAt(element, "unknownAttribute", `has an attribute ${name} that nothing knows`);
  }
}

function* checkContent(element: XmlElement, shape: ElementShape): Generator<Problem> {
  const text = element.text.trim();
  if (shape.text !== undefined) yield* checkValue(element, "text", text, shape.text);
  else if (text !== "") yield problemAt(element, "unexpectedText", `holds the text "${text}"`);
  yield* checkChildren(element, shape.children ?? []);
}

function* checkChildren(
  parent: XmlElement,
  expected: NonNullable<ElementShape["children"]>
): Generator<Problem> {
  const counts = new Map<string, number>();
  let reached = 0;
  for (const child of parent.children) {
    const at = expected.findIndex(([name]) => name === child.name);
    const known = expected[at];
    if (known === undefined || child.namespace !== namespaceOf(parent, child.name)) {
      yield problemAt(child, "unknownElement", `does not belong in <${parent.name}>`);
      continue;
    }
    if (at < reached)
      yield problemAt(child, "wrongOrder", `comes too late in <${parent.name}>: order decides`);
    reached = Math.max(reached, at);
    const [name, occurrence, shape] = known;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count === 2 && (occurrence === "1" || occurrence === "?"))
      yield problemAt(child, "repeatedElement", `may stand only once in <${parent.name}>`);
    yield* checkElement(child, shape);
  }
  for (const [name, occurrence] of expected) {
    if ((occurrence === "1" || occurrence === "+") && !counts.has(name))
      yield problemAt(parent, "missingElement", `lacks <${name}>`);
  }
}

/** Children that the schemas take from OfficeAppBasicTypes although their parent is of the overrides. */
const basicChildren = new Set(["Image", "Images", "Urls", "ShortStrings", "LongStrings", "Sets"]);

function namespaceOf(parent: XmlElement, name: string): string {
  if (name === "VersionOverrides") return namespaces.overrides;
  if (parent.namespace === namespaces.overrides && basicChildren.has(name)) return namespaces.basic;
  return parent.namespace;
}

function* checkValue(
  element: XmlElement,
  name: string,
  value: string,
  kind: ValueKind
): Generator<Problem> {
  const limit = longest[kind];
  if (value === "" || patterns[kind]?.test(value) === false)
    yield problemAt(element, "badValue", `has "${value}" where a ${kind} belongs (${name})`);
  else if (limit !== undefined && value.length > limit)
    yield problemAt(
      element,
      "tooLong",
      `has ${value.length} characters in ${name}, where ${limit} are the most: "${value}"`
    );
}
