import type { Justification } from "../../core/justifications/justification";
import { isRealDate } from "../../core/text/dates";
import { escapeAttribute, escapeText } from "../package/escape-xml";
import { scanXml } from "../package/scan-xml";

/** Namespace of the custom XML part that holds a file's justifications. */
export const justificationsNamespace = "urn:cchc:justifications:1";

/** The custom XML of a list of justifications. */
export function writeJustifications(justifications: readonly Justification[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<justifications xmlns="${justificationsNamespace}">${justifications
    .map(writeOne)
    .join("")}</justifications>`;
}

function writeOne(one: Justification): string {
  const attributes = {
    rule: one.ruleId,
    code: one.code,
    fingerprint: one.fingerprint,
    occurrence: String(one.occurrence),
    quote: one.quote,
    by: one.by,
    on: one.on,
  };
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  return `<justification${written}>${escapeText(one.reason)}</justification>`;
}

/**
 * Reads what `writeJustifications` wrote. An entry that lacks anything, as another hand may have left it, is passed over:
 * its finding is then simply not justified. Throws `UnreadableFileError`: malformedXml, forbiddenXml.
 */
export function parseJustifications(xml: string): readonly Justification[] {
  const read: Justification[] = [];
  const element = `{${justificationsNamespace}}justification`;
  let open: Omit<Justification, "reason"> | null = null;
  let reason = "";
  scanXml(xml, "customXml", {
    open(name, attributes) {
      if (name !== element) return;
      const value = (attribute: string): string => attributes.get(attribute) ?? "";
      reason = "";
      open = {
        ruleId: value("rule"),
        code: value("code"),
        fingerprint: value("fingerprint"),
        occurrence: Number(value("occurrence")),
        quote: value("quote"),
        by: value("by"),
        on: value("on"),
      };
    },
    text(text) {
      if (open !== null) reason += text;
    },
    close(name) {
      if (name !== element || open === null) return;
      if (isWhole({ ...open, reason })) read.push({ ...open, reason });
      open = null;
    },
  });
  return read;
}

function isWhole(one: Justification): boolean {
  const { ruleId, code, fingerprint, occurrence, by, on, reason } = one;
  const isFilled = [ruleId, code, by.trim(), reason.trim()].every((text) => text !== "");
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(on) ?? [];
  return (
    isFilled &&
    /^[0-9a-f]{16}$/u.test(fingerprint) &&
    Number.isSafeInteger(occurrence) &&
    occurrence >= 0 &&
    isRealDate(Number(year), Number(month), Number(day))
  );
}
