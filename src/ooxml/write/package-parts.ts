import { element, textElement, xmlPart } from "./xml";

const relationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageBase = "http://schemas.openxmlformats.org/package/2006";

/** Name of our program as document properties show it. */
const applicationName = "Trợ lý CCHC";

/** `[Content_Types].xml`: what each part is. */
export function writeContentTypes(
  types: readonly (readonly [part: string, type: string])[]
): string {
  return xmlPart(
    element("Types", { xmlns: `${packageBase}/content-types` }, [
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...[...types, ...propertyTypes].map(([part, type]) =>
        element("Override", { PartName: `/${part}`, ContentType: type })
      ),
    ])
  );
}

const propertyTypes = [
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
] as const;

/** A part's relationships, numbered rId1, rId2 … in the given order; `type` is the last word of the type's address. */
export function writeRelationships(
  relationships: readonly (readonly [type: string, target: string])[]
): string {
  return xmlPart(
    element(
      "Relationships",
      { xmlns: `${packageBase}/relationships` },
      relationships.map(([type, target], index) =>
        element("Relationship", {
          Id: `rId${index + 1}`,
          Type:
            type === "core-properties"
              ? `${packageBase}/relationships/metadata/${type}`
              : `${relationshipBase}/${type}`,
          Target: target,
        })
      )
    )
  );
}

/** The package's own relationships: its main part and its properties. */
export function writeRootRelationships(mainPart: string): string {
  return writeRelationships([
    ["officeDocument", mainPart],
    ["core-properties", "docProps/core.xml"],
    ["extended-properties", "docProps/app.xml"],
  ]);
}

/** Core properties: title and language; no author and no clock. */
export function writeCoreProperties(properties: {
  readonly title: string;
  readonly subject?: string;
  readonly description?: string;
}): string {
  const { title, subject, description } = properties;
  return xmlPart(
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${packageBase}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      [
        textElement("dc:title", title),
        subject === undefined ? "" : textElement("dc:subject", subject),
        description === undefined ? "" : textElement("dc:description", description),
        textElement("dc:language", "vi-VN"),
      ]
    )
  );
}

/** Extended properties: which program wrote the file. */
export function writeAppProperties(): string {
  return xmlPart(
    element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      textElement("Application", applicationName)
    )
  );
}
