/**
 * What the pages in Office may do: run their own scripts and office.js, draw, and reach nothing else. Griffel and
 * office.js write styles into the page.
 */
export function paneSecurityPolicy(officeJs) {
  return [
    "default-src 'none'",
    `script-src 'self'${originOf(officeJs)}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Who may frame the pages: Office on the web, by the addresses Microsoft gives. Only a header can say so; desktops
 * frame nothing.
 */
export const frameAncestors =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com https://*.cloud.microsoft https://*.microsoft365.com";

const originOf = (address) => (address.startsWith("https://") ? ` ${new URL(address).origin}` : "");
