import type { OoxmlPackage } from "../../src/ooxml/package/open-package";

/** Every part's bytes by name, for comparing packages. */
export function partsOf(pkg: OoxmlPackage): Record<string, string> {
  return Object.fromEntries(
    pkg.partNames.map((name) => [name, Buffer.from(pkg.bytes(name)).toString("latin1")])
  );
}
