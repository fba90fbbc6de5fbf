import { describe, expect, test } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import { UnreadableFileError, type UnreadableReason } from "../../../src/core/host";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { defaultArchiveLimits } from "../../../src/ooxml/package/zip-archive";
import { docx, textP, zipParts } from "../../support/docx-builder";

const good = docx({ body: textP("Kế hoạch cải cách hành chính năm 2026") });
const goodParts = unzipSync(good);

/** A good file with some parts replaced, added, or, by null, taken out. */
function withParts(changes: Record<string, string | Uint8Array | null>): Uint8Array {
  const parts = { ...goodParts, ...changes };
  const kept = Object.entries(parts).filter(
    (part): part is [string, Uint8Array] => part[1] !== null
  );
  return zipParts(Object.fromEntries(kept));
}

function ole(text: string): Uint8Array {
  const words = Buffer.from(text, "utf16le");
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...words, 0, 0]);
}

/** Overwrites the uncompressed size that the central directory declares for a part. */
function declaring(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  let at = -1;
  do at = changed.indexOf("PK\u0001\u0002", at + 1, "latin1");
  while (at >= 0 && changed.toString("latin1", at + 46, at + 46 + part.length) !== part);
  changed.writeUInt32LE(size, at + 24);
  return changed;
}

function reasonOf(read: () => unknown): UnreadableReason | "readable" {
  try {
    read();
    return "readable";
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.reason;
    throw error;
  }
}

const contentTypes = (type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

const bomb = zipParts({ ...goodParts, "word/bomb.xml": new Uint8Array(8 * 1024 * 1024) });

const unreadable: readonly (readonly [string, UnreadableReason, Uint8Array])[] = [
  ["an empty file", "notAZip", new Uint8Array()],
  ["a text file", "notAZip", strToU8("Kế hoạch")],
  ["a PDF", "notAZip", strToU8("%PDF-1.7\n")],
  ["an old .doc", "legacyBinary", ole("WordDocument")],
  ["an old .xls", "legacyBinary", ole("Workbook")],
  ["a file with a password", "encrypted", ole("EncryptedPackage")],
  ["a zip of something else", "wrongType", zipParts({ "a.txt": "a" })],
  [
    "an OpenDocument text",
    "wrongType",
    zipParts({ mimetype: "application/vnd.oasis.opendocument.text" }),
  ],
  [
    "a presentation",
    "wrongType",
    withParts({
      "[Content_Types].xml": contentTypes(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
      ),
    }),
  ],
  [
    "a binary workbook",
    "wrongType",
    withParts({
      "[Content_Types].xml": contentTypes(
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
      ),
    }),
  ],
  ["no package relationships", "missingPart", withParts({ "_rels/.rels": null })],
  ["no main part", "missingPart", withParts({ "word/document.xml": null })],
  [
    "broken content types",
    "malformedXml",
    withParts({ "[Content_Types].xml": "<Types><Override</Types>" }),
  ],
  [
    "content types in no encoding",
    "malformedXml",
    withParts({ "[Content_Types].xml": Uint8Array.from([0x3c, 0xc3, 0x28]) }),
  ],
  [
    "a document type",
    "forbiddenXml",
    withParts({ "_rels/.rels": '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>' }),
  ],
  ["a declared gigabyte", "tooLarge", declaring(good, "word/document.xml", 2 ** 30)],
  ["a steep part", "tooLarge", bomb],
  ["two parts of one name", "notAZip", withParts({ "WORD/DOCUMENT.XML": "<a/>" })],
];

describe("openPackage", () => {
  test.each(unreadable)("%s is refused as %s", (_, reason, bytes) => {
    expect(reasonOf(() => openPackage(bytes))).toBe(reason);
  });

  test("a file cut short anywhere is truncated, or no zip at all", () => {
    for (let length = 4; length < good.length; length += 7)
      expect(reasonOf(() => openPackage(good.subarray(0, length)))).toBe("truncated");
  });

  test("a part larger than declared is refused without room for more than was declared", () => {
    const lying = declaring(
      withParts({ "word/document.xml": new Uint8Array(100_000) }),
      "word/document.xml",
      10
    );
    expect(reasonOf(() => openPackage(lying).text("word/document.xml"))).toBe("tooLarge");
  });

  test("a part smaller than declared is damaged", () => {
    const lying = declaring(good, "word/document.xml", 100_000);
    expect(reasonOf(() => openPackage(lying).text("word/document.xml"))).toBe("truncated");
  });

  test("damaged data is truncated, not a crash", () => {
    const at = Buffer.from(good).indexOf("word/document.xml") + "word/document.xml".length;
    for (let offset = 0; offset < 40; offset += 1) {
      const damaged = Uint8Array.from(good);
      damaged[at + offset] = (damaged[at + offset] as number) ^ 0xff;
      const reason = reasonOf(() => openPackage(damaged).text("word/document.xml"));
      expect(["truncated", "tooLarge", "malformedXml", "readable"]).toContain(reason);
    }
  });

  test.each([
    ["entries", { entries: 2 }],
    ["total size", { totalBytes: 100 }],
    ["entry size", { entryBytes: 100 }],
    ["ratio", { ratio: 1, ratioFromBytes: 0 }],
  ])("the limit of %s is kept", (_, limit) => {
    const limits = { ...defaultArchiveLimits, ...limit };
    expect(reasonOf(() => openPackage(good, { limits }))).toBe("tooLarge");
  });

  test("knows its kind, main part, parts, types and relationships", () => {
    const opened = openPackage(good);
    expect(opened.kind).toBe("docx");
    expect(opened.mainPart).toBe("word/document.xml");
    expect(opened.has("Word/Document.xml")).toBe(true);
    expect(opened.contentType("word/document.xml")).toMatch(/document\.main\+xml$/u);
    expect(opened.contentType("any.rels")).toMatch(/relationships\+xml$/u);
    expect(opened.relationships("")).toEqual([
      { id: "rId1", type: "officeDocument", target: "word/document.xml", isExternal: false },
    ]);
    expect(opened.relationships("word/document.xml")).toEqual([]);
  });

  test.each([
    ["document", "docx", "application/vnd.ms-word.document.macroEnabled.main+xml"],
    [
      "template",
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
    [
      "workbook",
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    ],
    ["macro workbook", "xlsx", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ])("a %s type opens as %s", (_, kind, type) => {
    expect(openPackage(withParts({ "[Content_Types].xml": contentTypes(type) })).kind).toBe(kind);
  });

  test("relative, absolute and external targets are told apart", () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="a" Type="http://x/styles" Target="styles.xml"/>' +
      '<Relationship Id="b" Type="http://x/item" Target="../custom/item1.xml"/>' +
      '<Relationship Id="c" Type="http://x/item" Target="/custom/item2.xml"/>' +
      '<Relationship Id="d" Type="http://x/hyperlink" Target="https://example.vn/" TargetMode="External"/></Relationships>';
    const opened = openPackage(withParts({ "word/_rels/document.xml.rels": relationships }));
    expect(opened.relationships("word/document.xml").map(({ target }) => target)).toEqual([
      "word/styles.xml",
      "custom/item1.xml",
      "custom/item2.xml",
      "https://example.vn/",
    ]);
  });
});

describe("withParts and save", () => {
  test("unchanged parts keep their bytes and all keep their order", () => {
    const saved = openPackage(good)
      .withParts(
        new Map([
          ["word/document.xml", "<a/>"],
          ["word/new.xml", "<b/>"],
        ])
      )
      .save();
    const parts = unzipSync(saved);
    expect(Object.keys(parts)).toEqual([...Object.keys(goodParts), "word/new.xml"]);
    expect(Buffer.from(parts["word/document.xml"] ?? []).toString()).toBe("<a/>");
    expect(parts["_rels/.rels"]).toEqual(goodParts["_rels/.rels"]);
  });

  test("a part set to null is gone, and the package it came from is as it was", () => {
    const opened = openPackage(good);
    expect(opened.withParts(new Map([["word/document.xml", null]])).has("word/document.xml")).toBe(
      false
    );
    expect(opened.has("word/document.xml")).toBe(true);
  });

  test("the same parts give the same bytes", () => {
    const opened = openPackage(good);
    expect(opened.save()).toEqual(openPackage(opened.save()).save());
  });

  test.each([
    ["UTF-8 with a mark", Buffer.from("\uFEFF<a>Đề án</a>", "utf8")],
    ["UTF-16 LE", Buffer.from("\uFEFF<a>Đề án</a>", "utf16le")],
    ["UTF-16 BE", Buffer.from("\uFEFF<a>Đề án</a>", "utf16le").swap16()],
    ["UTF-16 LE without a mark", Buffer.from("<a>Đề án</a>", "utf16le")],
  ])("%s is read and written back alike", (_, bytes) => {
    const opened = openPackage(withParts({ "word/note.xml": Uint8Array.from(bytes) }));
    expect(opened.text("word/note.xml")).toBe("<a>Đề án</a>");
    const changed = opened.withParts(new Map([["word/note.xml", "<a>Đề án</a>"]]));
    expect(Buffer.from(changed.bytes("word/note.xml"))).toEqual(bytes);
  });

  test("stored entries and names with backslashes are read", () => {
    const stored = zipSync({ ...goodParts, "word\\note.xml": strToU8("<a/>") }, { level: 0 });
    expect(openPackage(stored).text("word/note.xml")).toBe("<a/>");
  });
});
