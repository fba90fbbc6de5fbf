import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { UnreadableFileError } from "../../../src/core/host";
import { escapeAttribute, escapeText } from "../../../src/ooxml/package/escape-xml";
import { namespaceUri } from "../../../src/ooxml/package/namespaces";
import { maxXmlDepth, scanXml } from "../../../src/ooxml/package/scan-xml";

/** Everything the handler hears, one line each. */
function eventsOf(source: string, attribute = "a"): string[] {
  const events: string[] = [];
  scanXml(source, "part.xml", {
    open: (name, attributes) => events.push(`<${name} ${attributes.get(attribute) ?? "-"}`),
    close: (name) => events.push(`>${name}`),
    text: (text) => events.push(`"${text}`),
  });
  return events;
}

function reasonOf(source: string): string {
  try {
    eventsOf(source);
    return "readable";
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.reason;
    throw error;
  }
}

describe("scanXml", () => {
  test("hands on elements, attributes and text with entities resolved", () => {
    expect(eventsOf('<b a="1 &amp; 2">Đ&#x1ED3;ng &lt; <c a=\'"\'/></b>')).toEqual([
      "<b 1 & 2",
      '"Đồng < ',
      '<c "',
      ">c",
      ">b",
    ]);
  });

  test("text goes on around comments, instructions and CDATA", () => {
    expect(eventsOf("<b>1<!-- x -->2<?x y?>3<![CDATA[<4>&]]>5</b>")).toEqual([
      "<b -",
      '"1',
      '"2',
      '"3',
      '"<4>&',
      '"5',
      ">b",
    ]);
  });

  test("line ends are those of XML", () => {
    expect(eventsOf('<b a="1\r\n2">1\r\n2\r3</b>')).toEqual(["<b 1 2", '"1\n2\n3', ">b"]);
  });

  test.each([
    ["Transitional", false],
    ["Strict", true],
  ])("%s names come under one prefix, whatever prefix is declared", (_, isStrict) => {
    const w = namespaceUri("w", isStrict);
    const canonical = ["<w:p 7", ">w:p"];
    expect(eventsOf(`<w:p xmlns:w="${w}" w:a="7"/>`, "w:a")).toEqual(canonical);
    expect(eventsOf(`<ns0:p xmlns:ns0="${w}" ns0:a="7"/>`, "w:a")).toEqual(canonical);
    expect(eventsOf(`<p xmlns="${w}" xmlns:q="${w}" q:a="7"/>`, "w:a")).toEqual(canonical);
  });

  test("a foreign namespace under one of our prefixes is not ours", () => {
    expect(eventsOf('<w:p xmlns:w="urn:other" w:a="7"/>', "w:a")).toEqual([
      "<{urn:other}p -",
      ">{urn:other}p",
    ]);
  });

  test("declarations end with their element", () => {
    const x = namespaceUri("x");
    expect(
      eventsOf(`<a><b xmlns="${x}"><c/></b><c/></a>`).filter((event) => event.startsWith("<"))
    ).toEqual(["<a -", "<x:b -", "<x:c -", "<c -"]);
  });

  const alternatives = (requires: string): string =>
    `<r xmlns:mc="${namespaceUri("mc")}" xmlns:wps="${namespaceUri("wps")}" xmlns:new="urn:new"><mc:AlternateContent>` +
    `<mc:Choice Requires="${requires}"><one><in/></one></mc:Choice><mc:Choice Requires="wps"><two/></mc:Choice>` +
    "<mc:Fallback><three>x</three></mc:Fallback></mc:AlternateContent><after/></r>";

  test.each([
    ["wps", ["<r -", "<one -", "<in -", ">in", ">one", "<after -", ">after", ">r"]],
    ["new", ["<r -", "<two -", ">two", "<after -", ">after", ">r"]],
    ["wps new", ["<r -", "<two -", ">two", "<after -", ">after", ">r"]],
  ])("of alternatives requiring %s exactly one is read", (requires, events) => {
    expect(eventsOf(alternatives(requires))).toEqual(events);
  });

  test("the fallback is read where no choice is understood", () => {
    const source = alternatives("new").replace('Requires="wps"', 'Requires="new"');
    expect(eventsOf(source)).toContain('"x');
    expect(eventsOf(source)).not.toContain("<two -");
  });

  test("offsets cut the source exactly", () => {
    const source =
      '\uFEFF<?xml version="1.0"?>\n<!-- c --><a>x<b k=">"/>&amp;😀<c >y</c >\r\n</a>'.slice(1);
    const cuts: string[] = [];
    scanXml(source, "part.xml", {
      open: (_name, _attributes, start, end) => cuts.push(source.slice(start, end)),
      close: (_name, start, end) => cuts.push(source.slice(start, end)),
      text: (_text, start, end) => cuts.push(source.slice(start, end)),
    });
    expect(cuts).toEqual([
      "<a>",
      "x",
      '<b k=">"/>',
      "",
      "&amp;😀",
      "<c >",
      "y",
      "</c >",
      "\r\n",
      "</a>",
    ]);
  });

  test.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a/>text",
    "<a><b></a></b>",
    "<a b></a>",
    "<a b=c></a>",
    '<a b="<"></a>',
    '<a b="1"c="2"/>',
    '<a b="1></a>',
    "<a>&undeclared;</a>",
    "<a>&#0;</a>",
    "<a>&amp</a>",
    "<a>\u0001</a>",
    "<p:a/>",
    "<a><!-- -- --></a>",
    "<a><![CDATA[</a>",
    "<a><?pi</a>",
    ' <?xml version="1.0"?><a/>',
    "<a / >",
    "< a/>",
    "<1/>",
  ])("%j is malformed", (source) => {
    expect(reasonOf(source)).toBe("malformedXml");
  });

  test.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<?xml version="1.0"?><!doctype a><a/>',
    "<a><!ENTITY x 'y'></a>",
  ])("%j is forbidden", (source) => {
    expect(reasonOf(source)).toBe("forbiddenXml");
  });

  test("nesting has an end", () => {
    const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
    expect(reasonOf(nested(maxXmlDepth))).toBe("readable");
    expect(reasonOf(nested(maxXmlDepth + 1))).toBe("tooLarge");
  });
});

/** What saxes hears, in the same notation, text pieces joined. */
function saxesEvents(source: string): string[] | null {
  const events: string[] = [];
  let isGood = true;
  const parser = new SaxesParser();
  parser.on("error", () => (isGood = false));
  parser.on("opentag", (tag) => events.push(`<${tag.name} ${tag.attributes["a"] ?? "-"}`));
  parser.on("closetag", (tag) => events.push(`>${tag.name}`));
  parser.on("text", (text) => events.push(`"${text}`));
  parser.on("cdata", (text) => events.push(`"${text}`));
  try {
    parser.write(source).close();
  } catch {
    isGood = false;
  }
  return isGood ? joinText(events) : null;
}

function joinText(events: readonly string[]): string[] {
  const joined: string[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event.startsWith('"') && last?.startsWith('"'))
      joined[joined.length - 1] = last + event.slice(1);
    else if (event !== '"') joined.push(event);
  }
  return joined;
}

describe("scanXml against saxes", () => {
  const name = fc.constantFrom("a", "b", "tên", "x-y.z");
  const text = fc.string({ unit: "grapheme", maxLength: 8 });
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    tree: fc
      .record({
        name,
        value: fc.option(text),
        gap: fc.constantFrom("", " ", "\n"),
        nodes: fc.array(tie("node"), { maxLength: 4 }),
      })
      .map(({ name: tag, value, gap, nodes }) => {
        const attribute = value === null ? "" : ` ${gap}a${gap}=${gap}"${escapeAttribute(value)}"`;
        return nodes.length === 0
          ? `<${tag}${attribute}${gap}/>`
          : `<${tag}${attribute}${gap}>${nodes.join("")}</${tag}${gap}>`;
      }),
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text.map((value) => escapeText(value)),
      tie("tree"),
      fc.constantFrom("<!-- c -->", "<?pi x?>", "<![CDATA[<&]]>", "&#x1EA1;", "\r\n")
    ),
  }));

  test("well-formed parts are heard alike", () => {
    fc.assert(
      fc.property(tree, (source) => {
        expect(joinText(eventsOf(source))).toEqual(saxesEvents(source));
      }),
      { numRuns: 500 }
    );
  });

  test("a part damaged by one character is never heard where saxes refuses it, save for what is documented", () => {
    fc.assert(
      fc.property(
        tree,
        fc.nat(),
        fc.constantFrom("<", ">", "&", '"', "/", "=", " ", ""),
        (source, place, letter) => {
          const at = place % source.length;
          fc.pre(!/[\uD800-\uDFFF]/u.test(source.charAt(at)));
          const damaged = source.slice(0, at) + letter + source.slice(at + 1);
          const heard = saxesEvents(damaged);
          if (heard === null) expect(["malformedXml", "forbiddenXml"]).toContain(reasonOf(damaged));
          else expect(joinText(eventsOf(damaged))).toEqual(heard);
        }
      ),
      { numRuns: 2000 }
    );
  });
});

describe("escapeText and escapeAttribute", () => {
  test("any text that XML can hold comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const writable = value.replace(
          /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu,
          ""
        );
        expect(
          joinText(eventsOf(`<b a="${escapeAttribute(value)}">${escapeText(value)}</b>`))
        ).toEqual(joinText([`<b ${writable}`, `"${writable}`, ">b"]));
      })
    );
  });
});
