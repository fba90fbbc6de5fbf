import type { XmlElement } from "./read-xml";

export type ProblemId =
  | "notWellFormed"
  | "unknownElement"
  | "wrongOrder"
  | "missingElement"
  | "repeatedElement"
  | "unknownAttribute"
  | "missingAttribute"
  | "unknownType"
  | "badValue"
  | "tooLong"
  | "unexpectedText"
  | "duplicateId"
  | "unknownReference"
  | "unusedResource"
  | "missingIconSize"
  | "unknownHost"
  | "duplicateHost"
  | "differentHosts"
  | "hidesCommands"
  | "unknownRequirementSet"
  | "unknownFunction"
  | "unusedFunction"
  | "notHttps"
  | "outsideBase"
  | "missingFile"
  | "wrongImageSize";

/** One thing wrong with a manifest, for a developer to read. */
export interface Problem {
  readonly id: ProblemId;
  readonly line: number;
  readonly message: string;
}

export function problemAt(element: XmlElement, id: ProblemId, message: string): Problem {
  return { id, line: element.line, message: `<${element.name}> ${message}` };
}
