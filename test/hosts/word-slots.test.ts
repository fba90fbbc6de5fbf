import { expect, test } from "@jest/globals";
import { docxOf } from "../support/docx";
import { openWordHost } from "./word-host";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const slot = (tag: string, text: string, id: number): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;

test("a slot is selected by its index; one that is not there is told", async () => {
  const { host, document } = openWordHost(
    docxOf(`<w:p>${slot("a", "[số]", 1)}</w:p><w:p>${run("Hạn ")}${slot("b", "[ngày]", 2)}</w:p>`)
  );
  await host.read();
  expect(await host.selectSlot(1)).toBe(true);
  expect(document.selected).not.toBeNull();
  expect(await host.selectSlot(2)).toBe(false);
});
