import { describe, expect, test } from "@jest/globals";
import {
  createOpeningTest,
  createUnitSplitter,
  unitKey,
} from "../../../src/checks/document/unit-names";

const split = createUnitSplitter({
  heads: ["Sở", "Ban", "Văn phòng", "UBND", "Phòng", "Trung tâm", "Các"],
  compounds: ["HĐND và UBND", "HĐND - UBND"],
});

describe("splitting a cell into units", () => {
  test.each<[string, readonly string[]]>([
    ["Sở Nội vụ", ["Sở Nội vụ"]],
    ["Sở Nội vụ; Sở Tư pháp;", ["Sở Nội vụ", "Sở Tư pháp"]],
    [
      "Sở Nội vụ, Sở Tư pháp và Văn phòng UBND tỉnh",
      ["Sở Nội vụ", "Sở Tư pháp", "Văn phòng UBND tỉnh"],
    ],
    ["- Sở Nội vụ\n- Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]],
    ["Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]],
    ["Sở Nông nghiệp và\nMôi trường", ["Sở Nông nghiệp và Môi trường"]],
    ["Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]],
    ["Các sở, ban, ngành", ["Các sở, ban, ngành"]],
    ["Sở Nội vụ (Ban Thi đua, Phòng Tổ chức)", ["Sở Nội vụ"]],
    ["Sở Nội vụ/Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]],
    ["", []],
    [" ; ", []],
  ])("%j", (text, names) => {
    expect(split(text)).toEqual(names);
  });
});

test("names are compared whatever their case, tone placement and final stop", () => {
  expect(unitKey("Sở Văn hoá.")).toBe(unitKey("SỞ VĂN HÓA"));
});

test("a name opens with a phrase only as whole words", () => {
  const isCollective = createOpeningTest(["các", "tất cả"]);
  expect(["Các phòng", "Cácxxx", "Phòng các", "tất cả đơn vị"].map(isCollective)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
