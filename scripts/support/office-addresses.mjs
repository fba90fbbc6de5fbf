/** Where the built files will be served from while somebody develops, as manifest.xml has it. */
export const developmentBase = "https://localhost:3000/";

/** The only source that Microsoft supports. */
export const microsoftOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * The two addresses of a build, from what stands behind `--env`. `officeJs` may be relative to the pane's pages. Throws
 * an Error for an address that Office would not take.
 */
export function readAddresses({ baseUrl = developmentBase, officeJs = microsoftOfficeJs }) {
  if (!/^https:\/\/[^/?#]+\/([^?#]*\/)?$/u.test(baseUrl))
    throw new Error(`baseUrl must be an https address with a slash at its end, not "${baseUrl}"`);
  if (!/^(https:\/\/[^/?#]+\/|(?![a-z]+:|\/\/))([^?#]*\/)?office\.js$/u.test(officeJs))
    throw new Error(`officeJs must be the address of an office.js, not "${officeJs}"`);
  return { baseUrl, officeJs };
}

/** The manifest with every address under the base that the build is for. */
export function placeManifest(manifest, baseUrl) {
  return manifest.replaceAll(developmentBase, baseUrl.replaceAll("&", "&amp;"));
}
