import { problemAt, type Problem } from "./problem";
import { walkXml, type XmlElement } from "./read-xml";

const knownHosts = new Set([
  "Document",
  "Workbook",
  "Presentation",
  "Notebook",
  "Mailbox",
  "Project",
  "Database",
]);

/** Requirement sets that may stand in a manifest for Word and Excel, with the newest version written down here. */
const knownSets: Readonly<Record<string, string>> = {
  WordApi: "1.9",
  WordApiDesktop: "1.5",
  ExcelApi: "1.21",
  AddinCommands: "1.3",
  DialogApi: "1.2",
  SharedRuntime: "1.2",
  CompressedFile: "1.1",
  CustomXmlParts: "1.1",
  DocumentEvents: "1.1",
  File: "1.1",
  Settings: "1.1",
};

/** Hosts and requirement sets that Office knows, and nothing that takes the buttons away from older Office. */
export function checkHosts(root: XmlElement): readonly Problem[] {
  return [...checkHostNames(root), ...checkRequirements(root)];
}

function* checkHostNames(root: XmlElement): Generator<Problem> {
  const declared = childrenOf(root, "Hosts");
  const names = declared.map((host) => host.attributes.get("Name") ?? "");
  for (const [at, host] of declared.entries()) {
    const name = names[at] ?? "";
    if (!knownHosts.has(name))
      yield problemAt(host, "unknownHost", `names no Office host: "${name}"`);
    if (names.indexOf(name) < at) yield problemAt(host, "duplicateHost", `repeats "${name}"`);
  }
  const overrides = root.children.find(({ name }) => name === "VersionOverrides");
  if (overrides === undefined) return;
  const commandHosts = childrenOf(overrides, "Hosts");
  const types = commandHosts.map((host) => host.attributes.get("xsi:type") ?? "");
  for (const [at, host] of commandHosts.entries()) {
    if (types.indexOf(types[at] ?? "") < at)
      yield problemAt(host, "duplicateHost", `repeats "${types[at]}"`);
  }
  if ([...new Set(names)].sort().join() !== [...new Set(types)].sort().join())
    yield problemAt(
      overrides,
      "differentHosts",
      "has commands for other hosts than the manifest names"
    );
}

function* checkRequirements(root: XmlElement): Generator<Problem> {
  for (const { element } of walkXml(root)) {
    if (element.name === "Requirements")
      yield problemAt(
        element,
        "hidesCommands",
        "takes the add-in away where it is unmet, unexplained"
      );
    if (element.name !== "Set") continue;
    const name = element.attributes.get("Name") ?? "";
    const version = element.attributes.get("MinVersion") ?? "1.1";
    const newest = knownSets[name];
    if (newest === undefined || isNewer(version, newest))
      yield problemAt(element, "unknownRequirementSet", `asks for ${name} ${version}`);
  }
}

function isNewer(version: string, known: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [knownMajor = 0, knownMinor = 0] = known.split(".").map(Number);
  return major > knownMajor || (major === knownMajor && minor > knownMinor);
}

function childrenOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.find((child) => child.name === name)?.children ?? [];
}
