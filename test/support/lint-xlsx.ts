import { parseArea } from "../../src/ooxml/sheet/sheet-builder";
import type { OoxmlPackage } from "../../src/ooxml/package/open-package";
import { scanXml } from "../../src/ooxml/package/scan-xml";

/** Faults that neither the Open XML SDK nor other readers notice, yet Excel repairs or misreads; empty for a sound file. */
export function lintXlsx(pkg: OoxmlPackage): readonly string[] {
  const formats = countFormats(pkg);
  return pkg.partNames.flatMap((part) => {
    const type = pkg.contentType(part) ?? "";
    if (type.endsWith(".worksheet+xml")) return lintSheet(pkg.text(part), part, formats);
    return type.endsWith(".table+xml") ? lintTable(pkg.text(part), part) : [];
  });
}

/** Differential formats in the styles part: what a rule's `dxfId` counts in. */
function countFormats(pkg: OoxmlPackage): number {
  let count = 0;
  for (const part of pkg.partNames) {
    if (!(pkg.contentType(part) ?? "").endsWith(".styles+xml")) continue;
    let parent = "";
    scanXml(pkg.text(part), part, {
      open(name) {
        if (name === "x:dxf" && parent === "x:dxfs") count += 1;
        if (name === "x:dxfs") parent = name;
      },
      close(name) {
        if (name === "x:dxfs") parent = "";
      },
    });
  }
  return count;
}

function lintSheet(xml: string, part: string, formats: number): string[] {
  const faults: string[] = [];
  const merges: NonNullable<ReturnType<typeof parseArea>>[] = [];
  const seen = new Set<string>();
  const priorities = new Set<string>();
  let lastRow = 0;
  let formula: string | null = null;
  scanXml(xml, part, {
    open(name, attributes) {
      if (name === "x:row") {
        const row = Number(attributes.get("r") ?? lastRow + 1);
        if (row <= lastRow) faults.push(`${part}: row ${row} out of order`);
        lastRow = row;
      } else if (name === "x:c") {
        const address = attributes.get("r");
        if (address !== undefined && seen.has(address))
          faults.push(`${part}: duplicate cell ${address}`);
        if (address !== undefined) seen.add(address);
      } else if (name === "x:mergeCell") {
        const area = parseArea(attributes.get("ref") ?? "");
        if (area === null) faults.push(`${part}: merge of no area`);
        else merges.push(area);
      } else if (name === "x:cfRule") {
        const priority = attributes.get("priority") ?? "";
        if (priorities.has(priority)) faults.push(`${part}: two rules of priority ${priority}`);
        priorities.add(priority);
        if (Number(attributes.get("dxfId") ?? -1) >= formats)
          faults.push(`${part}: rule with a format that does not exist`);
      } else if (name === "x:f" || name === "x:formula") formula = "";
    },
    close(name) {
      if (formula === null || (name !== "x:f" && name !== "x:formula")) return;
      if (!hasBalancedParentheses(formula)) faults.push(`${part}: broken formula ${formula}`);
      formula = null;
    },
    text(text) {
      if (formula !== null) formula += text;
    },
  });
  for (const [index, a] of merges.entries())
    for (const b of merges.slice(index + 1))
      if (
        a.firstRow <= b.lastRow &&
        b.firstRow <= a.lastRow &&
        a.firstColumn <= b.lastColumn &&
        b.firstColumn <= a.lastColumn
      )
        faults.push(`${part}: merged areas overlap`);
  return faults;
}

function hasBalancedParentheses(formula: string): boolean {
  let depth = 0;
  for (const sign of formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, "")) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function lintTable(xml: string, part: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  scanXml(xml, part, {
    open(name, attributes) {
      const id = attributes.get("id") ?? "";
      if (name !== "x:tableColumn") return;
      if (ids.has(id)) faults.push(`${part}: duplicate column id ${id}`);
      ids.add(id);
    },
    close() {},
  });
  return faults;
}
