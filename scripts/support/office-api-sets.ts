import ts from "typescript";

/** Requirement set and version: "WordApi 1.3". */
export interface ApiNote {
  readonly set: string;
  readonly version: string;
}

const notePattern = /\[Api set: (\w+) (\d+\.\d+)/gu;

/** The lowest set that the remarks of a declaration name; null where they name none. */
export function apiNoteOf(declarations: readonly ts.Node[]): ApiNote | null {
  let lowest: ApiNote | null = null;
  for (const declaration of declarations) {
    const source = declaration.getSourceFile().text;
    const comments = ts.getLeadingCommentRanges(source, declaration.getFullStart()) ?? [];
    const last = comments.at(-1);
    if (last === undefined) continue;
    for (const [, set = "", version = ""] of source.slice(last.pos, last.end).matchAll(notePattern))
      if (lowest === null || (set === lowest.set && isNewer(lowest.version, version)))
        lowest = { set, version };
  }
  return lowest;
}

/** True when `version` is newer than `than`; "1.10" is newer than "1.9". */
export function isNewer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split(".").map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}

/** True for a declaration of @types/office-js. */
export function isOfficeDeclaration(node: ts.Node): boolean {
  return node.getSourceFile().fileName.includes("/@types/office-js/");
}
