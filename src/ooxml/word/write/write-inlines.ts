import { element } from "../../write/xml";
import type { InlineContent, SlotInline, TextInline } from "./document-content";
import type { PlaceholderRegister } from "./placeholder-register";
import { writeText } from "./write-text";

/** Runs and content controls of one paragraph. */
export function writeInlines(
  inlines: readonly InlineContent[],
  placeholders: PlaceholderRegister
): string {
  return inlines.map((inline) => writeInline(inline, placeholders)).join("");
}

function writeInline(inline: InlineContent, placeholders: PlaceholderRegister): string {
  switch (inline.kind) {
    case "text":
      return writeRun(inline);
    case "lineBreak":
      return element("w:r", {}, element("w:br"));
    case "slot":
      return writeSlot(inline, placeholders);
  }
}

function writeRun({ text, isBold, isItalic }: TextInline): string {
  const properties =
    toggle("w:b", isBold) +
    toggle("w:bCs", isBold) +
    toggle("w:i", isItalic) +
    toggle("w:iCs", isItalic);
  return element("w:r", {}, [
    properties === "" ? "" : element("w:rPr", {}, properties),
    writeText(text),
  ]);
}

function toggle(name: string, value: boolean | undefined): string {
  if (value === undefined) return "";
  return element(name, value ? {} : { "w:val": "0" });
}

/** A run-level content control, children of w:sdtPr in the order of CT_SdtPr (ECMA-376 Part 1, 17.5.2.38). */
function writeSlot(slot: SlotInline, placeholders: PlaceholderRegister): string {
  const { id, docPart } = placeholders.register(slot);
  const isEmpty = slot.value === null;
  return element("w:sdt", {}, [
    element("w:sdtPr", {}, [
      element("w:alias", { "w:val": slot.title }),
      element("w:tag", { "w:val": slot.tag }),
      element("w:id", { "w:val": id }),
      element("w:placeholder", {}, element("w:docPart", { "w:val": docPart })),
      isEmpty ? element("w:showingPlcHdr") : "",
      writeInput(slot),
    ]),
    element("w:sdtContent", {}, writeSlotRun(slot)),
  ]);
}

function writeSlotRun(slot: SlotInline): string {
  if (slot.value !== null) return element("w:r", {}, writeText(slot.value));
  return element("w:r", {}, [
    element("w:rPr", {}, element("w:rStyle", { "w:val": "PlaceholderText" })),
    writeText(slot.placeholder),
  ]);
}

function writeInput(slot: SlotInline): string {
  switch (slot.input) {
    case "text":
    case "number":
      // Rich, not plain: Office.js before WordApi 1.5 sees no other, and LibreOffice loses line ends and grey of a plain one.
      return element("w:richText");
    case "choice":
      return element(
        "w:comboBox",
        {},
        [...new Set(slot.choices)].map((choice) =>
          element("w:listItem", { "w:displayText": choice, "w:value": choice })
        )
      );
    case "date":
      return element("w:date", {}, [
        element("w:dateFormat", { "w:val": "'ngày' dd 'tháng' MM 'năm' yyyy" }),
        element("w:lid", { "w:val": "vi-VN" }),
        element("w:storeMappedDataAs", { "w:val": "dateTime" }),
        element("w:calendar", { "w:val": "gregorian" }),
      ]);
  }
}
