import type { Interpreter } from "../protocol/interpreter";
import type { OfficeEvents } from "../protocol/office-events";
import type { CustomXmlParts } from "../xml/custom-xml-parts";
import type { RibbonButton } from "./draw-ribbon";

/** The document's side of the page. */
export interface OpenOffice {
  readonly interpreter: Interpreter;
  readonly events: OfficeEvents;
  readonly xmlParts: CustomXmlParts;
  save(): Uint8Array;
  /** Documents that the add-in has opened in windows of their own, as base64. */
  openedDocuments(): readonly string[];
  draw(): void;
  /** Somebody else changes the document: one letter at the end of its first text. */
  edit(): void;
}

declare global {
  interface Window {
    /** For the end-to-end tests, and for the add-in's frames. */
    pretendOffice?: OpenOffice & { readonly invoke: (button: RibbonButton) => Promise<void> };
  }
}
