import { TextDecoder, TextEncoder } from "node:util";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "@jest/globals";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import { TemplateOffers } from "../../../src/taskpane/tools/drafting/template-offers";
import type {
  DraftingState,
  DraftingStore,
} from "../../../src/taskpane/tools/drafting/drafting-store";
import { createOwnTemplatesDesk } from "../../../src/taskpane/tools/own-templates/own-templates-desk";
import {
  createOwnTemplatesStore,
  type NamedBytes,
} from "../../../src/taskpane/tools/own-templates/own-templates-store";
import { tagOfMarks } from "../../../src/app/own-templates/own-template";
import { markTag } from "../../../src/hosts/word/marks/mark-names";
import { openPackage } from "../../../src/ooxml/package/open-package";
import { readDocument } from "../../../src/ooxml/word/read-document";
import { docxOf, p } from "../../support/docx";
import { control, memoryOf, ownTemplateFile, storeOf } from "../../support/own-template-files";
import { catalogue } from "../../support/templating-law";

// jsdom has neither, every browser does.
Object.assign(globalThis, { TextDecoder, TextEncoder });
afterEach(cleanup);

const state = {
  profileId: "so-2026",
  isBusy: false,
  templates: [
    {
      id: "plan-annual",
      name: "Kế hoạch năm",
      fileKind: "docx",
      asks: [{ kind: "year" }],
      group: "plan",
      year: 2027,
      period: "year",
    },
  ],
} as unknown as DraftingState;

/** The list of templates over a store of own ones, with what was placed and handed over. */
async function show(store = storeOf(), shown: DraftingState = state) {
  const placed: (NamedBytes & { readonly place: string })[] = [];
  const handed: string[] = [];
  const own = createOwnTemplatesStore(createOwnTemplatesDesk(catalogue), {
    memory: memoryOf(store),
    unitText: () => null,
    placements: ["new", "cursor"],
    async place(file, place) {
      placed.push({ ...file, place });
      return { intent: "success", key: "draft.openedNew" };
    },
    async handOver({ name }) {
      handed.push(name);
      return { intent: "success", key: "ownTemplates.exported", data: { name } };
    },
    describeError: () => null,
  });
  const drafting = {
    door: { fileKinds: ["docx"], placements: ["new", "cursor"], today: "2026-11-22" },
    actions: { refusalOf: async () => null },
  } as unknown as DraftingStore;
  await act(async () => {
    render(
      <PaneRoot locale="vi">
        <TemplateOffers {...{ drafting, own }} state={shown} />
      </PaneRoot>
    );
  });
  return { placed, handed };
}

async function bring(name: string, bytes: Uint8Array): Promise<void> {
  const input = document.querySelector("input[type=file]");
  const file = Object.assign(new File([], name), {
    arrayBuffer: async () => bytes.slice().buffer,
  });
  await act(async () => {
    fireEvent.change(input ?? document.body, { target: { files: [file] } });
    await new Promise((done) => setTimeout(done, 0));
  });
}

const press = (name: string): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await new Promise((done) => setTimeout(done, 0));
  });
const list = (): HTMLElement => screen.getByLabelText("Mẫu");

describe("an office's own template", () => {
  test("is brought in, chosen, told apart, and made for a year", async () => {
    const { placed, handed } = await show();
    await bring("Phân công.docx", ownTemplateFile);
    const group = within(list()).getByRole("group", { name: "Mẫu của cơ quan" });
    expect(within(group).getByRole("option", { selected: true }).textContent).toBe("Phân công");
    expect(screen.getByText("Tự điền: Tên đơn vị; Năm.")).toBeTruthy();
    expect(screen.getByText("Chờ anh/chị điền: Nội dung phân công.")).toBeTruthy();
    expect(screen.queryByLabelText("Kỳ báo cáo")).toBeNull();
    await press("Tạo văn bản mới");
    await press("Chèn tại con trỏ");
    expect(placed.map(({ name, place }) => [name, place])).toEqual([
      ["Phân công 2027.docx", "new"],
      ["Phân công 2027.docx", "cursor"],
    ]);
    const { blocks } = readDocument(openPackage(placed[0]?.bytes ?? new Uint8Array())).model;
    expect(blocks[0]).toMatchObject({ text: "Đơn vị: [tên], năm 2027" });
    await press("Lấy tệp mẫu");
    expect(handed).toEqual(["Phân công.docx"]);
  });

  test("is there again the next day, without a profile too, until it is removed; it can be put back", async () => {
    const store = storeOf();
    await show(store);
    await bring("Phân công.docx", ownTemplateFile);
    cleanup();
    await show(store, { ...state, profileId: null, templates: [] });
    expect(within(list()).getByRole("option").textContent).toBe("Phân công");
    await press("Bỏ mẫu này");
    expect(screen.queryByLabelText("Mẫu")).toBeNull();
    expect(memoryOf(store).list()).toEqual([]);
    await press("Lấy lại");
    expect(within(list()).getByRole("option").textContent).toBe("Phân công");
    expect(memoryOf(store).list()).toHaveLength(1);
  });

  test("asks for the period where it names one", async () => {
    await show();
    await bring("Báo cáo.docx", docxOf(`<w:p>${control("periodName", "Kỳ", "[kỳ]")}</w:p>`));
    expect(screen.getByLabelText("Kỳ báo cáo")).toBeTruthy();
  });

  test("does not take the place of another of its name", async () => {
    await show();
    await bring("Phân công.docx", ownTemplateFile);
    await bring("Phân công.docx", ownTemplateFile);
    const group = within(list()).getByRole("group", { name: "Mẫu của cơ quan" });
    expect(
      within(group)
        .getAllByRole("option")
        .map(({ textContent }) => textContent)
    ).toEqual(["Phân công", "Phân công (2)"]);
  });

  test.each([
    [
      "of another kind",
      new TextEncoder().encode("%PDF-1.7"),
      /^Tệp “a.docx” không phải là tệp Word/u,
    ],
    ["without controls", docxOf(p("Kế hoạch")), /không có ô điền nào mang nhãn/u],
    [
      "with one tag for two titles",
      docxOf(`<w:p>${control("so", "Số", "…")}${control("so", "Ngày", "…")}</w:p>`),
      /^Nhãn “so” dùng cho những ô có tên khác nhau/u,
    ],
    [
      "with marks",
      docxOf(`<w:p>${control(markTag, "", "…")}${control("so", "Số", "…")}</w:p>`),
      /đang có dấu của Trợ lý CCHC/u,
    ],
  ])("%s is refused with the reason, and not kept", async (_, bytes, reason) => {
    const store = storeOf();
    await show(store);
    await bring("a.docx", bytes);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(store.values.size).toBe(0);
    expect(within(list()).queryByRole("group", { name: "Mẫu của cơ quan" })).toBeNull();
  });

  test("that the machine cannot keep says so, and can be used until the window is closed", async () => {
    for (const [room, said] of [
      [20, /không còn chỗ để giữ mẫu “Phân công”/u],
      [0, /Trình duyệt không cho giữ tệp/u],
    ] as const) {
      const store = storeOf(room);
      const { placed } = await show(store);
      await bring("Phân công.docx", ownTemplateFile);
      expect(screen.getByText(said)).toBeTruthy();
      await press("Tạo văn bản mới");
      expect(placed).toHaveLength(1);
      expect(store.values.size).toBe(0);
      cleanup();
    }
  });
});

describe("the memory of own templates", () => {
  const template = { id: "1", name: "Mẫu", known: ["Năm"], asked: [], asksPeriod: false };
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

  test("gives back the bytes that it was given", () => {
    const memory = memoryOf(storeOf());
    expect(memory.keep(template, bytes)).toBe("kept");
    expect(memory.list()).toEqual([template]);
    expect(memory.read("1")).toEqual(bytes);
    memory.forget("1");
    expect([memory.list(), memory.read("1")]).toEqual([[], null]);
  });

  test("leaves nothing behind where there is no room for all of it", () => {
    const store = storeOf(93_340);
    expect(memoryOf(store).keep(template, bytes)).toBe("full");
    expect(store.values.size).toBe(0);
  });

  test("lists nothing for what is no list", () => {
    const store = storeOf();
    store.setItem(
      "cchc.ownTemplates",
      '{"templates":[{"id":1},null,{"id":"2","name":"Còn","known":[3]}]}'
    );
    expect(memoryOf(store).list()).toEqual([
      { id: "2", name: "Còn", known: [], asked: [], asksPeriod: false },
    ]);
    store.setItem("cchc.ownTemplate.2", "không phải base64");
    expect(memoryOf(store).read("2")).toBeNull();
  });
});

test("marks of findings are told by the tag that the host gives them", () => {
  expect(markTag).toBe(tagOfMarks);
});
