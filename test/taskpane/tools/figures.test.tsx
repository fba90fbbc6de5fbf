import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { TyingOutcome } from "../../../src/app/tie-text";
import type { Tie } from "../../../src/core/tying/tie";
import { UntiedSection } from "../../../src/taskpane/components/untied-section";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import type { FiguresView } from "../../../src/taskpane/tools/figures/figures-desk";
import { createFiguresStore } from "../../../src/taskpane/tools/figures/figures-store";
import CopyFigures from "../../../src/taskpane/tools/figures/copy-figures";
import FiguresTool from "../../../src/taskpane/tools/figures/figures-tool";
import type { OfficeState } from "../../../src/taskpane/office/office-store";
import { WorkerCallError } from "../../../src/taskpane/worker/worker-line";
import { fileHost, recordActions, runOf, stateOf } from "../fixtures";
afterEach(cleanup);

const anchor = { kind: "paragraph", paragraphId: "p1", span: { start: 0, end: 3 } } as const;
const planned: FiguresView = {
  kind: "planned",
  revision: "r1",
  figures: [
    {
      status: "updated",
      indicatorId: "b3.3.3.1",
      name: "Tổng số PAKN đã tiếp nhận",
      anchor,
      before: "890",
      figure: "895",
      change: { kind: "refill", slot: 0, expected: "890", text: "895", tag: "cchc.so:x" },
    },
    {
      status: "typedOver",
      indicatorId: "b3.3.3.2",
      name: "Số PAKN đã giải quyết xong",
      anchor,
      before: "870",
      figure: "871",
      change: null,
    },
  ],
  tying: {
    ties: [
      {
        status: "contradicted",
        text: "900",
        sentence: "Tổng số PAKN là 900.",
        anchor,
        indicator: { id: "b3.3.3.1", number: "3.3.1", name: "Tổng số PAKN đã tiếp nhận" },
        figures: [
          {
            fileName: "q1.xlsx",
            form: "Biểu mẫu 3",
            row: "3.3.1",
            sheet: "Biểu mẫu 3",
            address: "D33",
            anchor: { kind: "document" },
            text: "895",
            agrees: false,
          },
        ],
        reason: null,
      },
    ],
    sources: [],
    withoutForms: [],
    counts: { contradicted: 1, tied: 0, untied: 0 },
  },
};

function show(view: FiguresView, take = async (): Promise<void> => undefined) {
  const { actions, calls } = recordActions();
  const asked: string[] = [];
  const figures = createFiguresStore({
    take,
    look: async () => view,
    fill: async () => {
      asked.push("fill");
      return { kind: "written", revision: "r2", refused: [] };
    },
    paste: async (text) =>
      text === "{}" ? { kind: "refused", reason: "broken" } : { kind: "taken", name: text },
    refresh: () => void asked.push("refresh"),
  });
  const state = stateOf([]);
  const store = { getState: () => state, subscribe: () => () => undefined, actions };
  const { container } = render(
    <PaneRoot locale="vi">
      <FiguresTool store={store} figures={figures} />
    </PaneRoot>
  );
  const choose = () =>
    act(async () => {
      const input = container.querySelector("input[type=file]") as HTMLInputElement;
      const file = { name: "q1.xlsx", arrayBuffer: async () => new ArrayBuffer(1) };
      fireEvent.change(input, { target: { files: [file] } });
    });
  return { calls, asked, choose };
}

describe("the tool for figures", () => {
  test("tells what is old and what was typed over, and updates", async () => {
    const { asked, choose } = show(planned);
    await choose();
    expect(screen.getByText("1 số đã cũ")).toBeTruthy();
    expect(screen.getByText(/báo cáo ghi “870”, bảng ghi 871/u)).toBeTruthy();
    await act(
      async () => void fireEvent.click(screen.getByRole("button", { name: "Cập nhật (1)" }))
    );
    expect(asked).toEqual(["fill", "refresh"]);
    expect(screen.getByText("Đã điền số liệu vào báo cáo.")).toBeTruthy();
  });

  test("shows both places of a contradiction", async () => {
    const { calls, choose } = show(planned);
    await choose();
    expect(screen.getByText("q1.xlsx, trang “Biểu mẫu 3”, ô D33: 895")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Xem tại chỗ: 900" }));
    expect(calls).toEqual([["reveal", anchor]]);
  });

  test("says why nothing can be filled, and why a file cannot be opened", async () => {
    const { choose } = show({ kind: "impossible", reason: "otherPeriod" });
    await choose();
    expect(screen.getByText(/kỳ khác/u)).toBeTruthy();
    cleanup();
    const broken = show(planned, () =>
      Promise.reject(new WorkerCallError({ kind: "unreadable", reason: "encrypted" }))
    );
    await broken.choose();
    expect(screen.getByText(/q1\.xlsx/u)).toBeTruthy();
    expect(screen.queryByText("1 số đã cũ")).toBeNull();
  });

  test("figures copied in Excel are pasted; what is none is refused in one sentence and stays", async () => {
    show(planned);
    fireEvent.click(screen.getByRole("button", { name: "Dán số liệu…" }));
    const box = screen.getByRole<HTMLTextAreaElement>("textbox");
    const paste = (value: string) =>
      act(async () => {
        fireEvent.change(box, { target: { value } });
        fireEvent.click(screen.getByRole("button", { name: "Dùng số liệu này" }));
      });
    await paste("{}");
    expect(screen.getByText(/không phải số liệu chép từ Trợ lý CCHC/u)).toBeTruthy();
    expect(box.value).toBe("{}");
    await paste("q1.xlsx");
    expect(screen.getByText("Tệp số liệu: q1.xlsx")).toBeTruthy();
    expect(screen.getByText("1 số đã cũ")).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

describe("numbers that are tied to no table", () => {
  const paragraph = { ...anchor, paragraphId: "p7" };
  const untied = (text: string, sentence: string, start: number): Tie => ({
    status: "untied",
    reason: "noIndicator",
    text,
    sentence,
    paragraphText: sentence,
    span: { start, end: start + 2 },
    anchor: { ...paragraph, span: { start, end: start + 2 } },
  });
  const tying = {
    text: {
      kind: "tiedText",
      hasOwnForms: true,
      ties: [
        untied("12", "Đã họp 12 cuộc, 15 đơn vị dự.", 7),
        untied("15", "Đã họp 12 cuộc, 15 đơn vị dự.", 16),
        untied("20", "Có 20 người.", 40),
      ],
    },
    sources: [],
    withoutForms: [],
  } as const satisfies TyingOutcome;

  test("stand folded away with the check's result, sentence by sentence", async () => {
    const { actions, calls } = recordActions();
    render(
      <PaneRoot locale="vi">
        <UntiedSection run={runOf([], { tying })} host={fileHost} actions={actions} />
      </PaneRoot>
    );
    expect(screen.queryByRole("list")).toBeNull();
    const title = screen.getByRole("button", { name: /chưa gắn được với bảng \(3\)/u });
    await act(async () => void fireEvent.click(title));
    const items = await screen.findAllByRole("listitem");
    expect(items.map((item) => item.querySelector("strong")?.textContent)).toEqual([
      "12 · 15",
      "20",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Xem tại chỗ: 12, 15" }));
    expect(calls).toEqual([["reveal", tying.text.ties[0].anchor]]);
  });

  test("nothing is said where every number is tied or none was held against tables", () => {
    render(
      <PaneRoot locale="vi">
        <UntiedSection run={runOf([])} host={fileHost} actions={recordActions().actions} />
        <UntiedSection
          run={runOf([], { tying: { ...tying, text: { ...tying.text, ties: [] } } })}
          host={fileHost}
          actions={recordActions().actions}
        />
      </PaneRoot>
    );
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("copying figures in Excel", () => {
  const model = { kind: "workbook", revision: "r1", sheets: [] } as const;
  const copyWith = async (write: (text: string) => Promise<void>) => {
    const asked: unknown[] = [];
    render(
      <PaneRoot locale="vi">
        <CopyFigures
          store={{ getState: () => ({ ...stateOf([]) }) as OfficeState }}
          host={{ read: async () => ({ model, notices: [] }) }}
          desk={{
            copy: async (request) => {
              asked.push(request.fileName);
              return { kind: "taken", text: "số liệu", forms: ["Biểu mẫu 1", "Biểu mẫu 2"] };
            },
          }}
          fileName="q1.xlsx"
          write={write}
        />
      </PaneRoot>
    );
    await act(async () => void fireEvent.click(screen.getByRole("button")));
    return asked;
  };

  test("puts them on the clipboard and shows them", async () => {
    const written: string[] = [];
    const asked = await copyWith(async (text) => void written.push(text));
    expect([asked, written]).toEqual([["q1.xlsx"], ["số liệu"]]);
    expect(screen.getByText("Đã chép số liệu của 2 biểu mẫu.")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("số liệu");
  });

  test("says that they are to be copied by hand where the clipboard is closed", async () => {
    await copyWith(() => Promise.reject(new Error("forbidden")));
    expect(screen.getByText(/Không ghi được vào bộ nhớ tạm/u)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("số liệu");
  });
});
