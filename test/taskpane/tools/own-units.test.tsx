import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createText } from "../../../src/app/locale/text";
import { createOwnUnitShelf, type OwnUnitShelf } from "../../../src/app/own-unit-shelf";
import { TextContext } from "../../../src/taskpane/locale/text-context";
import { createOwnUnitsDesk } from "../../../src/taskpane/tools/own-units/own-units-desk";
import {
  createOwnUnitsMemory,
  type OwnUnitsMemory,
} from "../../../src/taskpane/tools/own-units/own-units-memory";
import OwnUnitsSection from "../../../src/taskpane/tools/own-units/own-units-section";
import {
  createOwnUnitsStore,
  type OwnUnitsStore,
} from "../../../src/taskpane/tools/own-units/own-units-store";

// jsdom has neither.
Object.assign(globalThis, { TextDecoder });

afterEach(cleanup);

let shelf: OwnUnitShelf;
let checks: number;
let memory: OwnUnitsMemory;
const opened = (): OwnUnitsStore => {
  shelf = createOwnUnitShelf({ packs: [], profiles: [], checks: new Map() });
  return createOwnUnitsStore(createOwnUnitsDesk(shelf), memory, () => {
    checks += 1;
  });
};
beforeEach(() => {
  window.localStorage.clear();
  memory = createOwnUnitsMemory(() => window.localStorage);
  checks = 0;
});

const show = (units: OwnUnitsStore): void => {
  render(
    <TextContext.Provider value={createText("vi")}>
      <OwnUnitsSection units={units} />
    </TextContext.Provider>
  );
};
const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
  const file = { name, arrayBuffer: async () => bytes.slice().buffer };
  const input = document.querySelector("[data-file=own-units]");
  if (input === null) throw new Error("no input");
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
  });
};
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const namesInUse = () => shelf.catalogue.ownUnits?.units.map(({ name }) => name);

describe("the office's own units", () => {
  test("are read, counted, checked with, and kept for the next day", async () => {
    show(opened());
    expect(screen.getByText(/Chưa có danh sách riêng/u)).toBeTruthy();
    await choose("don-vi.txt", encoded("Văn phòng Sở\nPhòng Cải cách hành chính\n"));
    expect(screen.getByText(/“don-vi.txt”: đọc được 2 đơn vị/u)).toBeTruthy();
    expect(namesInUse()).toEqual(["Văn phòng Sở", "Phòng Cải cách hành chính"]);
    expect(checks).toBe(1);

    const tomorrow = opened();
    await tomorrow.start();
    expect(tomorrow.getState().used).toEqual({ fileName: "don-vi.txt", count: 2 });
    expect(namesInUse()).toHaveLength(2);
  });

  test("can be removed, here and for good", async () => {
    show(opened());
    await choose("a.csv", encoded("Văn phòng"));
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Bỏ danh sách này" }));
    });
    expect(namesInUse()).toBeUndefined();
    expect(memory.read()).toBeNull();
    expect(checks).toBe(2);
  });

  test.each([
    ["rong.txt", encoded("\n\n"), "Tệp “rong.txt” không có đơn vị nào."],
    ["ngay.txt", encoded("A\nVăn phòng;;31/02/2025"), "Tệp “ngay.txt”, dòng 2: ngày ghi chưa đúng"],
    ["hong.json", encoded("{"), "không đúng cấu trúc danh sách đơn vị"],
    ["bang.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe, 0), "không phải tệp văn bản UTF-8"],
  ])(
    "that cannot be used are refused in one sentence, the list in use stays: %s",
    async (name, bytes, said) => {
      show(opened());
      await choose("tot.txt", encoded("Văn phòng"));
      await choose(name, bytes);
      expect(document.body.textContent).toContain(said);
      expect(namesInUse()).toEqual(["Văn phòng"]);
      expect(memory.read()?.fileName).toBe("tot.txt");
      expect(checks).toBe(1);
    }
  );

  test("work without a store, and say that they are not kept", async () => {
    memory = createOwnUnitsMemory(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    const units = opened();
    await units.start();
    show(units);
    await choose("a.txt", encoded("Văn phòng"));
    expect(document.body.textContent).toContain("Máy này không lưu lại được");
    expect(namesInUse()).toEqual(["Văn phòng"]);
  });
});
