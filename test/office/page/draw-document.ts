import type { WorkbookDocument } from "../excel/workbook-document";
import { highlightOf } from "../word/highlight";
import { textOf } from "../word/paragraph-text";
import { cellsOf, isContinued, rowsOf, type WordDocument } from "../word/word-document";
import type { XmlElement } from "../xml/xml-tree";

/** A plain picture of the document: its text, its tables, and every mark on it. */
export function drawWord(into: HTMLElement, word: WordDocument): void {
  const comments = new Map(word.commentMarks().map(({ id, content }) => [id, content]));
  const strings = word.listStrings();
  const drawParagraph = (paragraph: XmlElement): HTMLElement => {
    const text = textOf(paragraph);
    const element = make("p", "");
    const number = strings.get(paragraph);
    if (number !== undefined) element.append(make("span", `${number} `, "number"));
    const critiques = word.annotations.filter((annotation) => annotation.paragraph === paragraph);
    let at = 0;
    for (const { id, critique } of [...critiques].sort(
      (a, b) => a.critique.start - b.critique.start
    )) {
      const end = critique.start + critique.length;
      if (critique.start < at) continue;
      element.append(text.slice(at, critique.start));
      const squiggle = make(
        "span",
        text.slice(critique.start, end),
        `critique ${critique.colorScheme.toLowerCase()}`
      );
      const suggestions = critique.popupOptions?.suggestions ?? [];
      squiggle.addEventListener("click", () => squiggle.after(popupOf(word, id, suggestions)));
      element.append(squiggle);
      at = end;
    }
    element.append(text.slice(at));
    const colour = highlightOf(paragraph, 0, text.length);
    if (colour !== null && colour !== "") element.style.background = colour;
    for (const mark of paragraph.descendants("w:commentRangeStart"))
      element.append(make("span", comments.get(mark.attribute("w:id") ?? "") ?? "", "comment"));
    element.addEventListener("dblclick", () => (element.contentEditable = "plaintext-only"));
    element.addEventListener("blur", () => {
      const typed = element.textContent ?? "";
      if (number === undefined && typed !== text) word.type(paragraph, 0, text.length, typed);
    });
    if (word.selected?.paragraph === paragraph) element.classList.add("selected");
    return element;
  };
  const drawBlocks = (parent: XmlElement, target: HTMLElement): void => {
    for (const element of parent.elements) {
      if (element.name === "w:p") target.append(drawParagraph(element));
      else if (element.name === "w:tbl") target.append(drawTable(element));
      else if (element.name === "w:sdt") {
        const box = make("div", "", "control");
        box.append(
          make(
            "span",
            element.child("w:sdtPr")?.child("w:alias")?.attribute("w:val") ?? "",
            "title"
          )
        );
        const content = element.child("w:sdtContent");
        if (content !== null) drawBlocks(content, box);
        target.append(box);
      }
    }
  };
  const drawTable = (table: XmlElement): HTMLElement => {
    const element = make("table", "");
    for (const row of rowsOf(table)) {
      const line = make("tr", "");
      for (const cell of cellsOf(row)) {
        const box = document.createElement("td");
        box.colSpan = Number(cell.child("w:tcPr")?.child("w:gridSpan")?.attribute("w:val") ?? 1);
        if (!isContinued(cell)) drawBlocks(cell, box);
        line.append(box);
      }
      element.append(line);
    }
    return element;
  };
  into.replaceChildren();
  if (word.opened.length > 0)
    into.append(make("aside", `Cửa sổ mới: ${word.opened.length} văn bản`, "opened"));
  drawBlocks(word.body, into);
  into.querySelector(".selected")?.scrollIntoView({ block: "center" });
}

/** What Word shows over a squiggle that is clicked. */
function popupOf(word: WordDocument, id: string, suggestions: readonly string[]): HTMLElement {
  const popup = make("span", "", "popup");
  const add = (label: string, action: "Accept" | "Reject"): void => {
    const button = make("button", label);
    button.addEventListener("click", () => word.answerPopup(id, action));
    popup.append(button);
  };
  for (const suggestion of suggestions.slice(0, 1)) add(suggestion, "Accept");
  add("Bỏ qua", "Reject");
  return popup;
}

/** Rows and columns of a sheet that are drawn; more would only slow the page. */
const mostRows = 400;

export function drawExcel(into: HTMLElement, workbook: WorkbookDocument): void {
  into.replaceChildren();
  for (const sheet of workbook.sheets) {
    const hidden = sheet.visibility === "Visible" ? "" : " (ẩn)";
    into.append(make("h2", sheet.name + hidden));
    const area = workbook.usedArea(sheet);
    if (area === null) continue;
    const table = make("table", "");
    const marked = new Map(
      sheet.formats.flatMap(({ areas, look }) => areas.map((address) => [address, look] as const))
    );
    for (
      let row = area.firstRow;
      row <= Math.min(area.lastRow, area.firstRow + mostRows);
      row += 1
    ) {
      const line = make("tr", "");
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        const cell = make("td", workbook.cell(sheet, row, column)?.text ?? "");
        for (const [address, look] of marked)
          if (contains(address, row, column) && typeof look["fill"] === "string")
            cell.style.background = look["fill"];
        const { selected } = workbook;
        if (
          selected?.sheet === sheet &&
          selected.area.firstRow === row &&
          selected.area.firstColumn === column
        )
          cell.classList.add("selected");
        line.append(cell);
      }
      table.append(line);
    }
    into.append(table);
  }
  into.querySelector(".selected")?.scrollIntoView({ block: "center" });
}

function contains(address: string, row: number, column: number): boolean {
  const [first = "", last = first] = address.split(":");
  const [top, left] = placeOf(first);
  const [bottom, right] = placeOf(last);
  return row >= top && row <= bottom && column >= left && column <= right;
}

function placeOf(address: string): readonly [number, number] {
  const [, letters = "", digits = "1"] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

function make(tag: string, text: string, className = ""): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className !== "") element.className = className;
  return element;
}
