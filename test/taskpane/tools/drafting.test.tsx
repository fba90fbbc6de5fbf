import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { OpenSlot } from "../../../src/app/drafting/open-slots";
import { emptyUnitProfile, exportUnitProfile } from "../../../src/app/drafting/unit-text";
import { importUnitProfile, readUnitText } from "../../../src/app/drafting/unit-text";
import { createChoiceMemory } from "../../../src/taskpane/office/choice-memory";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import type {
  DraftChange,
  DraftingDesk,
  DraftOutcome,
  DraftView,
  TemplateWish,
} from "../../../src/taskpane/tools/drafting/drafting-desk";
import {
  createDraftingStore,
  nextAfter,
  previousBefore,
  type DraftingDoor,
} from "../../../src/taskpane/tools/drafting/drafting-store";
import DraftingTool from "../../../src/taskpane/tools/drafting/drafting-tool";
import type { WorkFailure } from "../../../src/taskpane/worker/work-failure";
import { WorkerCallError } from "../../../src/taskpane/worker/worker-line";
import { stateOf } from "../fixtures";

afterEach(cleanup);

const anchor = { kind: "paragraph", paragraphId: "p1" } as const;
function slot(tag: string, more: Partial<OpenSlot> = {}): OpenSlot {
  return {
    tag,
    title: `Ô ${tag}`,
    kind: "text",
    hint: null,
    choices: [],
    context: "",
    anchor,
    placeCount: 1,
    index: 0,
    ...more,
  };
}
const slots = [
  slot("a", { hint: "Ghi tên.", placeCount: 2 }),
  slot("b", { kind: "number" }),
  slot("c", { choices: ["Văn phòng"] }),
];
const firstView: DraftView = {
  revision: "r1",
  slots,
  areas: [{ areaId: "one", name: "Cải cách thể chế", tasks: ["Rà soát", "Công bố"] }],
  goals: [
    {
      id: "goal",
      areaId: "one",
      areaName: "Cải cách thể chế",
      text: "Đạt 95% trở lên.",
      years: { from: 2026, to: 2030 },
      levels: null,
      provenance: { source: "Nghị quyết mẫu", certainty: "transcribed" },
      hasPlace: true,
      isThere: false,
    },
  ],
  choices: { outputs: ["Báo cáo"], units: ["Văn phòng"], deadlines: ["Quý I/2027"] },
};

/** The tool over a document that keeps what is filled in. */
async function show(
  remembered: Readonly<Record<string, string | null>> = {},
  outcome: DraftOutcome = { kind: "applied", revision: "r2" },
  failure: WorkFailure | null = null
) {
  const kept = new Map([["cchc.choices", JSON.stringify(remembered)]]);
  const memory = createChoiceMemory(
    () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    undefined
  );
  const changes: DraftChange[] = [];
  const shown: string[] = [];
  const made: string[] = [];
  let open = slots;
  let reading: Promise<void> = Promise.resolve();
  const desk = {
    readUnit: async (text: string | null) => readUnitText(text),
    importUnit: async (text: string) => importUnitProfile(text),
    exportUnit: async (unit: Parameters<typeof exportUnitProfile>[0]) => exportUnitProfile(unit),
    async refuse({ year }: TemplateWish) {
      const data = { name: "Sở A", from: "1/7/2025", instead: "“Sở B”" };
      if (year < 2025)
        throw new WorkerCallError({ kind: "nothingInForce", what: "profileFrom", data });
    },
    offer: async () => ({
      emptyUnit: emptyUnitProfile("department"),
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
    }),
  } as unknown as DraftingDesk;
  const door: DraftingDoor = {
    today: "2026-11-22",
    memory,
    placements: ["new", "cursor"],
    fileKinds: ["docx"],
    sharing: { way: "copy", deliver: async (_name, content) => void made.push(content) },
    async create({ templateId, year }, place) {
      if (failure !== null) throw new WorkerCallError(failure);
      made.push(`${templateId} ${year} ${place}`);
      return { intent: "success", key: "draft.openedNew" };
    },
    async look() {
      await reading;
      return { ...firstView, slots: open };
    },
    async change(_unit, change) {
      changes.push(change);
      if (change.kind === "fill") open = open.filter(({ tag }) => tag !== change.tag);
      return outcome;
    },
    carryOver: async () => [],
    show: async ({ tag }) => void shown.push(tag),
    refresh: () => undefined,
    describeError: () => null,
    undo: { one: "draft.done", rows: "draft.task.added" },
  };
  const drafting = createDraftingStore(door, desk);
  const state = { ...stateOf([]), profiles: [{ id: "so", name: "Sở" }] };
  await act(async () => {
    render(
      <PaneRoot locale="vi">
        <DraftingTool
          store={{ getState: () => state, subscribe: () => () => undefined }}
          drafting={drafting}
          own={null}
          parts={["create", "continue"]}
        />
      </PaneRoot>
    );
  });
  /** The document is being read until what is given back is called. */
  const readSlowly = (): (() => void) => {
    let end = (): void => undefined;
    reading = new Promise((resolve) => (end = resolve));
    act(() => void drafting.actions.look());
    return end;
  };
  return { changes, shown, made, memory, drafting, readSlowly };
}

const press = (name: string | RegExp): Promise<void> =>
  act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const type = (label: string | RegExp, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("the office", () => {
  test("is asked once, begins with the names remembered so far, and is kept", async () => {
    const { memory } = await show({ profileId: "so", unitName: "Sở Nội vụ", place: "Huế" });
    expect(screen.getByLabelText(/^Địa danh/u)).toHaveProperty("value", "Huế");
    type(/^Các đơn vị thuộc cơ quan/u, "Văn phòng\n\n Thanh tra ");
    await press("Lưu thông tin");
    const { unitText, unitName, place } = memory.read();
    expect([unitName, place]).toEqual([null, null]);
    expect(readUnitText(unitText ?? null)).toMatchObject({
      name: "Sở Nội vụ",
      place: "Huế",
      units: ["Văn phòng", "Thanh tra"],
    });
    expect(screen.getByRole("button", { name: "Cơ quan: Sở Nội vụ" })).toBeTruthy();
  });

  test("without a name is not kept, and the form says why", async () => {
    const { memory } = await show({ profileId: "so" });
    await press("Lưu thông tin");
    expect(screen.getByText("Vui lòng ghi tên cơ quan, đơn vị.")).toBeTruthy();
    expect(memory.read().unitText).toBeUndefined();
  });

  test("comes from a colleague's text; another text changes nothing", async () => {
    const { memory } = await show({ profileId: "so" });
    type("Hoặc dán nội dung đồng nghiệp gửi", "{}");
    await press("Dùng nội dung đã dán");
    expect(memory.read().unitText).toBeUndefined();
    const unit = { ...emptyUnitProfile("department"), name: "Sở Y tế" };
    type("Hoặc dán nội dung đồng nghiệp gửi", exportUnitProfile(unit));
    await press("Dùng nội dung đã dán");
    expect(screen.getByText("Đã nhập thông tin của Sở Y tế.")).toBeTruthy();
    expect(readUnitText(memory.read().unitText ?? null)).toEqual(unit);
  });
});

describe("templates", () => {
  test("are offered by group and made in one click, in the way that is chosen", async () => {
    const { made } = await show({ profileId: "so" });
    const list = screen.getByLabelText("Mẫu");
    expect(within(list).getByRole("group", { name: "Kế hoạch" })).toBeTruthy();
    await press("Tạo văn bản mới");
    await press("Chèn tại con trỏ");
    expect(made).toEqual(["plan-annual 2027 new", "plan-annual 2027 cursor"]);
  });
});

describe("a template that no law covers", () => {
  test("is refused with the days of the kind of office, and which others fit", async () => {
    const data = { name: "Sở A", from: "1/12/2020", to: "31/12/2021", instead: "“Sở B”" };
    const failure = { kind: "nothingInForce", what: "profileBetween", data } as const;
    const { made } = await show({ profileId: "so" }, undefined, failure);
    await press("Tạo văn bản mới");
    expect(
      screen.getByText(
        /“Sở A” chỉ áp dụng từ ngày 1\/12\/2020 đến ngày 31\/12\/2021\..+khác: “Sở B”\.$/u
      )
    ).toBeTruthy();
    expect(made).toEqual([]);
  });
});

describe("a year that is not the kind of office's own", () => {
  test("is marked with its days and what fits before anything is made, until another one is typed", async () => {
    const { made } = await show({ profileId: "so" });
    const mark = /“Sở A” chỉ áp dụng từ ngày 1\/7\/2025\..+khác: “Sở B”\.$/u;
    expect(screen.queryByText(mark)).toBeNull();
    await act(async () => type("Năm", "2024"));
    expect(screen.getByText(mark)).toBeTruthy();
    await press("Tạo văn bản mới");
    expect(made).toEqual([]);
    await act(async () => type("Năm", "2026"));
    expect(screen.queryByText(mark)).toBeNull();
    await press("Tạo văn bản mới");
    expect(made).toEqual(["plan-annual 2026 new"]);
  });
});

describe("open slots", () => {
  test("are stepped through both ways, round the ends", () => {
    expect(nextAfter(slots, null)?.tag).toBe("a");
    expect(nextAfter(slots, "c")?.tag).toBe("a");
    expect(previousBefore(slots, "a")?.tag).toBe("c");
    expect(previousBefore(slots, null)?.tag).toBe("c");
    expect(nextAfter(slots.slice(0, 1), "a")).toBeNull();
    expect(nextAfter([], null)).toBeNull();
  });

  test("are shown, filled, counted down, and lead on to the next", async () => {
    const { changes, shown } = await show({ profileId: "so" });
    expect(screen.getByText("Còn 3 ô chờ điền.")).toBeTruthy();
    await press("Ô tiếp theo");
    const input = screen.getByLabelText(/^Ô a/u);
    expect(document.activeElement).toBe(input);
    expect(screen.getByText("Ghi tên.")).toBeTruthy();
    type(/^Ô a/u, " Sở Nội vụ ");
    await press("Điền");
    expect(changes).toEqual([{ kind: "fill", tag: "a", text: "Sở Nội vụ" }]);
    expect(screen.getByText("Còn 2 ô chờ điền.")).toBeTruthy();
    expect(shown).toEqual(["a", "b"]);
    type(/^Ô b/u, "nhiều");
    await press("Điền");
    expect(screen.getByText("Vui lòng ghi một số, ví dụ 95 hoặc 99,5.")).toBeTruthy();
    expect(changes).toHaveLength(1);
    await press("Ô trước");
    expect(shown.at(-1)).toBe("c");
  });
});

test("a slot gone to while another is being filled stays the one that is shown", async () => {
  const { drafting, shown, readSlowly } = await show({ profileId: "so" });
  await press("Ô tiếp theo");
  type(/^Ô a/u, "Sở Nội vụ");
  const endReading = readSlowly();
  await press("Điền");
  await act(async () => drafting.actions.goTo(slot("c")));
  await act(async () => endReading());
  expect(screen.getByText("Còn 2 ô chờ điền.")).toBeTruthy();
  expect(drafting.getState().slotTag).toBe("c");
  expect(shown.at(-1)).toBe("c");
});

describe("tasks and goals", () => {
  test("a task needs its name, the rest may wait; it goes to its area, and the form is ready for the next", async () => {
    const { changes } = await show({ profileId: "so" });
    await press("Thêm nhiệm vụ");
    await press("Thêm vào bảng");
    expect(screen.getAllByText("Vui lòng ghi mục này.")).toHaveLength(1);
    type(/^Nhiệm vụ/u, "Rà soát quy chế");
    type(/^Đơn vị chủ trì/u, "Văn phòng");
    await press("Thêm vào bảng");
    type("Vị trí", "0");
    type(/^Nhiệm vụ/u, "Công khai quy chế");
    await press("Thêm vào bảng");
    const added = {
      areaId: "one",
      task: "Rà soát quy chế",
      output: "",
      leadUnit: "Văn phòng",
      coordinatingUnits: "",
      deadline: "",
    };
    expect(changes).toEqual([
      { kind: "tasks", tasks: [added] },
      {
        kind: "tasks",
        tasks: [{ ...added, task: "Công khai quy chế", leadUnit: "" }],
        after: 0,
      },
    ]);
    expect(screen.getByLabelText(/^Nhiệm vụ/u)).toHaveProperty("value", "");
    // The next one stands behind this one.
    expect(screen.getByLabelText("Vị trí")).toHaveProperty("value", "1");
  });

  test("what is typed while a row is being written stays", async () => {
    const { changes, readSlowly } = await show({ profileId: "so" });
    await press("Thêm nhiệm vụ");
    type(/^Nhiệm vụ/u, "Rà soát quy chế");
    const endReading = readSlowly();
    // A reading that began by itself holds nothing up: Enter is not lost on it.
    await act(async () => {
      const { form } = screen.getByLabelText(/^Nhiệm vụ/u) as HTMLInputElement;
      if (form !== null) fireEvent.submit(form);
    });
    type(/^Nhiệm vụ/u, "Công khai quy chế");
    await act(async () => endReading());
    expect(changes).toMatchObject([{ kind: "tasks", tasks: [{ task: "Rà soát quy chế" }] }]);
    expect(screen.getByLabelText(/^Nhiệm vụ/u)).toHaveProperty("value", "Công khai quy chế");
  });

  test("an answer sent while the document is being read by itself is not lost", async () => {
    const { changes, readSlowly } = await show({ profileId: "so" });
    await press("Ô tiếp theo");
    type(/^Ô a/u, "Sở Nội vụ");
    const endReading = readSlowly();
    await press("Điền");
    await act(async () => endReading());
    expect(changes).toEqual([{ kind: "fill", tag: "a", text: "Sở Nội vụ" }]);
  });

  test("what stands in the way of a new row is said", async () => {
    await show({ profileId: "so" }, { kind: "impossible", reason: "mergedCells" });
    await press("Thêm nhiệm vụ");
    type(/^Nhiệm vụ/u, "Rà soát quy chế");
    await press("Thêm vào bảng");
    expect(screen.getByText(/^Bảng có ô gộp nhiều dòng/u)).toBeTruthy();
    expect(screen.getByLabelText(/^Nhiệm vụ/u)).toHaveProperty("value", "Rà soát quy chế");
  });

  test("are written as soon as the reading under way has ended: none is lost", async () => {
    const { changes, drafting, readSlowly } = await show({ profileId: "so" });
    const [goal] = firstView.goals;
    if (goal === undefined) throw new Error("the view has no goal");
    const task = { areaId: "one", task: "Rà soát", output: "", leadUnit: "", deadline: "" };
    await act(async () => {
      const endReading = readSlowly();
      const written = [
        drafting.actions.addTasks([task]),
        drafting.actions.addGoal(goal),
        drafting.actions.fill(slot("a"), "Sở Nội vụ"),
      ];
      expect(changes).toEqual([]);
      endReading();
      await Promise.all(written);
    });
    expect(changes.map(({ kind }) => kind)).toEqual(["tasks", "goal", "fill"]);
  });

  test("a goal says where it comes from before it is added", async () => {
    const { changes } = await show({ profileId: "so" });
    await press(/^Mục tiêu đo được/u);
    expect(screen.getByText(/Nguồn: Nghị quyết mẫu/u)).toBeTruthy();
    expect(screen.getByText("Mẫu tham khảo")).toBeTruthy();
    await press("Thêm vào mục tiêu của lĩnh vực: Đạt 95% trở lên.");
    expect(changes).toEqual([{ kind: "goal", goalId: "goal" }]);
  });
});
