/**
 * The last part of a document's address: a path on Windows or a Mac, or an address on the web, where it is encoded. Empty
 * for a document that was never saved.
 */
export function fileNameOf(address: string | null | undefined): string {
  const last = (address ?? "").split(/[\\/]/u).at(-1) ?? "";
  if (!/^https?:/iu.test(address ?? "")) return last;
  try {
    return decodeURIComponent(last.replace(/[?#].*$/u, ""));
  } catch (cause) {
    // A lone "%" in a name makes no valid encoding: then the name is shown as it is.
    if (cause instanceof URIError) return last;
    throw cause;
  }
}
