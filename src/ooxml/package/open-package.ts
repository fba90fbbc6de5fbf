import { UnreadableFileError } from "../../core/host";
import { decodeText, encodeText, encodingOf, plainUtf8 } from "./encode-text";
import { readContentTypes, type ContentTypes } from "./content-types";
import { readRelationships, relationshipsPart, type Relationship } from "./relationships";
import {
  defaultArchiveLimits,
  deflateEntry,
  inflateEntry,
  listEntries,
  writeEntries,
  type ArchiveEntry,
  type ArchiveLimits,
} from "./zip-archive";

export type PackageKind = "docx" | "xlsx";

/** A null takes the part out; a string is written in the encoding the part had, else in UTF-8. */
export type PartChanges = ReadonlyMap<string, string | Uint8Array | null>;

/** An Office file as its parts. Names carry no leading slash ("word/document.xml") and are looked up in any case. */
export interface OoxmlPackage {
  readonly kind: PackageKind;
  /** Name of the document or workbook part. */
  readonly mainPart: string;
  /** In the order of the archive. */
  readonly partNames: readonly string[];
  has(part: string): boolean;
  /** Text without byte order mark. Throws `UnreadableFileError`: missingPart, malformedXml, truncated, tooLarge. */
  text(part: string): string;
  /** Throws `UnreadableFileError`: missingPart, truncated, tooLarge. */
  bytes(part: string): Uint8Array;
  /** Relationships of a part, in file order; empty where it has none. */
  relationships(part: string): readonly Relationship[];
  contentType(part: string): string | null;
  /** A package with these parts changed or added at the end; all others stay as they are, byte for byte. */
  withParts(changes: PartChanges): OoxmlPackage;
  /** The file; the same parts always give the same bytes. */
  save(): Uint8Array;
}

const contentTypesPart = "[Content_Types].xml";
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Content types of main parts, documents, templates and their macro-enabled kinds (ECMA-376 part 1, 11.3.10 and 12.3.23; [MS-OFFMACRO]). */
const mainTypes: ReadonlyMap<string, PackageKind> = new Map(
  (
    [
      ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"],
      ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"],
      ["docx", "application/vnd.ms-word.document.macroEnabled.main+xml"],
      ["docx", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"],
      ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
      ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
      ["xlsx", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
      ["xlsx", "application/vnd.ms-excel.template.macroEnabled.main+xml"],
    ] as const
  ).map(([kind, type]) => [type.toLowerCase(), kind])
);

/**
 * Opens a .docx or .xlsx (or their template and macro-enabled kinds) without inflating more than it needs.
 * Throws `UnreadableFileError` with any reason but tooManyBlocks.
 */
export function openPackage(
  bytes: Uint8Array,
  options: { readonly limits?: ArchiveLimits } = {}
): OoxmlPackage {
  refuseOle(bytes);
  const entries = listEntries(bytes, options.limits ?? defaultArchiveLimits);
  const parts = new Parts(entries);
  if (!parts.has(contentTypesPart)) throw new UnreadableFileError("wrongType");
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument");
  if (main === undefined) throw new UnreadableFileError("missingPart", "_rels/.rels");
  const type = parts.contentTypes.of(main.target);
  const kind = mainTypes.get((type ?? "").toLowerCase());
  if (kind === undefined) throw new UnreadableFileError("wrongType");
  if (!parts.has(main.target)) throw new UnreadableFileError("missingPart", main.target);
  return new Package(kind, parts.nameOf(main.target), parts);
}

/** OLE compound files are the old .doc and .xls, or a wrapper around an encrypted package ([MS-OFFCRYPTO] 2.3). */
function refuseOle(bytes: Uint8Array): void {
  if (!oleSignature.every((byte, index) => bytes[index] === byte)) return;
  const isEncrypted = includesUtf16(bytes, "EncryptedPackage");
  throw new UnreadableFileError(isEncrypted ? "encrypted" : "legacyBinary");
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = encodeText(text, { name: "utf-16le", hasMark: false });
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0;) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
    at = bytes.indexOf(wanted[0] as number, at + 1);
  }
  return false;
}

/** The entries of an archive by part name; immutable but for what it remembers of inflated parts. */
class Parts {
  private readonly byName: ReadonlyMap<string, ArchiveEntry>;
  private readonly inflated = new Map<string, Uint8Array>();
  private types: ContentTypes | null = null;

  constructor(readonly entries: readonly ArchiveEntry[]) {
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get contentTypes(): ContentTypes {
    this.types ??= readContentTypes(this.text(contentTypesPart), contentTypesPart);
    return this.types;
  }

  has(part: string): boolean {
    return this.byName.has(part.toLowerCase());
  }

  /** The name as the archive spells it. */
  nameOf(part: string): string {
    return this.entry(part).name;
  }

  bytes(part: string): Uint8Array {
    const entry = this.entry(part);
    const known = this.inflated.get(entry.name);
    if (known !== undefined) return known;
    const bytes = inflateEntry(entry);
    this.inflated.set(entry.name, bytes);
    return bytes;
  }

  text(part: string): string {
    return decodeText(this.bytes(part), this.nameOf(part));
  }

  with(changes: PartChanges): Parts {
    const left = new Map(
      [...changes].map(([name, content]) => [name.toLowerCase(), { name, content }])
    );
    const entries: ArchiveEntry[] = [];
    for (const entry of this.entries) {
      const change = left.get(entry.name.toLowerCase());
      left.delete(entry.name.toLowerCase());
      if (change === undefined) entries.push(entry);
      else if (change.content !== null) entries.push(this.changed(entry.name, change.content));
    }
    for (const { name, content } of left.values())
      if (content !== null) entries.push(this.changed(name, content));
    return new Parts(entries);
  }

  private changed(name: string, content: string | Uint8Array): ArchiveEntry {
    if (typeof content !== "string") return deflateEntry(name, content);
    const encoding = this.has(name) ? encodingOf(this.bytes(name)) : plainUtf8;
    return deflateEntry(name, encodeText(content, encoding));
  }

  private entry(part: string): ArchiveEntry {
    const entry = this.byName.get(part.toLowerCase());
    if (entry === undefined) throw new UnreadableFileError("missingPart", part);
    return entry;
  }
}

class Package implements OoxmlPackage {
  constructor(
    readonly kind: PackageKind,
    readonly mainPart: string,
    private readonly parts: Parts
  ) {}

  get partNames(): readonly string[] {
    return this.parts.entries.map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  text(part: string): string {
    return this.parts.text(part);
  }

  bytes(part: string): Uint8Array {
    return this.parts.bytes(part);
  }

  relationships(part: string): readonly Relationship[] {
    return this.parts.has(relationshipsPart(part)) ? readRelationships(this.parts, part) : [];
  }

  contentType(part: string): string | null {
    return this.parts.contentTypes.of(part);
  }

  withParts(changes: PartChanges): OoxmlPackage {
    return new Package(this.kind, this.mainPart, this.parts.with(changes));
  }

  save(): Uint8Array {
    return writeEntries(this.parts.entries);
  }
}
