import { afterEach, describe, expect, test } from "@jest/globals";
import { cleanup, render } from "@testing-library/react";
import { Markdown } from "../../src/taskpane/components/markdown";

afterEach(cleanup);

const html = (source: string): string => render(<Markdown source={source} />).container.innerHTML;

describe("Markdown", () => {
  test.each([
    ["a heading", "## Quy định", "<h5>Quy định</h5>"],
    ["a paragraph over two lines", "một\nhai", "<p>một hai</p>"],
    ["bold, code and emphasis", "**a** `b` *c*", "<strong>a</strong> <code>b</code> <em>c</em>"],
    ["a list", "- một\n- hai", "<ul><li>một</li><li>hai</li></ul>"],
    ["a numbered list", "1. một\n2. hai", "<ol><li>một</li><li>hai</li></ol>"],
    ["a quotation", "> lời", "<blockquote>lời</blockquote>"],
    ["a link, as its text", "xem [bảng](a.md)", "<p>xem bảng</p>"],
    ["code", "```\n| a |\n```", "<pre><code>| a |</code></pre>"],
    ["markup, as text", "<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"],
    ["no front matter", "---\nid: a\n---\nnội dung", "<p>nội dung</p>"],
  ])("shows %s", (_name, source, expected) => {
    expect(html(source)).toContain(expected);
  });

  test("shows a table with its head", () => {
    const table = html("| Sai | Đúng |\n| --- | --- |\n| a | b |");
    expect(table).toContain('<th scope="col">Sai</th>');
    expect(table).toContain("<td>b</td>");
  });
});
