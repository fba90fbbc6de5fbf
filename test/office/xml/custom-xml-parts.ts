import { readCustomXml, withCustomXml } from "../../../src/ooxml/package/custom-xml";
import type { OoxmlPackage } from "../../../src/ooxml/package/open-package";

/** A custom XML part. */
export interface LiveXmlPart {
  readonly id: string;
  xml: string;
}

/** The custom XML parts of an open file, those of the file first. */
export class CustomXmlParts {
  readonly list: LiveXmlPart[] = [];
  private lastId = 0;

  constructor(private readonly source: OoxmlPackage) {
    for (const { type, target } of source.relationships(source.mainPart))
      if (type === "customXml") this.add(source.text(target));
  }

  add(xml: string): LiveXmlPart {
    this.lastId += 1;
    const part = { id: `xml${this.lastId}`, xml };
    this.list.push(part);
    return part;
  }

  remove(id: string): void {
    const at = this.list.findIndex((part) => part.id === id);
    if (at >= 0) this.list.splice(at, 1);
  }

  inNamespace(namespace: string): readonly LiveXmlPart[] {
    return this.list.filter(({ xml }) => namespaceOf(xml) === namespace);
  }

  /** A package with the parts as they are now; one that has them so already is handed back itself. */
  writeTo(pkg: OoxmlPackage): OoxmlPackage {
    const known = new CustomXmlParts(this.source).list;
    const namespaces = new Set([...known, ...this.list].map(({ xml }) => namespaceOf(xml)));
    return [...namespaces].reduce((written, namespace) => {
      const xml = this.inNamespace(namespace)[0]?.xml ?? null;
      return xml === readCustomXml(written, namespace)
        ? written
        : withCustomXml(written, namespace, xml);
    }, pkg);
  }
}

/** Namespace of the root, as the first tag declares it. */
function namespaceOf(xml: string): string {
  return /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/u.exec(xml)?.[1] ?? "";
}
