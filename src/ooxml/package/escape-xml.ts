const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Characters XML 1.0 has no way to write (production 2), lone surrogates among them. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** Element text; characters that XML cannot hold are left out. */
export function escapeText(text: string): string {
  return text.replace(unwritable, "").replace(/[&<>\r]/gu, (letter) => named[letter] as string);
}

/** Attribute value between double quotes; characters that XML cannot hold are left out. */
export function escapeAttribute(value: string): string {
  return value
    .replace(unwritable, "")
    .replace(/[&<>"\t\n\r]/gu, (letter) => named[letter] as string);
}
