import { isFigureName } from "./figure-lines";
import { BrokenTemplateError } from "./template-schema";
import { lowerFirst, namesIn } from "./template-text";

/**
 * Throws a BrokenTemplateError when a text anywhere in the template uses a name that nothing gives a value to,
 * or when the slots give one tag twice.
 */
export function checkNames(template: object, known: readonly string[], root = ""): void {
  const names = new Set(known);
  const reasons: { path: string; reason: string }[] = [];
  if (names.size < known.length) {
    const twice = known.filter((name, index) => known.indexOf(name) !== index);
    reasons.push({ path: root || "slots", reason: `defined twice: ${twice.join(", ")}` });
  }
  for (const { path, text } of textsIn(template, root)) {
    for (const name of namesIn(text)) {
      if (!isFigureName(name) && !names.has(name) && !names.has(lowerFirst(name)))
        reasons.push({ path, reason: `unknown name {${name}}` });
    }
  }
  if (reasons.length > 0) throw new BrokenTemplateError(reasons);
}

interface TextPlace {
  readonly path: string;
  readonly text: string;
}

function textsIn(value: unknown, path: string): readonly TextPlace[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const step = Array.isArray(value) ? `[${key}]` : path === "" ? key : `.${key}`;
    return textsIn(child, path + step);
  });
}
