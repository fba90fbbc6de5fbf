import { namespaceUri } from "../package/namespaces";

/** How a part of a document names WordprocessingML. */
export interface WordNamespace {
  readonly isStrict: boolean;
  readonly uri: string;
  /** Prefix bound on the part's root; null where the root has none (a default namespace gives attributes no name). */
  readonly prefix: string | null;
}

/** Reads the declarations of a part's root element. */
export function wordNamespaceOf(source: string): WordNamespace {
  const root = /<[^?!][^>]*>/u.exec(source)?.[0] ?? "";
  const isStrict = root.includes(`${namespaceUri("w", true)}"`);
  const uri = namespaceUri("w", isStrict);
  const declared = [...root.matchAll(/xmlns:([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)];
  const match = declared.find(([, , double, single]) => (double ?? single) === uri);
  return { isStrict, uri, prefix: match?.[1] ?? null };
}
