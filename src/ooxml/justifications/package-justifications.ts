import type { Justification } from "../../core/justifications/justification";
import { readCustomXml, withCustomXml } from "../package/custom-xml";
import type { OoxmlPackage } from "../package/open-package";
import {
  justificationsNamespace,
  parseJustifications,
  writeJustifications,
} from "./justifications-xml";

/** The justifications a file carries. Throws `UnreadableFileError`: malformedXml, forbiddenXml. */
export function readJustifications(pkg: OoxmlPackage): readonly Justification[] {
  const xml = readCustomXml(pkg, justificationsNamespace);
  return xml === null ? [] : parseJustifications(xml);
}

/** The file with these justifications in place of its own; none of them leaves every part as it was before the first. */
export function withJustifications(
  pkg: OoxmlPackage,
  justifications: readonly Justification[]
): OoxmlPackage {
  const xml = justifications.length === 0 ? null : writeJustifications(justifications);
  return withCustomXml(pkg, justificationsNamespace, xml);
}
