import { escapeAttribute, escapeText } from "../package/escape-xml";

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
  return escapeText(text);
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
