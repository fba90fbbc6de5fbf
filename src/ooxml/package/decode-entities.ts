import { UnreadableFileError } from "../../core/host";

const predefined: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/**
 * Resolves character references and the five predefined entities (XML 1.0, 4.6). Others cannot be declared where
 * document types are refused: they throw `UnreadableFileError` malformedXml.
 */
export function decodeEntities(raw: string, part: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&([^;&]*)(;?)/gu, (_, name: string, end: string) => {
    const letter = end === "" ? undefined : (predefined[name] ?? referenced(name));
    if (letter === undefined) throw new UnreadableFileError("malformedXml", part);
    return letter;
  });
}

function referenced(name: string): string | undefined {
  const match = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/u.exec(name);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0, production 2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
