import { expect, test } from "@jest/globals";
import { eachOnce } from "../../../src/core/text/each-once";

test("each distinct text is read once, also where nothing is made of it", () => {
  const read: string[] = [];
  const lengthOf = eachOnce((text) => {
    read.push(text);
    return text === "" ? null : text.length;
  });
  const cells = ["Phòng Nội vụ", "", "Phòng Nội vụ", "Thanh tra", ""];
  expect(cells.map(lengthOf)).toEqual([12, null, 12, 9, null]);
  expect(read).toEqual(["Phòng Nội vụ", "", "Thanh tra"]);
});
