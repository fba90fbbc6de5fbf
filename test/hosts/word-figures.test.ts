import { describe, expect, test } from "@jest/globals";
import type { FigureChange } from "../../src/core/filling/figure-change";
import { docxOf } from "../support/docx";
import { openWordHost } from "./word-host";

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (tag: string, text: string, extra = ""): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="7"/>${extra}<w:richText/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;

async function open(body: string) {
  const { host } = openWordHost(docxOf(body));
  const { model } = await host.read();
  const write = (changes: readonly FigureChange[]) => host.figures.write(model.revision, changes);
  const texts = async () =>
    (await host.read()).model.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
  const slots = async () => (await host.read()).model.slots.map(({ tag, text }) => [tag, text]);
  return { model, host, write, texts, slots };
}

const link = (paragraphId: string, start: number, expected: string, text: string) =>
  ({
    kind: "link",
    paragraphId,
    span: { start, end: start + expected.length },
    expected,
    text,
    tag: `cchc.so:x${start}`,
    title: "Chỉ tiêu",
  }) as const;

describe("figures written into Word", () => {
  test("controls get other texts and tags", async () => {
    const { write, texts, slots } = await open(
      `<w:p>${run("Tiếp nhận ")}${control("cchc.so:a", "890")}${run(" PAKN.")}</w:p>`
    );
    const outcome = await write([
      { kind: "refill", slot: 0, expected: "890", text: "895", tag: "cchc.so:b" },
    ]);
    expect(outcome).toMatchObject({ kind: "written", refused: [] });
    expect(await texts()).toEqual(["Tiếp nhận 895 PAKN."]);
    expect(await slots()).toEqual([["cchc.so:b", "895"]]);
  });

  test("words become controls, the right ones of several alike", async () => {
    const { model, write, texts, slots } = await open(
      `<w:p>${run("Ban hành …… văn bản, …… quyết định; …… khác.")}</w:p>`
    );
    const [paragraph] = model.blocks;
    const id = paragraph?.id ?? "";
    const outcome = await write([link(id, 9, "……", "12"), link(id, 21, "……", "3")]);
    expect(outcome).toMatchObject({ kind: "written", refused: [] });
    expect(await texts()).toEqual(["Ban hành 12 văn bản, 3 quyết định; …… khác."]);
    expect(await slots()).toEqual([
      ["cchc.so:x9", "12"],
      ["cchc.so:x21", "3"],
    ]);
  });

  test("a locked control is handed back, and another state of the document is stale", async () => {
    const lock = '<w:lock w:val="contentLocked"/>';
    const { host, write } = await open(`<w:p>${control("cchc.so:a", "890", lock)}</w:p>`);
    const change = { kind: "refill", slot: 0, expected: "890", text: "1", tag: "b" } as const;
    expect(await write([change])).toMatchObject({ kind: "written", refused: [change] });
    expect(await host.figures.write("another", [change])).toEqual({ kind: "stale" });
  });
});
