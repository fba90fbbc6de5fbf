import { scanXml } from "./scan-xml";

export interface ContentTypes {
  /** Content type of a part (ECMA-376 part 2, 10.1.2.4): its override, else its extension's default. */
  of(part: string): string | null;
}

/** Reads [Content_Types].xml. Throws `UnreadableFileError`: malformedXml, forbiddenXml. */
export function readContentTypes(source: string, part: string): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  scanXml(source, part, {
    open(name, attributes) {
      const type = attributes.get("ContentType") ?? "";
      if (name === "ct:Override")
        overrides.set((attributes.get("PartName") ?? "").replace(/^\//u, "").toLowerCase(), type);
      if (name === "ct:Default")
        defaults.set((attributes.get("Extension") ?? "").toLowerCase(), type);
    },
    close() {},
  });
  return {
    of(name) {
      const key = name.toLowerCase();
      const extension = key.slice(key.lastIndexOf(".") + 1);
      return overrides.get(key) ?? defaults.get(extension) ?? null;
    },
  };
}
