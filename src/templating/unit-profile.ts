import * as z from "zod/mini";
import type { UnitLevel } from "../core/rules/profile";
import { parseTemplate } from "./template-schema";

const mostRecipients = 80;
const mostUnits = 300;

/** One line as a user types it: composed letters, no space at the ends. Empty says "not known": a slot stays open. */
const line = z.string().check(z.normalize("NFC"), z.trim(), z.maxLength(300));
const filledLine = line.check(z.minLength(1));
const level = z.enum(["ministry", "province", "department", "commune", "socialInsurance"]);

/** What an office tells once and every template uses. An empty text is one the office has not told. */
export const unitProfileSchema = z.strictObject({
  format: z.literal("cchc-unit-profile"),
  version: z.literal(1),
  level,
  /** As it stands in a sentence: "Sở Nội vụ", "Ủy ban nhân dân xã Bình Hòa". */
  name: line,
  /** The agency directly above, printed over the name in the letterhead of an office that has one. */
  parentName: line,
  /** Short name for lists and file names: "Sở Nội vụ", "UBND xã Bình Hòa". */
  shortName: line,
  /** Place of issue: "Hưng Yên". */
  place: line,
  /** Abbreviation in "số, ký hiệu": "SNV" in 12/KH-SNV. */
  symbol: line,
  signatory: z.strictObject({
    /** Lines above the title, parted by line ends: "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "TL. CHỦ TỊCH". */
    authority: line,
    /** "CHỦ TỊCH", "PHÓ GIÁM ĐỐC". */
    title: line,
    name: line,
  }),
  /** Unit that follows the plan and gathers the reports. */
  focalUnit: line,
  /** Abbreviation of the drafting unit, as in "Lưu: VT, VP." and in the symbol of a letter. */
  draftingSymbol: line,
  /** Lines of "Nơi nhận" without dash and end mark; an empty list takes those usual for the level. */
  recipients: z.array(filledLine).check(z.maxLength(mostRecipients)),
  /** Units of the office, offered as lead and coordinating units. */
  units: z.array(filledLine).check(z.maxLength(mostUnits)),
});

export type UnitProfile = z.infer<typeof unitProfileSchema>;

/** A profile of which only the level is known. */
export function emptyUnitProfile(unitLevel: UnitLevel): UnitProfile {
  return {
    format: "cchc-unit-profile",
    version: 1,
    level: unitLevel,
    name: "",
    parentName: "",
    shortName: "",
    place: "",
    symbol: "",
    signatory: { authority: "", title: "", name: "" },
    focalUnit: "",
    draftingSymbol: "",
    recipients: [],
    units: [],
  };
}

/** A profile from anything read from a file or a store. Throws a BrokenTemplateError that names each fault's path. */
export function parseUnitProfile(input: unknown): UnitProfile {
  return parseTemplate(unitProfileSchema, input);
}

/** A profile from the text of an exported file. Throws a SyntaxError for no JSON, a BrokenTemplateError for other faults. */
export function importUnitProfile(fileText: string): UnitProfile {
  return parseUnitProfile(JSON.parse(fileText.replace(/^\uFEFF/u, "")));
}

/** Text of a file for colleagues; {@link importUnitProfile} reads it back. */
export function exportUnitProfile(profile: UnitProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}
