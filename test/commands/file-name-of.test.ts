import { expect, test } from "@jest/globals";
import { fileNameOf } from "../../src/commands/file-name-of";

test.each([
  ["C:\\Hồ sơ\\kế hoạch 2027.docx", "kế hoạch 2027.docx"],
  ["/Users/van-thu/kế hoạch.docx", "kế hoạch.docx"],
  ["https://tinh.sharepoint.com/k%E1%BA%BF%20ho%E1%BA%A1ch.docx?web=1", "kế hoạch.docx"],
  ["https://tinh.sharepoint.com/100%.docx", "100%.docx"],
  ["", ""],
  [null, ""],
])("%s", (address, name) => {
  expect(fileNameOf(address)).toBe(name);
});
