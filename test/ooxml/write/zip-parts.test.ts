import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { writeXlsx } from "../../../src/ooxml/sheet/write/write-xlsx";
import { zipParts } from "../../../src/ooxml/write/zip-parts";
import { readModel } from "../../../src/hosts/open-file";

const long = (letter: string): string => letter.repeat(3 << 20);

describe("zipParts", () => {
  test("a part in pieces is packed like the same part whole", () => {
    expect(zipParts([["a.xml", ["<a>", "Đủ", "</a>"]]])).toEqual(
      zipParts([["a.xml", "<a>Đủ</a>"]])
    );
  });

  test("a large package is packed as its pieces come, each part asked for in its turn", () => {
    const asked: string[] = [];
    function* pieces(name: string): Generator<string, void> {
      for (let index = 0; index < 3; index += 1) {
        asked.push(name);
        yield long(name);
      }
    }
    const parts = [
      ["head.xml", "<head/>"],
      ["a.xml", pieces("a")],
      ["b.xml", pieces("b")],
      ["tail.xml", "<tail/>"],
    ] as const;
    const zip = zipParts(parts);
    expect(asked.join("")).toBe("aaabbb");
    const read = unzipSync(zip);
    expect(Object.keys(read)).toEqual(parts.map(([name]) => name));
    expect(strFromU8(read["a.xml"] ?? new Uint8Array())).toBe(long("a").repeat(3));
    expect(strFromU8(read["tail.xml"] ?? new Uint8Array())).toBe("<tail/>");
  });
});

test("a sheet of very many rows can be opened, and is the same every time", async () => {
  const count = 40_000;
  const columns = [0, 1, 2, 3];
  function* rows(): Generator<readonly (string | number | null)[], void> {
    for (let index = 1; index <= count; index += 1)
      yield columns.map((column) => (column === 1 ? `Dòng ${index}` : index * 4 + column));
  }
  const write = (): Uint8Array =>
    writeXlsx({
      properties: { title: "Nhiều dòng" },
      definedNames: [],
      sheets: [
        {
          name: "Nguồn",
          columnWidths: [10, 10, 10, 10],
          rows: [{ index: 0, cells: [{ column: 0, value: "Đầu", style: {} }] }],
          table: { firstRow: 1, columns: columns.map(() => ({})), rows: rows() },
          mergedAreas: [],
          frozenRowCount: 1,
          validations: [],
          highlights: [],
          isProtected: false,
          print: { orientation: "landscape", repeatedRows: null, footer: "&P" },
        },
      ],
    });
  const bytes = write();
  expect(write()).toEqual(bytes);
  expect(openPackage(bytes).kind).toBe("xlsx");
  const model = await readModel(bytes);
  const sheet = model.kind === "workbook" ? model.sheets[0] : undefined;
  expect(sheet?.rows).toHaveLength(count + 1);
  const last = sheet?.rows.at(-1)?.cells.map(({ value }) => value);
  expect(last).toEqual([count * 4, `Dòng ${count}`, count * 4 + 2, count * 4 + 3]);
});
