import { escapeAttribute } from "../../package/escape-xml";
import type { OoxmlPackage } from "../../package/open-package";
import { scanXml } from "../../package/scan-xml";
import { spliceText, type Splice } from "../../package/splice-text";
import { readDocument } from "../read-document";
import { wordNamespaceOf } from "../word-namespace";

/** Gives content controls of the main part other tags; `slot` is an index among the model's slots. */
export function retagSlots(
  pkg: OoxmlPackage,
  changes: readonly { readonly slot: number; readonly tag: string }[]
): OoxmlPackage {
  if (changes.length === 0) return pkg;
  const { slots } = readDocument(pkg).model;
  const seen = new Map<string, number>();
  const wanted = new Map<string, string>();
  slots.forEach(({ tag }, index) => {
    const occurrence = seen.get(tag) ?? 0;
    seen.set(tag, occurrence + 1);
    const change = changes.find(({ slot }) => slot === index);
    if (change !== undefined && change.tag !== tag) wanted.set(`${occurrence}/${tag}`, change.tag);
  });
  if (wanted.size === 0) return pkg;
  const source = pkg.text(pkg.mainPart);
  const { prefix } = wordNamespaceOf(source);
  const splices: Splice[] = [];
  const met = new Map<string, number>();
  const names: string[] = [];
  scanXml(source, pkg.mainPart, {
    open(name, attributes, start, end) {
      const parent = names.at(-1);
      names.push(name);
      if (name !== "w:tag" || parent !== "w:sdtPr" || prefix === null) return;
      const tag = attributes.get("w:val") ?? "";
      const occurrence = met.get(tag) ?? 0;
      met.set(tag, occurrence + 1);
      const changed = wanted.get(`${occurrence}/${tag}`);
      if (changed === undefined) return;
      const isSelfClosing = source.slice(start, end).endsWith("/>");
      const text = `<${prefix}:tag ${prefix}:val="${escapeAttribute(changed)}"${isSelfClosing ? "/" : ""}>`;
      splices.push({ start, end, text });
    },
    close() {
      names.pop();
    },
  });
  return pkg.withParts(new Map([[pkg.mainPart, spliceText(source, splices)]]));
}
