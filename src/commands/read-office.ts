import type { OfficeClaims, OfficePlatform } from "../hosts/office/office-claims";

/** What Office says of itself; `Office` must be ready. */
export function readClaims(
  context: Pick<Office.Context, "platform" | "requirements">
): OfficeClaims {
  const { platform, requirements } = context;
  return {
    platform: platforms[String(platform)] ?? "windows",
    isSetSupported: (set, version) => requirements.isSetSupported(set, version),
  };
}

/** By the values of Office.PlatformType. */
const platforms: Readonly<Record<string, OfficePlatform>> = {
  PC: "windows",
  Mac: "mac",
  OfficeOnline: "web",
};
