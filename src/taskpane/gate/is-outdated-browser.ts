/**
 * True for the web views of Word and Excel that cannot run the pane: Trident (Internet Explorer 11: Office 2016 and
 * 2019 by volume licence) and the EdgeHTML of old Windows 10. The new Edge calls itself "Edg/".
 */
export function isOutdatedBrowser(userAgent: string): boolean {
  return userAgent.indexOf("Trident/") !== -1 || userAgent.indexOf("Edge/") !== -1;
}
