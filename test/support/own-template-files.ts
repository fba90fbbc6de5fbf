import { createOwnTemplatesMemory } from "../../src/taskpane/tools/own-templates/own-templates-memory";
import { docxOf } from "./docx";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A run-level content control. */
export function control(tag: string, title: string, text: string): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${tag}"/><w:richText/></w:sdtPr>` +
    `<w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
  );
}

/** An office's own template: its name and the year are known, a number is not. */
export const ownTemplateFile = docxOf(
  `<w:p>${run("Đơn vị: ")}${control("unitName", "Tên đơn vị", "[tên]")}${run(", năm ")}${control("year", "Năm", "2025")}</w:p>` +
    `<w:p>${run("Phân công: ")}${control("assignment", "Nội dung phân công", "[phân công]")}</w:p>`
);

/** A store with room for so many letters in all; 0 stands for one that may not be used. */
export function storeOf(room = Infinity) {
  const values = new Map<string, string>();
  const used = (): number => [...values.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      if (room === 0) throw new DOMException("blocked", "SecurityError");
      if (used() - (values.get(key)?.length ?? 0) + value.length > room)
        throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key: string) => void values.delete(key),
  };
}

/** A memory of own templates in such a store. */
export function memoryOf(store: ReturnType<typeof storeOf>) {
  return createOwnTemplatesMemory(() => store);
}
