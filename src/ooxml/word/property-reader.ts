import type { Replay, XmlAttributes } from "../package/scan-xml";
import type { LayoutRecorder } from "./layout/layout-recorder";
import {
  isBorder,
  readLineFormat,
  readTextFormat,
  silentLineFormat,
  silentTextFormat,
  type LineFormat,
  type TextFormat,
} from "./layout/text-format";
import { isOn } from "./on-off";
import type { SlotDraft } from "./slot-drafts";
import type { StyleTable } from "./styles";
import { spanOf, type CellDraft, type RowDraft } from "./table-draft";

/** What a paragraph's own properties say. */
export interface ParagraphProperties extends LineFormat {
  styleId: string | undefined;
  numberingId: string | null;
  level: number | null;
  outlineLevel: number | null;
  /** A tracked deletion of the paragraph mark. */
  isMarkDeleted: boolean;
  /** Set apart from the text around it (w:framePr). */
  isFramed: boolean;
}

export interface RunProperties extends TextFormat {
  isHidden: boolean;
  /** Character style. */
  styleId: string | null;
}

/** Properties that say nothing yet; shared, and never written to. */
export const silentParagraph: Readonly<ParagraphProperties> = Object.freeze({
  styleId: undefined,
  numberingId: null,
  level: null,
  outlineLevel: null,
  isMarkDeleted: false,
  isFramed: false,
  ...silentLineFormat(),
});

/** Properties that say nothing yet; shared, and never written to. */
export const silentRun: Readonly<RunProperties> = Object.freeze({
  isHidden: false,
  styleId: null,
  ...silentTextFormat(),
});

/** A paragraph or run: what its properties say is one object with all others that say the same in the same words. */
export interface PropertyHolder<T> {
  properties: Readonly<T>;
}

/** The things whose properties may come next. */
export interface PropertyTargets {
  readonly paragraph: PropertyHolder<ParagraphProperties> | null;
  readonly run: PropertyHolder<RunProperties> | null;
  readonly row: RowDraft | null;
  readonly cell: CellDraft | null;
  readonly slot: SlotDraft | null;
}

type PropertyContext =
  "none" | "pPr" | "markRPr" | "rPr" | "trPr" | "tcPr" | "sdtPr" | "sdtRPr" | "sectPr";

const contexts: ReadonlyMap<string, PropertyContext> = new Map([
  ["w:pPr", "pPr"],
  ["w:rPr", "rPr"],
  ["w:trPr", "trPr"],
  ["w:tcPr", "tcPr"],
  ["w:sdtPr", "sdtPr"],
  ["w:sectPr", "sectPr"],
]);

/** Reads property elements (w:pPr and its like), whose children share names with content but mean something else. */
export class PropertyReader {
  private context: PropertyContext = "none";
  /** True while the properties being read are all that is known of their target, and say nothing of anything else. */
  private canReplay = false;
  /** Those being read, of the paragraph or run in `targets`. */
  private paragraph: ParagraphProperties | null = null;
  private run: RunProperties | null = null;

  constructor(
    private readonly targets: PropertyTargets,
    private readonly styles: StyleTable,
    /** Ids of the headers and footers that section properties refer to. */
    private readonly headerReferences: Set<string>,
    private readonly layout: LayoutRecorder
  ) {}

  get isInside(): boolean {
    return this.context !== "none";
  }

  /** Enters a property element; false for any other. */
  begin(name: string): boolean {
    this.context = contexts.get(name) ?? "none";
    if (this.context === "none") return false;
    if (this.context === "sectPr") this.layout.openSection();
    this.canReplay = this.isTargetUntouched();
    this.makeOwnProperties();
    return true;
  }

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes.get("w:val");
    const { paragraph, run } = this;
    const { row, cell, slot } = this.targets;
    switch (this.context) {
      case "pPr":
        if (name === "w:rPr") this.context = "markRPr";
        else if (paragraph !== null) readParagraphProperty(paragraph, name, attributes);
        this.readSectionProperty(name, attributes);
        break;
      case "markRPr":
        if ((name === "w:del" || name === "w:moveFrom") && paragraph !== null)
          paragraph.isMarkDeleted = true;
        break;
      case "rPr":
        if (run !== null) this.readRunProperty(run, name, attributes);
        break;
      case "trPr":
        if (row !== null) readRowProperty(row, name, value);
        break;
      case "tcPr":
        if (cell !== null) readCellProperty(cell, name, value);
        break;
      case "sdtPr":
        if (name === "w:rPr") this.context = "sdtRPr";
        else if (slot !== null) readSlotProperty(slot, name, value);
        break;
      case "sectPr":
        this.readSectionProperty(name, attributes);
        break;
    }
  }

  close(name: string): void {
    if (name === "w:rPr" && this.context === "markRPr") this.context = "pPr";
    else if (name === "w:rPr" && this.context === "sdtRPr") this.context = "sdtPr";
    else if (contexts.get(name) === this.context) this.context = "none";
  }

  /** How to give the same properties to another target; to be asked when the properties have been closed. */
  replayOf(name: string): Replay | null {
    if (this.isInside || !this.canReplay) return null;
    const { paragraph, run } = this.targets;
    if (name === "w:rPr" && run !== null) {
      const { properties } = run;
      return () => this.giveTo(this.targets.run, silentRun, properties);
    }
    if (name === "w:pPr" && paragraph !== null) {
      const { properties } = paragraph;
      return () => this.giveTo(this.targets.paragraph, silentParagraph, properties);
    }
    return null;
  }

  private giveTo<T>(
    target: PropertyHolder<T> | null,
    silent: Readonly<T>,
    properties: Readonly<T>
  ): boolean {
    if (target?.properties !== silent || this.isInside) return false;
    target.properties = properties;
    return true;
  }

  private isTargetUntouched(): boolean {
    const { paragraph, run } = this.targets;
    if (this.context === "rPr") return run?.properties === silentRun;
    return this.context === "pPr" && paragraph?.properties === silentParagraph;
  }

  /** What is read next is said of one paragraph or run only. */
  private makeOwnProperties(): void {
    const { paragraph, run } = this.targets;
    if (this.context === "rPr" && run !== null) run.properties = this.run = { ...run.properties };
    else if (this.context === "pPr" && paragraph !== null)
      paragraph.properties = this.paragraph = { ...paragraph.properties };
  }

  private readRunProperty(run: RunProperties, name: string, attributes: XmlAttributes): void {
    const value = attributes.get("w:val");
    if (name === "w:vanish") run.isHidden = isOn(value);
    else if (name === "w:rStyle" && value !== undefined) {
      run.styleId = value;
      if (this.styles.hidesText(value)) run.isHidden = true;
    } else readTextFormat(run, name, attributes);
  }

  private readSectionProperty(name: string, attributes: XmlAttributes): void {
    if (name === "w:headerReference" || name === "w:footerReference")
      this.headerReferences.add(attributes.get("r:id") ?? "");
    if (name === "w:sectPr") {
      this.canReplay = false;
      this.layout.openSection();
    } else this.layout.addSectionProperty(name, attributes);
  }
}

function readParagraphProperty(
  paragraph: ParagraphProperties,
  name: string,
  attributes: XmlAttributes
): void {
  const value = attributes.get("w:val");
  if (name === "w:pStyle") paragraph.styleId = value;
  else if (name === "w:numId") paragraph.numberingId = value ?? null;
  else if (name === "w:ilvl") paragraph.level = Number(value);
  else if (name === "w:framePr") paragraph.isFramed = true;
  else if (name === "w:outlineLvl") paragraph.outlineLevel = Number(value);
  else readLineFormat(paragraph, name, attributes);
}

function readRowProperty(row: RowDraft, name: string, value: string | undefined): void {
  if (name === "w:tblHeader") row.isHeader = isOn(value);
  else if (name === "w:gridBefore") row.gridBefore = spanOf(value, 0);
  else if (name === "w:gridAfter") row.gridAfter = spanOf(value, 0);
  else if (name === "w:del") row.isDeleted = true;
}

function readCellProperty(cell: CellDraft, name: string, value: string | undefined): void {
  if (name === "w:gridSpan") cell.columnSpan = spanOf(value, 1);
  else if (name === "w:vMerge") cell.isContinued = value !== "restart";
  else if (name === "w:hMerge") cell.isJoined = value !== "restart";
  else if ((name === "w:top" || name === "w:bottom") && isBorder(value)) cell.hasBorder = true;
}

function readSlotProperty(slot: SlotDraft, name: string, value: string | undefined): void {
  if (name === "w:tag" && value !== undefined && value !== "") slot.tag = value;
  else if (name === "w:alias" && value !== undefined && value !== "") slot.title = value;
  else if (name === "w:showingPlcHdr") slot.isPlaceholder = isOn(value);
}
