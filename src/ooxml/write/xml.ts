/** Characters that XML 1.0 cannot hold at all: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- these are the very characters to keep out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Attribute values by qualified name; an undefined one is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Markup of one element. `children` is markup already; text goes through {@link xmlText} first. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: string | readonly string[] = ""
): string {
  let start = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${attribute}="${escapeAttribute(String(value))}"`;
  }
  const content = typeof children === "string" ? children : children.join("");
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** Character data, safe to stand between tags. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>]/gu, entityOf);
}

/** An element that holds text only; spaces at its ends are kept. */
export function textElement(name: string, text: string): string {
  const space = /^\s|\s$/u.test(text) ? { "xml:space": "preserve" } : {};
  return element(name, space, xmlText(text));
}

/** A whole part: declaration and root. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

function escapeAttribute(value: string): string {
  return value.replace(forbidden, "").replace(/[&<>"\n\r\t]/gu, entityOf);
}

function entityOf(character: string): string {
  return entities[character] ?? character;
}
