import { describe, expect, test } from "@jest/globals";
import { wordDocument } from "../../src/commands/open-in-word";
import { exportUnitProfile, emptyUnitProfile } from "../../src/templating/unit-profile";
import { readCompressedFile } from "../../src/commands/read-compressed-file";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import type { OpenDocument } from "../../src/taskpane/office/open-document";
import { createChoiceMemory } from "../../src/taskpane/office/choice-memory";
import { createDraftingDesk } from "../../src/taskpane/tools/drafting/drafting-desk";
import { officeDrafting } from "../../src/taskpane/tools/drafting/office-drafting";
import { officeDoor } from "../../src/taskpane/tools/own-templates/office-own-templates";
import { createOwnTemplatesDesk } from "../../src/taskpane/tools/own-templates/own-templates-desk";
import { createOwnTemplatesStore } from "../../src/taskpane/tools/own-templates/own-templates-store";
import { sampleFiles } from "../../src/templating/samples";
import { openWordHost } from "../hosts/word-host";
import { docxOf, p } from "../support/docx";
import { partsOf } from "../support/package-parts";
import { memoryOf, ownTemplateFile, storeOf } from "../support/own-template-files";
import { catalogue } from "../support/templating-law";
import { fileSourceOf } from "./doors/file-source";
import { textOf } from "./word/paragraph-text";

/** The document as the entry point hands it to the pane, its file included. */
const wordOver = ({ host, document }: ReturnType<typeof openWordHost>): OpenDocument => ({
  ...wordDocument(host),
  fileName: "Kế hoạch 2026.docx",
  readFile: () => readCompressedFile(fileSourceOf(document.copies), "compressed" as never),
});
const unitText = exportUnitProfile({ ...emptyUnitProfile("department"), name: "Sở Nội vụ" });
const file = {
  name: "Phân công.docx",
  arrayBuffer: async () => ownTemplateFile.slice().buffer,
};

/** A document open in a pretend Word, and an office's own templates beside it. */
async function open(tier: "office2021" | "web") {
  const word = openWordHost(docxOf(p("Đang soạn") + p("Đoạn sau")), tier);
  const document = wordOver(word);
  const choices = createChoiceMemory(() => storeOf(), undefined);
  const memory = {
    ...choices,
    read: () => ({ ...choices.read(), profileId: "so-2026", unitText }),
  };
  const store = storeOf();
  const own = createOwnTemplatesStore(
    createOwnTemplatesDesk(catalogue),
    officeDoor(document, memory, memoryOf(store))
  );
  await own.importFile(file);
  const [template] = own.getState().templates;
  if (template === undefined) throw new Error("the template was not taken up");
  const drafting = officeDrafting(
    { actions: { remember: choices.remember, seen: () => undefined } } as never,
    document,
    createDraftingDesk(catalogue, {
      opened: () => null,
      apply: async () => null,
      readFile: async () => null,
    }),
    { memory, today: "2026-11-22" }
  );
  return { ...word, own, template, store, drafting };
}

const textsOf = (bytes: Uint8Array): readonly string[] =>
  readDocument(openPackage(bytes)).model.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : []
  );

describe("an own template in Word", () => {
  test("is imported, goes to the cursor, is filled slot by slot, and is removed: the rest stays as it was", async () => {
    const { document, own, template, store, drafting } = await open("web");
    const before = document.save();
    const blocks = new Set(document.body.elements);
    await own.create(template, 2027, "year", "cursor");
    expect(own.getState().message).toMatchObject({ key: "draft.insertedAtCursor" });
    expect(textsOf(document.save())).toEqual([
      "Đang soạn",
      "Đơn vị: Sở Nội vụ, năm 2027",
      "Phân công: [phân công]",
      "Đoạn sau",
    ]);

    await drafting.actions.start();
    await drafting.actions.look();
    const slots = drafting.getState().view?.slots ?? [];
    expect(slots.map(({ tag, title }) => [tag, title])).toEqual([
      ["assignment", "Nội dung phân công"],
    ]);
    if (slots[0] !== undefined) await drafting.actions.fill(slots[0], "Văn phòng tổng hợp");
    expect(textsOf(document.save())).toContain("Phân công: Văn phòng tổng hợp");
    const filled = document.save();

    await own.remove(template);
    expect(own.getState().templates).toEqual([]);
    expect([...store.values.keys()]).toEqual(["cchc.ownTemplates"]);
    expect(document.save()).toEqual(filled);
    for (const block of document.body.elements) if (!blocks.has(block)) block.replaceWith();
    expect(partsOf(openPackage(document.save()))).toEqual(partsOf(openPackage(before)));
  });

  test("opens as a new document on a desktop, filled, and its file can be had there to be saved", async () => {
    const { document, own, template } = await open("office2021");
    const before = document.save();
    await own.create(template, 2027, "year", "new");
    await own.exportOne(template);
    const opened = document.opened.map((base64) => Uint8Array.from(Buffer.from(base64, "base64")));
    expect(opened.map((bytes) => textsOf(bytes)[0])).toEqual([
      "Đơn vị: Sở Nội vụ, năm 2027",
      "Đơn vị: [tên], năm 2025",
    ]);
    expect(opened[1]).toEqual(ownTemplateFile);
    expect(document.save()).toEqual(before);
  });

  test("is made of the document that is open: proposed, confirmed, kept, offered and inserted", async () => {
    const store = storeOf();
    const choices = createChoiceMemory(() => storeOf(), undefined);
    const memory = { read: () => ({ ...choices.read(), profileId: "so-2026", unitText }) };
    const ownOver = (bytes: Uint8Array) => {
      const word = openWordHost(bytes, "web");
      const door = officeDoor(wordOver(word), memory, memoryOf(store));
      return { ...word, own: createOwnTemplatesStore(createOwnTemplatesDesk(catalogue), door) };
    };
    const plan = sampleFiles.find(({ id }) => id === "department-plan")?.create();
    const made = ownOver(plan ?? new Uint8Array());
    // What has been typed and is not saved is in the template too.
    const last = made.document
      .paragraphs()
      .findLast((paragraph) => textOf(paragraph) !== "" && paragraph.closest("w:tbl") === null);
    if (last !== undefined) made.document.type(last, 0, 0, "Vừa gõ thêm. ");
    const before = made.document.save();
    const file = await made.own.door.readOpenFile?.();
    expect(made.document.copies.openCount).toBe(0);
    expect(file).toEqual({ name: "Kế hoạch 2026.docx", bytes: before });

    const proposed = await made.own.desk.propose(before);
    const proposals = proposed.kind === "proposed" ? proposed.proposals : [];
    const accepted = proposals.filter(({ reason }) => reason === "year");
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.length).toBeLessThan(proposals.length);
    const { bytes, wrapped, refused } = await made.own.desk.make(before, accepted);
    expect([wrapped, refused]).toEqual([accepted.length, []]);
    const kept = await made.own.keepMade({ name: "Mẫu kế hoạch.docx", bytes });
    expect(kept).toMatchObject({ key: "ownTemplates.kept" });
    // Making a template changes nothing in the document it is made of.
    expect(made.document.save()).toEqual(before);

    const next = ownOver(docxOf(p("Đang soạn") + p("Đoạn sau")));
    const [template] = next.own.getState().templates;
    expect(template?.name).toBe("Mẫu kế hoạch");
    if (template !== undefined) await next.own.create(template, 2028, "year", "cursor");
    expect(next.own.getState().message).toMatchObject({ key: "draft.insertedAtCursor" });
    const texts = textsOf(next.document.save());
    expect(texts[0]).toBe("Đang soạn");
    expect(texts.at(-1)).toBe("Đoạn sau");
    expect(texts.some((text) => text.includes("năm 2028"))).toBe(true);
    expect(texts.some((text) => text.includes("Vừa gõ thêm."))).toBe(true);
  });

  test("has no file to hand over where Word opens no window", async () => {
    expect((await open("web")).own.door.handOver).toBeUndefined();
  });
});
