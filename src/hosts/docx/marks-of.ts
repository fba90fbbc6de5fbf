import type { Finding } from "../../core/findings/finding";
import type { Mark } from "../../ooxml/word/marks/mark";

/** What the comment of each finding says: what, why, by which text, and how to put it right. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return findings.map((finding) => ({
    anchor: finding.anchor,
    code: finding.code,
    lines: linesOf(finding),
  }));
}

function linesOf({ message, rationale, citation, fixes }: Finding): readonly string[] {
  const source = `Căn cứ: ${citation.locator}, ${citation.instrument}`;
  return [
    message,
    `Lý do: ${rationale}`,
    citation.certainty === "official" ? source : `${source} (mẫu tham khảo)`,
    ...fixes.map(({ title }) => `Cách sửa: ${title}`),
  ];
}
