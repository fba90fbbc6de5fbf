/** Where Office runs; Word on the web differs from both desktops. */
export type OfficePlatform = "windows" | "mac" | "web";

/** What Office says of itself, handed over by the entry point: no global is read here. */
export interface OfficeClaims {
  readonly platform: OfficePlatform;
  isSetSupported(set: string, version: string): boolean;
}

/** The classes that the loaded office.js has, such as the global `Word`. */
export type OfficeClasses = Readonly<Record<string, unknown>>;

/** One member of Office.js and the requirement set that brought it. */
export interface OfficeMember {
  readonly set: "WordApi" | "WordApiDesktop" | "ExcelApi";
  readonly version: string;
  readonly type: string;
  readonly name: string;
}

/**
 * Claimed and there: sets come from Office, methods from the office.js that was loaded, and either may be older. Whether
 * it works is seen only by trying: licences are told by neither.
 */
export function hasMember(
  claims: OfficeClaims,
  classes: OfficeClasses,
  { set, version, type, name }: OfficeMember
): boolean {
  if (!claims.isSetSupported(set, version)) return false;
  const made = classes[type];
  return typeof made === "function" && name in (made.prototype as object);
}
