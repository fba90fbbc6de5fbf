import type { Alignment, PageNumber } from "../../../core/model/layout";
import type { XmlAttributes } from "../../package/scan-xml";
import { isOn } from "../on-off";

/** A PAGE field in a header or footer; the alignment is null where tabs or a frame decide. */
export interface NumberField {
  readonly alignment: Alignment | null;
  readonly points: number | null;
}

/** True for the instruction of a field that shows the number of its page (17.16.5.45). */
export function isPageField(instruction: string): boolean {
  return /^\s*PAGE(?![A-Z])/iu.test(instruction);
}

type PartKind = PageNumber["place"];

/** The headers and footers of each section, and the page numbers found in them. */
export class PageNumbers {
  private readonly fields = new Map<string, NumberField>();
  private last: NumberReferences | null = null;

  /** A field found in the part that a relationship id leads to; the first one counts. */
  addField(relationshipId: string, field: NumberField): void {
    if (!this.fields.has(relationshipId)) this.fields.set(relationshipId, field);
  }

  openSection(): NumberReferences {
    this.last = new NumberReferences(this.fields, this.last);
    return this.last;
  }
}

/** The references of one section; what it leaves out it takes from the section before (17.10.5). */
export class NumberReferences {
  private readonly ids: Map<string, string>;
  private hasTitlePage = false;

  constructor(
    private readonly fields: ReadonlyMap<string, NumberField>,
    before: NumberReferences | null
  ) {
    this.ids = new Map(before?.ids);
  }

  /** Takes over references to headers and footers, and w:titlePg (17.10.6). */
  add(name: string, attributes: XmlAttributes): void {
    if (name === "w:titlePg") this.hasTitlePage = isOn(attributes.get("w:val"));
    const kind =
      name === "w:headerReference" ? "header" : name === "w:footerReference" ? "footer" : null;
    if (kind === null) return;
    this.ids.set(`${kind} ${attributes.get("w:type") ?? "default"}`, attributes.get("r:id") ?? "");
  }

  /** The number of the usual pages: in the header, else in the footer; to be asked when both have been read. */
  pageNumber(): PageNumber | "none" {
    for (const place of ["header", "footer"] as const) {
      const field = this.field(place, "default");
      if (field === null) continue;
      const isOnFirstPage = !this.hasTitlePage || this.hasFirstPageNumber();
      return { place, ...field, isOnFirstPage };
    }
    return "none";
  }

  private hasFirstPageNumber(): boolean {
    return this.field("header", "first") !== null || this.field("footer", "first") !== null;
  }

  private field(kind: PartKind, type: "default" | "first"): NumberField | null {
    const id = this.ids.get(`${kind} ${type}`);
    return id === undefined ? null : (this.fields.get(id) ?? null);
  }
}
