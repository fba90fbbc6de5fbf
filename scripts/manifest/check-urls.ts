import { problemAt, type Problem } from "./problem";
import { walkXml, type XmlElement } from "./read-xml";

/** The built site as the manifest's URLs see it. */
export interface Site {
  /** URL of the folder that holds the site, with a slash at its end. */
  readonly base: string;
  /** Bytes of a file by its path under the base; null where there is none. */
  read(path: string): Uint8Array | null;
}

/** Every URL is HTTPS, under the base and leads to a file; every icon has the size its id is used for. */
export function checkUrls(root: XmlElement, site: Site): readonly Problem[] {
  return [...checkAddresses(root, site), ...checkIcons(root, site)];
}

function* checkAddresses(root: XmlElement, site: Site): Generator<Problem> {
  for (const { element } of walkXml(root)) {
    for (const name of ["DefaultValue", "Value"]) {
      const url = element.attributes.get(name) ?? "";
      if (!isUrlElement(element) && !/^https?:/iu.test(url)) continue;
      if (url === "") continue;
      if (!url.startsWith("https://"))
        yield problemAt(element, "notHttps", `is no HTTPS address: "${url}"`);
      else if (!url.startsWith(site.base))
        yield problemAt(element, "outsideBase", `lies outside ${site.base}: "${url}"`);
      else if (site.read(pathOf(url, site)) === null)
        yield problemAt(element, "missingFile", `leads to no built file: "${url}"`);
    }
  }
}

const urlElements = new Set([
  "Url",
  "SourceLocation",
  "SupportUrl",
  "IconUrl",
  "HighResolutionIconUrl",
]);

const isUrlElement = ({ name }: XmlElement): boolean => urlElements.has(name);

/** Pixels of the two icons that stand in the list of add-ins, by element (docs: Specify an icon for your add-in). */
const listIcons: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

function* checkIcons(root: XmlElement, site: Site): Generator<Problem> {
  const addresses = new Map<string, string>();
  for (const { element, above } of walkXml(root)) {
    const id = element.attributes.get("id");
    if (above.at(-1)?.name === "Images" && id !== undefined)
      addresses.set(id, element.attributes.get("DefaultValue") ?? "");
  }
  for (const { element } of walkXml(root)) {
    const resid = element.attributes.get("resid");
    const isReference = element.name === "Image" && resid !== undefined;
    const url = isReference ? addresses.get(resid) : element.attributes.get("DefaultValue");
    const size = isReference ? Number(element.attributes.get("size")) : listIcons[element.name];
    if (url === undefined || size === undefined) continue;
    const bytes = site.read(pathOf(url, site));
    if (bytes === null) continue;
    const real = pngSize(bytes);
    if (real === null || real.width !== size || real.height !== size)
      yield problemAt(
        element,
        "wrongImageSize",
        `asks for a PNG of ${size} pixels, but ${url} is ${real === null ? "no PNG" : `${real.width} × ${real.height}`}`
      );
  }
}

const pathOf = (url: string, { base }: Site): string =>
  url.slice(base.length).replace(/[?#].*$/u, "");

/** Width and height from a PNG's IHDR, its first chunk (PNG 1.2, section 11.2.2); null for another format. */
export function pngSize(
  bytes: Uint8Array
): { readonly width: number; readonly height: number } | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
