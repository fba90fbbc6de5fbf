import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { PaneRoot } from "../../src/taskpane/pane-root";
import type {
  ConsolidationDesk,
  ConsolidationOutcome,
  ConsolidationWish,
  TraceRow,
} from "../../src/web/consolidation/consolidation-desk";
import WebConsolidation from "../../src/web/consolidation/web-consolidation";
import { stateOf } from "./fixtures";

beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
});
afterEach(cleanup);

type Done = Extract<ConsolidationOutcome, { kind: "done" }>;

const sumOf = (value: number): Done => ({
  kind: "done",
  heading: "Tổng hợp",
  summary: [],
  units: [],
  totals: [
    {
      indicatorId: "b2.1.1",
      form: "Biểu mẫu 2",
      number: "1.1",
      name: "Số văn bản",
      value,
      note: "",
      traceCount: 1,
    },
  ],
});
const traceOf = (value: number): TraceRow => ({
  unitName: "Xã A",
  fileName: "xa-a.xlsx",
  place: "trang “Biểu mẫu 2”",
  cell: "D8",
  value,
});

/** The tool over a desk whose sums grow with every run, and whose lists of forms come when they are let go. */
async function show(desk: Partial<ConsolidationDesk> = {}) {
  const wishes: ConsolidationWish[] = [];
  const state = {
    ...stateOf([]),
    profiles: [
      { id: "tinh", name: "Tỉnh" },
      { id: "xa", name: "Xã" },
    ],
  };
  const answering = {
    forms: async (profileId: string) => [{ id: `${profileId}-2`, name: `Biểu của ${profileId}` }],
    add: async (name: string) => ({
      name,
      unitName: "Xã A",
      period: "q3",
      year: 2026,
      failure: null,
    }),
    run: async (wish: ConsolidationWish) => sumOf(wishes.push(wish)),
    traces: async () => [traceOf(wishes.length)],
    ...desk,
  } as unknown as ConsolidationDesk;
  await act(async () => {
    render(
      <PaneRoot locale="vi">
        <WebConsolidation
          store={{ getState: () => state, subscribe: () => () => undefined } as never}
          desk={answering}
        />
      </PaneRoot>
    );
  });
  return { wishes };
}

const choose = (label: string, value: string): Promise<void> =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const press = (name: string | RegExp): Promise<void> =>
  act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const give = (): Promise<void> =>
  act(async () => {
    const input = document.querySelector("input[type=file]");
    const file = { name: "xa-a.xlsx", arrayBuffer: async () => new ArrayBuffer(1) };
    if (input !== null) fireEvent.change(input, { target: { files: [file] } });
  });

test("the sources of a sum are gone with it, even those that come late", async () => {
  let end = (): void => undefined;
  const late = new Promise<readonly TraceRow[]>((done) => (end = () => done([traceOf(1)])));
  let asked = 0;
  await show({ traces: () => ((asked += 1) === 2 ? late : Promise.resolve([traceOf(asked)])) });
  await choose("Loại cơ quan", "tinh");
  await give();
  await press("Tổng hợp");
  await press(/^Xem nguồn của 1\.1/u);
  expect(screen.getByText(/Xã A: 1 ·/u)).toBeTruthy();
  await press("Tổng hợp");
  expect(screen.queryByText(/Xã A: /u)).toBeNull();
  await press(/^Xem nguồn của 1\.1/u);
  await press("Tổng hợp");
  await act(async () => end());
  expect(screen.queryByText(/Xã A: /u)).toBeNull();
});

test("a form of the kind of office before is neither offered nor sent", async () => {
  let end = (): void => undefined;
  const held = new Promise<void>((done) => (end = done));
  const { wishes } = await show({
    forms: async (profileId) => {
      if (profileId === "xa") await held;
      return [{ id: `${profileId}-2`, name: `Biểu của ${profileId}` }];
    },
  });
  await choose("Loại cơ quan", "tinh");
  await choose("Biểu mẫu tổng hợp", "tinh-2");
  await choose("Loại cơ quan", "xa");
  expect(screen.queryByText("Biểu của tinh")).toBeNull();
  await act(async () => end());
  expect(screen.getByText("Biểu của xa")).toBeTruthy();
  await give();
  await press("Tổng hợp");
  expect(wishes).toMatchObject([{ profileId: "xa", form: null }]);
});
