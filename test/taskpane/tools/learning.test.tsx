import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { createPackShelf } from "../../../src/app/learning/pack-shelf";
import { checks } from "../../../src/checks/index";
import type { WorkbookModel } from "../../../src/core/model/workbook";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import { createLearningDesk } from "../../../src/taskpane/tools/learning/learning-desk";
import { createLearningStore } from "../../../src/taskpane/tools/learning/learning-store";
import LearningTool from "../../../src/taskpane/tools/learning/learning-tool";
import { createPackMemory } from "../../../src/taskpane/tools/learning/pack-memory";
import { workbookOf } from "../../support/workbook";
afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

const shipped = loadCatalogue(rawPacks, rawProfiles, checks);

const ownSheet = workbookOf({
  "Biểu 9": [
    ["Biểu số 9. Theo dõi số hóa"],
    ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"],
    ["1", "Tổng số hồ sơ", "Hồ sơ", 120],
    ["1.1", "Hồ sơ nộp trực tiếp", "Hồ sơ", 50],
    ["1.2", "Hồ sơ nộp trực tuyến", "Hồ sơ", 70],
  ],
});

interface Handed {
  readonly name: string;
  readonly content: string;
}

async function open(model: WorkbookModel | null, canDeliver = true) {
  const handed: Handed[] = [];
  let rechecks = 0;
  const shelf = createPackShelf(shipped);
  const desk = createLearningDesk({
    shelf,
    opened: () => model,
    read: () => Promise.reject(new Error("no file is read here")),
  });
  const learning = createLearningStore(desk, {
    memory: createPackMemory(() => window.localStorage),
    delivery: {
      way: "download",
      deliver: async (name, content) => {
        if (!canDeliver) throw new Error("refused");
        handed.push({ name, content });
      },
    },
    recheck: () => {
      rechecks += 1;
    },
  });
  await act(() => learning.start());
  render(
    <PaneRoot locale="vi">
      <LearningTool learning={learning} fileName="bieu.xlsx" today="2026-11-22" />
    </PaneRoot>
  );
  return { handed, shelf, learning, rechecks: () => rechecks };
}

const press = async (name: string | RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole("button", { name }));
    await Promise.resolve();
  });

const sumBox = (): HTMLElement =>
  screen.getByRole("checkbox", { name: /Dòng 1 bằng tổng các dòng 1.1 \+ 1.2/u });

async function save(): Promise<void> {
  fireEvent.change(screen.getByLabelText(/Tên cơ quan/u), { target: { value: "Sở Nội vụ" } });
  await press("Lưu biểu mẫu");
}

describe("the tool that learns a form", () => {
  test("lists proposals with their reasons, and saves what is ticked", async () => {
    const { handed, shelf, rechecks } = await open(ownSheet);
    await press("Đọc biểu");
    expect((sumBox() as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText(/khớp ở 1 cột số liệu/u)).toBeTruthy();
    fireEvent.click(screen.getByRole("checkbox", { name: "1.2 Hồ sơ nộp trực tuyến" }));
    await save();
    expect(handed).toHaveLength(1);
    expect(handed[0]?.name).toBe("Biểu mẫu của cơ quan.cchc-pack.json");
    expect(handed[0]?.content).not.toContain("Hồ sơ nộp trực tuyến");
    expect(handed[0]?.content).toContain("Hồ sơ nộp trực tiếp");
    expect(rechecks()).toBe(1);
    expect(shelf.catalogue.packs).toHaveLength(shipped.packs.length + 1);
    expect(screen.getByText(/1 biểu, 2 chỉ tiêu/u)).toBeTruthy();
  });

  test("lets a row be edited by name, nature and parent", async () => {
    const { handed } = await open(ownSheet);
    await press("Đọc biểu");
    await press("Sửa dòng 1.1");
    const fields = within(screen.getByRole("group", { name: "Sửa dòng 1.1" }));
    fireEvent.change(fields.getByLabelText("Tên chỉ tiêu"), { target: { value: "Nộp tại chỗ" } });
    fireEvent.change(fields.getByLabelText("Cách tính"), { target: { value: "flow" } });
    fireEvent.change(fields.getByLabelText("Thuộc dòng"), { target: { value: "" } });
    await save();
    const { forms } = JSON.parse(handed[0]?.content ?? "{}") as {
      forms: { indicators: Record<string, unknown>[] }[];
    };
    expect(forms[0]?.indicators[1]).toMatchObject({
      number: "2",
      name: "Nộp tại chỗ",
      aliases: ["Hồ sơ nộp trực tiếp"],
      nature: "flow",
      parent: null,
    });
  });

  test("keeps the form on the machine, and removes it without a trace", async () => {
    const first = await open(ownSheet);
    await press("Đọc biểu");
    await save();
    expect(first.handed).toHaveLength(1);
    cleanup();
    const again = await open(null);
    expect(again.shelf.catalogue.packs).toHaveLength(shipped.packs.length + 1);
    await press("Bỏ “Biểu mẫu của cơ quan”");
    expect(again.shelf.catalogue.packs).toHaveLength(shipped.packs.length);
    expect(screen.getByText("Chưa có biểu mẫu nào.")).toBeTruthy();
    cleanup();
    const last = await open(null);
    expect(last.shelf.catalogue.packs).toHaveLength(shipped.packs.length);
  });

  test("proposes nothing of a file for the one that is opened after it; what was kept stays", async () => {
    const { learning, handed } = await open(ownSheet);
    await press("Đọc biểu");
    await save();
    await act(() => learning.forget());
    expect(screen.queryByRole("button", { name: "Lưu biểu mẫu" })).toBeNull();
    expect(screen.getByText(/1 biểu, 3 chỉ tiêu/u)).toBeTruthy();
    const order = {
      title: "A",
      office: "Sở A",
      fileName: "a.xlsx",
      validFrom: "2026-01-01",
      profiles: null,
    };
    await act(() => learning.save(order));
    expect(handed).toHaveLength(1);
  });

  test("refuses a sheet without a table with what was looked for", async () => {
    await open(workbookOf({ Thư: [["Kính gửi"], ["Đề nghị báo cáo"]] }));
    await press("Đọc biểu");
    expect(screen.getByText(/Trang “Thư”: chưa nhận ra bảng thống kê/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Lưu biểu mẫu" })).toBeNull();
  });

  test("says so where no workbook is open, and where the file cannot be handed over", async () => {
    await open(null);
    await press("Đọc biểu");
    expect(screen.getByText(/Vui lòng mở một bảng tính/u)).toBeTruthy();
    cleanup();
    await open(ownSheet, false);
    await press("Đọc biểu");
    await save();
    expect(screen.getByText(/cửa sổ này không cho chép/u)).toBeTruthy();
  });

  test("imports a colleague's file, and says what is wrong with a broken one", async () => {
    const { handed } = await open(ownSheet);
    await press("Đọc biểu");
    await save();
    cleanup();
    window.localStorage.clear();
    const { shelf } = await open(null);
    const input = document.querySelector('input[data-file="pack"]');
    if (input === null) throw new Error("no input for files");
    const choose = async (name: string, content: string): Promise<void> =>
      act(async () => {
        const file = { name, text: () => Promise.resolve(content) };
        fireEvent.change(input, { target: { files: [file] } });
        await Promise.resolve();
        await Promise.resolve();
      });
    await choose("hong.cchc-pack.json", "{}");
    expect(screen.getByText(/Không nhập được “hong.cchc-pack.json”/u)).toBeTruthy();
    await choose("tot.cchc-pack.json", handed[0]?.content ?? "");
    expect(shelf.catalogue.packs).toHaveLength(shipped.packs.length + 1);
    expect(screen.getByText(/Đã nhập “Biểu mẫu của cơ quan”/u)).toBeTruthy();
  });
});
