import { element, xmlPart } from "../../write/xml";
import type { SlotInline } from "./document-content";
import { writeText } from "./write-text";

/** Gives every content control its number and every distinct placeholder text one building block. */
export interface PlaceholderRegister {
  register(slot: SlotInline): { readonly id: number; readonly docPart: string };
  /** glossary/document.xml: the building blocks that Word shows again when a slot is cleared. */
  writeGlossary(namespace: string): string;
}

const firstControlId = 100001;

/** A register for one document; numbers follow the order of registration. */
export function createPlaceholderRegister(): PlaceholderRegister {
  const docParts = new Map<string, string>();
  let controlCount = 0;
  return {
    register({ placeholder }) {
      const docPart =
        docParts.get(placeholder) ?? `CCHC${String(docParts.size + 1).padStart(4, "0")}`;
      docParts.set(placeholder, docPart);
      controlCount += 1;
      return { id: firstControlId + controlCount - 1, docPart };
    },
    writeGlossary(namespace) {
      return xmlPart(
        element(
          "w:glossaryDocument",
          { "xmlns:w": namespace },
          docParts.size === 0
            ? ""
            : element(
                "w:docParts",
                {},
                [...docParts].map(([placeholder, name], index) =>
                  writeDocPart(placeholder, name, index + 1)
                )
              )
        )
      );
    },
  };
}

/** A building block with one line of text, for the gallery of placeholders (ECMA-376 Part 1, 17.12). */
export function writeDocPart(placeholder: string, name: string, index: number): string {
  const guid = `{C0CC0000-0000-4000-8000-${String(index).padStart(12, "0")}}`;
  return element("w:docPart", {}, [
    element("w:docPartPr", {}, [
      element("w:name", { "w:val": name }),
      element("w:category", {}, [
        element("w:name", { "w:val": "General" }),
        element("w:gallery", { "w:val": "placeholder" }),
      ]),
      element("w:types", {}, element("w:type", { "w:val": "bbPlcHdr" })),
      element("w:behaviors", {}, element("w:behavior", { "w:val": "content" })),
      element("w:guid", { "w:val": guid }),
    ]),
    element(
      "w:docPartBody",
      {},
      element(
        "w:p",
        {},
        element("w:r", {}, [
          element("w:rPr", {}, element("w:rStyle", { "w:val": "PlaceholderText" })),
          writeText(placeholder),
        ])
      )
    ),
  ]);
}
