import { problemAt, type Problem } from "./problem";
import { walkXml, type XmlElement } from "./read-xml";

/** Every function a button runs is one of `known`, and every known one has a button. */
export function checkCommands(root: XmlElement, known: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  const run = new Set<string>();
  for (const { element } of walkXml(root)) {
    if (element.name !== "FunctionName") continue;
    const name = element.text.trim();
    run.add(name);
    if (!known.includes(name))
      problems.push(
        problemAt(element, "unknownFunction", `runs "${name}", which is registered nowhere`)
      );
  }
  for (const name of known) {
    if (!run.has(name))
      problems.push(problemAt(root, "unusedFunction", `has no button that runs "${name}"`));
  }
  return problems;
}
