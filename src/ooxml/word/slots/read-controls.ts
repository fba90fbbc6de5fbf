import type { OoxmlPackage } from "../../package/open-package";
import { scanXml, type XmlAttributes } from "../../package/scan-xml";

/** What kind of answer a content control takes; "other" for a picture, a tick box and the like. */
export type ControlKind = "text" | "date" | "choice" | "openChoice" | "other";

/** A tagged content control of the main part as its properties describe it. */
export interface ControlDescription {
  readonly tag: string;
  readonly title: string | null;
  readonly kind: ControlKind;
  /** Of a date: how it is written, "dd/MM/yyyy". */
  readonly dateFormat: string | null;
  /** Of a choice: what the list offers. */
  readonly choices: readonly string[];
  /** Bound to data kept elsewhere in the file, which would win over what is typed (17.5.2.6). */
  readonly isBound: boolean;
}

const kinds: ReadonlyMap<string, ControlKind> = new Map([
  ["w:text", "text"],
  ["w:richText", "text"],
  ["w:date", "date"],
  ["w:dropDownList", "choice"],
  ["w:comboBox", "openChoice"],
  ["w:picture", "other"],
  ["w:docPartObj", "other"],
  ["w:docPartList", "other"],
  ["w:citation", "other"],
  ["w:bibliography", "other"],
  ["w:equation", "other"],
  ["w:group", "other"],
  ["w14:checkbox", "other"],
  ["w15:repeatingSection", "other"],
  ["w15:repeatingSectionItem", "other"],
]);

interface Draft {
  tag: string | null;
  title: string | null;
  kind: ControlKind;
  dateFormat: string | null;
  choices: string[];
  isBound: boolean;
}

/** The tagged content controls of the main part, in the order they begin (ECMA-376 part 1, 17.5.2). */
export function readControls(pkg: OoxmlPackage): readonly ControlDescription[] {
  const drafts: Draft[] = [];
  const names: string[] = [];
  let open: Draft | null = null;
  scanXml(pkg.text(pkg.mainPart), pkg.mainPart, {
    open(name, attributes) {
      const parent = names.at(-1);
      names.push(name);
      if (name === "w:sdtPr") {
        open = newDraft();
        drafts.push(open);
      } else if (open !== null) readProperty(open, name, parent, attributes);
    },
    close(name) {
      names.pop();
      if (name === "w:sdtPr") open = null;
    },
  });
  return drafts.flatMap(({ tag, ...rest }) => (tag === null ? [] : [{ tag, ...rest }]));
}

function newDraft(): Draft {
  return { tag: null, title: null, kind: "text", dateFormat: null, choices: [], isBound: false };
}

function readProperty(
  draft: Draft,
  name: string,
  parent: string | undefined,
  attributes: XmlAttributes
): void {
  const value = attributes.get("w:val");
  if (name === "w:dateFormat") draft.dateFormat = value ?? null;
  if (name === "w:listItem") {
    const shown = attributes.get("w:displayText") ?? attributes.get("w:value") ?? "";
    const isPrompt = (attributes.get("w:value") ?? "") === "";
    if (shown !== "" && !isPrompt) draft.choices.push(shown);
  }
  if (parent !== "w:sdtPr") return;
  if (name === "w:tag") draft.tag = value ?? null;
  else if (name === "w:alias") draft.title = value ?? null;
  else if (name === "w:dataBinding") draft.isBound = true;
  else draft.kind = kinds.get(name) ?? draft.kind;
}
