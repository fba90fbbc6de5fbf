import { UnreadableFileError } from "../../core/host";
import { namespaceUri } from "../package/namespaces";
import type { OoxmlPackage } from "../package/open-package";
import { scanXml } from "../package/scan-xml";
import type { DateEpoch } from "./number-format/date-serial";

export interface SheetPart {
  /** Holds for one reading: the sheet's place in the workbook. */
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of the part; null where the workbook points to none. */
  readonly part: string | null;
  readonly kind: "worksheet" | "other";
}

/** What the workbook part says and where it points. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly epoch: DateEpoch;
  readonly isStrict: boolean;
  /** True where the workbook asks programs to compute everything anew when they open it. */
  readonly isRecalculationDue: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
}

/**
 * Reads the workbook part and its relationships (ECMA-376 Part 1, 18.2).
 * Throws `UnreadableFileError`: wrongType for a package of another kind, and as `scanXml` does.
 */
export function readWorkbookParts(pkg: OoxmlPackage): WorkbookParts {
  if (pkg.kind !== "xlsx") throw new UnreadableFileError("wrongType");
  const source = pkg.text(pkg.mainPart);
  const relationships = pkg.relationships(pkg.mainPart);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOf = (type: string): string | null => {
    const target = relationships.find((one) => one.type === type && !one.isExternal)?.target;
    return target !== undefined && pkg.has(target) ? target : null;
  };
  const sheets: SheetPart[] = [];
  let epoch: DateEpoch = 1900;
  let isRecalculationDue = false;
  scanXml(source, pkg.mainPart, {
    open(name, attributes) {
      if (name === "x:workbookPr" && isOn(attributes.get("date1904"))) epoch = 1904;
      else if (name === "x:calcPr") isRecalculationDue = isOn(attributes.get("fullCalcOnLoad"));
      else if (name === "x:sheet") {
        const relationship = byId.get(attributes.get("r:id") ?? "");
        sheets.push({
          id: `sheet-${sheets.length + 1}`,
          name: attributes.get("name") ?? "",
          isHidden:
            attributes.get("state") === "hidden" || attributes.get("state") === "veryHidden",
          part: relationship === undefined || relationship.isExternal ? null : relationship.target,
          kind:
            relationship === undefined || relationship.type === "worksheet" ? "worksheet" : "other",
        });
      }
    },
    close() {},
  });
  return {
    sheets,
    epoch,
    isStrict: source.includes(namespaceUri("x", true)),
    isRecalculationDue,
    stylesPart: partOf("styles"),
    sharedStringsPart: partOf("sharedStrings"),
  };
}

/** An xsd:boolean attribute that is there and true. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
