import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { CompanionFile } from "../../../src/app/companion-files";
import type { PlacedTask } from "../../../src/app/plan-files";
import type { Anchor } from "../../../src/core/model/anchor";
import type { PlannedTask } from "../../../src/core/comparison/plan-comparison";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import type { PaneState } from "../../../src/taskpane/pane-contract";
import ComparisonTool from "../../../src/taskpane/tools/comparison/comparison-tool";
import {
  createCompanionShelf,
  type CompanionShelf,
} from "../../../src/taskpane/tools/comparison/companion-desk";
import {
  createCompanionStore,
  type CompanionStore,
} from "../../../src/taskpane/tools/comparison/companion-store";
import { WorkerCallError } from "../../../src/taskpane/worker/worker-line";
import { runOf } from "../fixtures";

afterEach(cleanup);

const planFile = (fileName: string): CompanionFile => ({
  kind: "plan",
  fileName,
  plan: { fileName, unitName: null, tasks: [], places: [], lacks: null },
});
const chosen = (name: string) => ({ name, arrayBuffer: async () => new ArrayBuffer(2) });

let shelf: CompanionShelf;
let companions: CompanionStore;
let checks = 0;
beforeEach(() => {
  checks = 0;
  shelf = createCompanionShelf(async (name) => {
    if (name === "hong.docx") throw new WorkerCallError({ kind: "unreadable", reason: "notAZip" });
    return planFile(name);
  });
  companions = createCompanionStore(shelf, () => {
    checks += 1;
  });
});

const anchor = (row: number): Anchor => ({ kind: "tableCell", tableId: "t1", row, column: 1 });
const planned = (name: string): PlannedTask => ({
  fileName: "kh.docx",
  years: { from: 2026, to: 2026 },
  number: 1,
  name,
  anchor: anchor(2),
  areaIds: [],
  deadlines: [],
  leadUnits: [],
});
const placeAt = (row: number): PlacedTask["reportPlace"] => ({
  group: null,
  label: { kind: "tableCell", table: 1, row, column: 2, header: "Nhiệm vụ" },
  quote: null,
});
const unreported: PlacedTask = {
  task: {
    verdict: "unreported",
    reason: "noLine",
    planned: planned("Rà soát văn bản"),
    line: null,
    anchor: { kind: "document" },
    similarity: 0,
    dueDay: "2026-03-30",
    differences: [],
  },
  plannedPlace: placeAt(3),
  reportPlace: { group: null, label: { kind: "document" }, quote: null },
};
const answered: PlacedTask = {
  ...unreported,
  task: {
    ...unreported.task,
    verdict: "answered",
    reason: "sameWords",
    planned: planned("Khảo sát hài lòng"),
    anchor: anchor(7),
    line: { source: "prose", name: "Khảo sát", anchor: anchor(7), areaIds: [], progress: null },
  },
  reportPlace: placeAt(8),
};

function show(change: Partial<PaneState> = {}) {
  const revealed: Anchor[] = [];
  const state: PaneState = {
    run: runOf([]),
    placed: [],
    isStale: false,
    job: null,
    message: null,
    profiles: [],
    selected: null,
    ...change,
  };
  render(
    <PaneRoot locale="vi">
      <ComparisonTool
        companions={companions}
        store={{
          getState: () => state,
          subscribe: () => () => undefined,
          actions: { reveal: (place) => revealed.push(place) },
        }}
      />
    </PaneRoot>
  );
  return revealed;
}

describe("companion files", () => {
  test("are listed with their kind, checked again at each change, and taken away", async () => {
    show();
    expect(screen.getByText("Chưa có tệp kèm theo.")).toBeTruthy();
    await act(() => companions.add([chosen("kh.docx"), chosen("kh-bo-sung.docx")]));
    expect(checks).toBe(1);
    expect(screen.getByText("kh.docx (kế hoạch)")).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Bỏ “kh.docx”" }));
    });
    expect(screen.queryByText("kh.docx (kế hoạch)")).toBeNull();
    expect(shelf.files().map(({ fileName }) => fileName)).toEqual(["kh-bo-sung.docx"]);
    expect(checks).toBe(2);
  });

  test("go when another file is opened", async () => {
    show();
    await act(() => companions.add([chosen("kh.docx")]));
    shelf.clear();
    act(() => companions.forget());
    expect(screen.getByText("Chưa có tệp kèm theo.")).toBeTruthy();
    expect(shelf.files()).toEqual([]);
  });

  test("the same file saved again takes the place of the one before", async () => {
    await companions.add([chosen("kh.docx")]);
    await companions.add([chosen("kh.docx")]);
    expect(companions.getState().files).toHaveLength(1);
  });

  test("one that cannot be opened is told, and the others are used", async () => {
    show();
    await act(() => companions.add([chosen("hong.docx"), chosen("kh.docx")]));
    expect(screen.getByText(/“hong\.docx” không phải là tệp Word/u)).toBeTruthy();
    expect(companions.getState().files.map(({ name }) => name)).toEqual(["kh.docx"]);
    await act(() => companions.add([chosen("hong.docx")]));
    expect(checks).toBe(1);
  });

  test("why a file was not compared is said", () => {
    show({ run: runOf([], { notCompared: [{ fileName: "kh.docx", reason: "otherYear" }] }) });
    expect(screen.getByText("Không so sánh với “kh.docx”: kế hoạch của năm khác")).toBeTruthy();
  });
});

describe("the comparison", () => {
  const comparison = {
    planFiles: ["kh.docx"],
    window: { from: "2025-12-15", to: "2026-06-14" },
    tasks: [unreported, answered],
  };

  test("groups by verdict; what is answered stays folded until asked for", () => {
    show({ run: runOf([], { comparison }) });
    const list = screen.getByRole("list", { name: "Chưa thấy trong báo cáo" });
    expect(within(list).getByText("Rà soát văn bản")).toBeTruthy();
    expect(within(list).getByText(/Hạn: 30\/03\/2026 · Kế hoạch “kh\.docx”/u)).toBeTruthy();
    expect(screen.queryByRole("list", { name: "Đã báo cáo" })).toBeNull();
    const group = screen.getByRole("button", { name: "Đã báo cáo (1)" });
    expect(group.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(group);
    expect(screen.getByRole("list", { name: "Đã báo cáo" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain("Kế hoạch có 2 nhiệm vụ");
  });

  test("a task's name leads to its place in the report; one without a place is no button", () => {
    const revealed = show({ run: runOf([], { comparison }) });
    fireEvent.click(screen.getByRole("button", { name: "Đã báo cáo (1)" }));
    fireEvent.click(
      screen.getByRole("button", { name: "Tới chỗ trong báo cáo: Khảo sát hài lòng" })
    );
    expect(revealed).toEqual([anchor(7)]);
    expect(screen.queryByRole("button", { name: /Rà soát văn bản/u })).toBeNull();
  });
});
