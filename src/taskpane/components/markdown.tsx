import { Fragment, type ReactNode } from "react";

/**
 * The little Markdown that our own rule pages use — headings, paragraphs, lists, tables, quotes, code, bold, links —
 * as React elements: no HTML is parsed, so nothing in a page can become markup. A front matter block and HTML
 * comments are left out.
 */
export function Markdown({ source }: { readonly source: string }) {
  return <div className="cchc-markdown">{blocksOf(source).map(renderBlock)}</div>;
}

function blocksOf(source: string): readonly string[] {
  const body = source
    .replaceAll("\r\n", "\n")
    .replace(/^---\n[^]*?\n---\n/u, "")
    .replace(/<!--[^]*?-->/gu, "");
  const blocks: string[] = [];
  let fence: string[] | null = null;
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push(lines.join("\n"));
    lines = [];
  };
  for (const line of body.split("\n")) {
    if (line.startsWith("```")) {
      if (fence === null) {
        flush();
        fence = ["```"];
      } else {
        blocks.push(fence.join("\n"));
        fence = null;
      }
    } else if (fence !== null) fence.push(line);
    else if (line.trim() === "") flush();
    else if (/^#{1,6} /u.test(line)) {
      flush();
      blocks.push(line);
    } else lines.push(line);
  }
  flush();
  return blocks;
}

function renderBlock(block: string, key: number): ReactNode {
  const lines = block.split("\n");
  const [first = ""] = lines;
  if (first === "```")
    return (
      <pre key={key}>
        <code>{lines.slice(1).join("\n")}</code>
      </pre>
    );
  const heading = /^(#{1,6}) (.*)$/u.exec(first);
  if (heading !== null) return <h5 key={key}>{renderInline(heading[2] ?? "")}</h5>;
  if (first.startsWith("|")) return <MarkdownTable key={key} lines={lines} />;
  if (first.startsWith(">"))
    return (
      <blockquote key={key}>
        {renderInline(lines.map((line) => line.replace(/^>\s?/u, "")).join(" "))}
      </blockquote>
    );
  const items = listItems(lines);
  if (items !== null) {
    const List = /^\d/u.test(first) ? "ol" : "ul";
    return (
      <List key={key}>
        {items.map((item, index) => (
          <li key={index}>{renderInline(item)}</li>
        ))}
      </List>
    );
  }
  return <p key={key}>{renderInline(lines.join(" "))}</p>;
}

function listItems(lines: readonly string[]): readonly string[] | null {
  const marker = /^\s*(?:[-*+]|\d+[.)])\s+/u;
  if (!marker.test(lines[0] ?? "")) return null;
  const items: string[] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push(line.replace(marker, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return items;
}

function MarkdownTable({ lines }: { readonly lines: readonly string[] }) {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+\|?\s*$/u.test(line))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/gu, "")
        .split("|")
        .map((cell) => cell.trim())
    );
  const [head = [], ...body] = rows;
  const hasHead = head.some((cell) => cell !== "");
  return (
    <table>
      {hasHead && (
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                {renderInline(cell)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{renderInline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Links are shown as their text: the page works without a network and leads nowhere outside. */
function renderInline(text: string): ReactNode {
  const parts = text.split(
    /(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]*\)|\*[^*\s][^*]*\*|_[^_\s][^_]*_(?!\w))/u
  );
  return parts.map((part, index) => {
    if (/^\*\*.+\*\*$/u.test(part)) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (/^`.+`$/u.test(part)) return <code key={index}>{part.slice(1, -1)}</code>;
    const link = /^\[([^\]]+)\]\([^)]*\)$/u.exec(part);
    if (link !== null) return <Fragment key={index}>{link[1]}</Fragment>;
    if (/^([*_]).+\1$/u.test(part)) return <em key={index}>{part.slice(1, -1)}</em>;
    return <Fragment key={index}>{part}</Fragment>;
  });
}
