import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { scanXml, type XmlHandler } from "../../../src/ooxml/package/scan-xml";

/** Adds up what the properties of each item say; counts the elements it is handed. */
class Collector implements XmlHandler {
  readonly items: string[] = [];
  opened = 0;

  constructor(private readonly canReplay: boolean) {}

  open(name: string, attributes: { get(name: string): string | undefined }): void {
    this.opened += 1;
    if (name === "item") this.items.push("");
    else if (name !== "root") this.add(`${name}=${attributes.get("v") ?? ""};`);
  }

  close(): void {}

  text(text: string): void {
    this.add(`"${text}"`);
  }

  replayOf(name: string): (() => boolean) | null {
    if (!this.canReplay || name !== "style") return null;
    const said = this.items.at(-1) ?? "";
    return () => {
      if (this.items.at(-1) !== "") return false;
      this.add(said);
      return true;
    };
  }

  private add(said: string): void {
    this.items[this.items.length - 1] = (this.items.at(-1) ?? "") + said;
  }
}

function read(source: string, canReplay: boolean) {
  const collector = new Collector(canReplay);
  scanXml(source, "part", collector);
  return collector;
}

const style = fc
  .array(fc.constantFrom('<a v="1"/>', '<a v="2"/>', "<b>x</b>", "<b>&lt;</b>", "<!-- c -->"), {
    maxLength: 3,
  })
  .map((children) => `<style>${children.join("")}</style>`);
const item = fc
  .tuple(fc.option(style, { nil: "" }), fc.constantFrom("", "text", "&amp;", "<a/>"))
  .map(([properties, content]) => `<item>${properties}${content}</item>`);

describe("elements that repeat letter by letter", () => {
  test("say the same whether they are read or replayed", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        const source = `<root>${items.join("")}</root>`;
        expect(read(source, true).items).toEqual(read(source, false).items);
      })
    );
  });

  test("are read once, and what follows them is read on", () => {
    const source = `<root>${'<item><style><a v="1"/><b>x</b></style>rest</item>'.repeat(50)}</root>`;
    expect(read(source, false).opened).toBe(1 + 50 * 4);
    // The root and 50 items; the style with its two children once.
    expect(read(source, true).opened).toBe(1 + 50 + 3);
    expect(read(source, true).items.at(-1)).toBe(read(source, false).items.at(-1));
  });

  test("are read anew where the handler cannot replay them", () => {
    const source = '<root><item>x<style v="1"></style><style v="1"></style></item></root>';
    expect(read(source, true).items).toEqual(['"x"style=1;style=1;']);
  });

  test("are read anew where a prefix means something else", () => {
    const inner = '<p:style xmlns="u"><p:a v="1"/></p:style>';
    const source = `<root><item xmlns:p="one">${inner}</item><item xmlns:p="two">${inner}</item></root>`;
    expect(read(source, true).items).toEqual(read(source, false).items);
  });

  test("are not taken for one that only begins alike", () => {
    const source =
      '<root><item><style><a v="1"/></style></item><item><style><a v="1"/><a v="2"/></style></item></root>';
    expect(read(source, true).items).toEqual(read(source, false).items);
  });
});
