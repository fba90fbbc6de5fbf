import { describe, expect, test } from "@jest/globals";
import { readCustomXml, withCustomXml } from "../../../src/ooxml/package/custom-xml";
import { openPackage, type OoxmlPackage } from "../../../src/ooxml/package/open-package";
import { sampleFiles } from "../../../src/templating/samples";
import { docxOf } from "../../support/docx";
import { partsOf } from "../../support/package-parts";
import { newErrors, sdkErrors } from "../../support/sdk-errors";
import { buildXlsx } from "../../support/xlsx-builder";

const namespace = "urn:test:1";
const xml = (text: string): string => `<a xmlns="${namespace}">${text}</a>`;
const workbook = buildXlsx({ sheets: [{ name: "A" }] });

const files: readonly (readonly [string, () => Uint8Array])[] = [
  ["a document without a default type for XML", () => docxOf("<w:p/>")],
  ["a workbook", () => workbook],
  ...sampleFiles.map(({ id, create }) => [`the sample ${id}`, create] as const),
];

describe("custom XML parts", () => {
  test.each(files)("%s: written, replaced, and taken out without a trace", (_name, create) => {
    const before = openPackage(create());
    const one = withCustomXml(before, namespace, xml("1"));
    expect(readCustomXml(openPackage(one.save()), namespace)).toBe(xml("1"));
    const two = withCustomXml(one, namespace, xml("2"));
    expect(changedParts(one, two)).toEqual(["customXml/item1.xml"]);
    const gone = withCustomXml(openPackage(two.save()), namespace, null);
    expect(partsOf(gone)).toEqual(partsOf(before));
    expect(gone.partNames).toEqual(before.partNames);
  });

  test("belong to their namespace, and others' are left alone", () => {
    const own = withCustomXml(openPackage(workbook), namespace, xml("1"));
    const both = withCustomXml(own, "urn:test:2", '<b xmlns="urn:test:2"/>');
    const rest = withCustomXml(both, namespace, null);
    expect(readCustomXml(rest, "urn:test:2")).toBe('<b xmlns="urn:test:2"/>');
    expect(readCustomXml(rest, namespace)).toBeNull();
    expect(readCustomXml(both, "urn:test:3")).toBeNull();
  });

  test("parts of other programs are not looked into", () => {
    const foreign = withCustomXml(openPackage(workbook), "urn:other", '<b xmlns="urn:other"/>');
    const broken = foreign.withParts(new Map([["customXml/item1.xml", "<!DOCTYPE x><b>"]]));
    expect(readCustomXml(broken, namespace)).toBeNull();
    const own = withCustomXml(
      broken,
      namespace,
      `<?xml version="1.0"?><p:a xmlns:p="${namespace}"/>`
    );
    expect(readCustomXml(own, namespace)).toContain("p:a");
  });

  test("the properties that Office adds to a part go with it", () => {
    const own = withCustomXml(openPackage(workbook), namespace, xml("1"));
    const types = own.text("[Content_Types].xml");
    const saved = own.withParts(
      new Map([
        ["customXml/itemProps1.xml", "<p/>"],
        [
          "customXml/_rels/item1.xml.rels",
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>',
        ],
        [
          "[Content_Types].xml",
          types.replace(
            "</Types>",
            '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>'
          ),
        ],
      ])
    );
    const gone = withCustomXml(saved, namespace, null);
    expect(partsOf(gone)).toEqual(partsOf(openPackage(workbook)));
  });

  test("the Open XML SDK finds nothing new", () => {
    const samples = sampleFiles.filter(({ fileName }) => fileName.endsWith(".docx")).slice(0, 1);
    const plain = samples.map(({ create }) => create());
    const written = plain.map((bytes) =>
      withCustomXml(openPackage(bytes), namespace, xml("1")).save()
    );
    const errors = sdkErrors([...plain, ...written], "docx");
    expect(newErrors(errors[0] ?? [], errors[1] ?? ["missing"])).toEqual([]);
  });
});

function changedParts(before: OoxmlPackage, after: OoxmlPackage): readonly string[] {
  const old = partsOf(before);
  return Object.entries(partsOf(after))
    .filter(([name, content]) => old[name] !== content)
    .map(([name]) => name);
}
