import type { NewSlot } from "../../../core/fixes/edit";
import { escapeAttribute } from "../../package/escape-xml";
import type { OoxmlPackage } from "../../package/open-package";
import type { InlineWriter } from "../edits/write-inline";
import { freeControlIds } from "../figures/control-ids";

/** Writes new run-level content controls into a document. */
export interface ControlWriter {
  /**
   * A control around a run. `neighbour` is the source of a place with a like control: its building block for the
   * placeholder is used again, so that a control that is emptied asks in the same words.
   */
  control(slot: NewSlot, run: string, neighbour: string): string;
  /** Character style of placeholders; null in a document without one. */
  readonly placeholderStyle: string | null;
}

const placeholderStyle = "PlaceholderText";

/** A control writer for one change of a package; each control gets a number that no other has. */
export function createControlWriter(
  pkg: OoxmlPackage,
  source: string,
  { prefix, element }: Pick<InlineWriter, "prefix" | "element">
): ControlWriter {
  let ids: (() => number) | null = null;
  const value = (name: string, content: string | number): string =>
    `<${prefix}:${name} ${prefix}:val="${escapeAttribute(String(content))}"/>`;
  const list = (choices: readonly string[]): string =>
    element(
      "comboBox",
      [...new Set(choices)]
        .map((choice) => {
          const text = escapeAttribute(choice);
          return `<${prefix}:listItem ${prefix}:displayText="${text}" ${prefix}:value="${text}"/>`;
        })
        .join("")
    );
  return {
    placeholderStyle: hasStyle(pkg, placeholderStyle) ? placeholderStyle : null,
    control({ tag, title, text, choices }, run, neighbour) {
      ids ??= freeControlIds(source, pkg.mainPart);
      // In the order of CT_SdtPr (17.5.2.38).
      const properties =
        value("alias", title) +
        value("tag", tag) +
        value("id", ids()) +
        buildingBlockOf(neighbour, value("alias", title), prefix) +
        (text === null ? `<${prefix}:showingPlcHdr/>` : "") +
        // Rich, not plain: Office.js before WordApi 1.5 sees no other.
        (choices.length === 0 ? `<${prefix}:richText/>` : list(choices));
      return element("sdt", element("sdtPr", properties) + element("sdtContent", run));
    },
  };
}

/** The w:placeholder of a control of that title. */
function buildingBlockOf(source: string, alias: string, prefix: string): string {
  if (!source.includes(alias)) return "";
  const pattern = new RegExp(`<${prefix}:placeholder>.*?</${prefix}:placeholder>`, "su");
  return pattern.exec(source)?.[0] ?? "";
}

function hasStyle(pkg: OoxmlPackage, id: string): boolean {
  const styles = pkg.relationships(pkg.mainPart).find(({ type }) => type === "styles")?.target;
  return styles !== undefined && pkg.has(styles) && pkg.text(styles).includes(`styleId="${id}"`);
}
