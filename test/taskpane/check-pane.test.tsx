import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { CheckPane } from "../../src/taskpane/check-pane";
import { PaneRoot } from "../../src/taskpane/pane-root";
import type { PaneHost, PaneState } from "../../src/taskpane/pane-contract";
import {
  fileHost,
  findingOf,
  manyFindings,
  placedOf,
  recordActions,
  runOf,
  stateOf,
} from "./fixtures";

afterEach(cleanup);

/** The pane with a parent that keeps the selection, as every host of it does. */
function show(initial: PaneState, host: PaneHost = fileHost) {
  const { actions, calls } = recordActions();
  function Parent() {
    const [selected, setSelected] = useState(initial.selected);
    const select = (finding: number | null): void => {
      actions.select(finding);
      setSelected(finding);
    };
    return (
      <PaneRoot locale="vi">
        <CheckPane state={{ ...initial, selected }} host={host} actions={{ ...actions, select }} />
      </PaneRoot>
    );
  }
  render(<Parent />);
  return calls;
}

const findingButton = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

const asking = findingOf({
  fixes: [
    {
      title: "Ghi thời hạn",
      isPreferred: true,
      safety: "confirm",
      ask: { label: "Thời hạn", suggestions: ["Quý I", "Quý II"] },
      edits: [
        {
          kind: "setTableCellText",
          tableId: "t1",
          row: 4,
          column: 3,
          expected: "",
          text: "{answer}",
        },
      ],
    },
  ],
  relatedInformation: [
    { anchor: { kind: "paragraph", paragraphId: "p9" }, message: "Năm của kế hoạch ghi ở đây" },
  ],
});

describe("the status line", () => {
  test("counts errors, everything else, and rules that did not run", () => {
    const placed = manyFindings(8);
    const findings = placed.map(({ finding }) => finding);
    const skipped = [{ ruleId: "a", code: "BC-01", title: "A", packId: "p", reason: "không có" }];
    show(stateOf(placed, { run: runOf(findings, { skipped }) }));
    const status = screen.getByRole("region", { name: "Kết quả soát xét" });
    expect(status.textContent).toContain("Cần sửa 2");
    expect(status.textContent).toContain("Cần xem 6");
    expect(status.textContent).toContain("Không chạy được 1");
  });

  test("says so when nothing was found, without a verdict", () => {
    show(stateOf([]));
    expect(screen.getByText("Các quy tắc đã chạy không phát hiện chỗ nào.")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/đạt chuẩn|hợp lệ/iu);
  });

  test("tells a screen reader what has come of the job", () => {
    show(stateOf([placedOf(asking)], { message: { intent: "success", key: "done.undone" } }));
    const live = document.querySelector('[aria-live="polite"].cchc-visually-hidden');
    expect(live?.textContent).toBe(
      "Đã hoàn tác lần sửa gần nhất. Đã kiểm tra xong. Cần sửa 1, cần xem 0, không chạy được 0."
    );
  });

  test("asks for a new check when the document has changed", () => {
    show(stateOf([], { isStale: true }));
    expect(screen.getByText(/Tài liệu đã thay đổi/u)).toBeTruthy();
  });
});

describe("a finding", () => {
  test("opens to why, source, quote and related places", () => {
    const calls = show(stateOf([placedOf(asking)]));
    fireEvent.click(findingButton(/Nhiệm vụ số 5/u));
    expect(calls).toContainEqual(["select", 0]);
    const body = document.getElementById("cchc-finding-0-body");
    expect(body?.textContent).toContain("Không có thời hạn thì không đôn đốc được.");
    expect(body?.textContent).toContain("Mục IV, 76/NQ-CP");
    expect(body?.textContent).toContain("Đã đọc trong văn bản chính thức");
    expect(body?.querySelector("blockquote")?.textContent).toBe("Rà soát");
    fireEvent.click(findingButton(/Năm của kế hoạch/u));
    expect(calls).toContainEqual(["reveal", { kind: "paragraph", paragraphId: "p9" }]);
  });

  test("says severity and place in words, not by colour alone", () => {
    show(stateOf([placedOf(asking)]));
    const button = findingButton(/Nhiệm vụ số 5/u);
    expect(button.textContent).toContain("Cần sửa");
    expect(button.textContent).toContain("Bảng 1, dòng 5, cột “Thời hạn”");
  });

  test("labels law that was not read in the instrument itself", () => {
    const citation = { ...asking.citation, certainty: "practised" } as const;
    show(stateOf([placedOf(findingOf({ citation }))], { selected: 0 }));
    expect(within(screen.getByRole("list")).getByText("Mẫu tham khảo")).toBeTruthy();
  });

  test("fetches the rule's page only when it is asked for", async () => {
    show(stateOf([placedOf(asking)], { selected: 0 }));
    expect(screen.queryByText("Quy định nói gì")).toBeNull();
    await act(async () => {
      fireEvent.click(findingButton(/Đọc thêm về quy tắc KH-04/u));
      await Promise.resolve();
    });
    expect(screen.getByText("Quy định nói gì")).toBeTruthy();
  });
});

describe("a fix", () => {
  test("asks before it writes, shows what it will write, and hands the answer over", () => {
    const calls = show(stateOf([placedOf(asking)], { selected: 0 }));
    fireEvent.click(findingButton(/^Sửa: Ghi thời hạn/u));
    expect(screen.getByText("Vui lòng ghi nội dung trước khi sửa.")).toBeTruthy();
    expect(calls.filter(([name]) => name === "applyFix")).toEqual([]);

    const answer = screen.getByLabelText(/Thời hạn/u);
    const suggestions = document.getElementById(answer.getAttribute("list") ?? "");
    expect(
      [...(suggestions?.children ?? [])].map((option) => option.getAttribute("value"))
    ).toEqual(["Quý I", "Quý II"]);
    fireEvent.change(answer, { target: { value: " Quý II " } });
    expect(screen.getByText(/Ghi “ ?Quý II ?” vào chỗ đang trống/u)).toBeTruthy();
    fireEvent.click(findingButton(/^Sửa: Ghi thời hạn/u));
    expect(calls).toContainEqual(["applyFix", 0, 0, "Quý II"]);
  });

  test("does not pass an answer on to the finding that takes its place", () => {
    const next = findingOf({
      ...asking,
      anchor: { kind: "tableCell", tableId: "t1", row: 6, column: 3 },
    });
    const { actions } = recordActions();
    const pane = (state: PaneState) => (
      <PaneRoot locale="vi">
        <CheckPane state={state} host={fileHost} actions={actions} />
      </PaneRoot>
    );
    const { rerender } = render(pane(stateOf([placedOf(asking), placedOf(next)], { selected: 0 })));
    fireEvent.change(screen.getByLabelText(/Thời hạn/u), { target: { value: "Quý II" } });
    rerender(pane(stateOf([placedOf(next)], { selected: 0 })));
    expect(screen.getByLabelText<HTMLInputElement>(/Thời hạn/u).value).toBe("");
    expect(document.activeElement?.id).toBe("cchc-finding-0");
  });

  test("waits while another job runs", () => {
    const calls = show(stateOf([placedOf(asking)], { selected: 0, job: "check" }));
    fireEvent.submit(screen.getByLabelText(/Thời hạn/u));
    fireEvent.click(screen.getByRole("button", { name: "Kiểm tra lại" }));
    expect(calls).toEqual([]);
  });

  test("is not offered by a host that cannot edit", () => {
    show(stateOf([placedOf(asking)], { selected: 0 }), {
      ...fileHost,
      canEdit: false,
      canMark: false,
    });
    expect(screen.queryByRole("button", { name: /^Sửa/u })).toBeNull();
    expect(screen.queryByRole("button", { name: "Đánh dấu" })).toBeNull();
  });
});

describe("the list", () => {
  const buttons = (): HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>(".cchc-finding-button"),
  ];

  test("draws two thousand findings a page at a time", () => {
    show(stateOf(manyFindings(2000)));
    expect(buttons()).toHaveLength(40);
    fireEvent.click(screen.getByRole("button", { name: "Hiện thêm 40 mục" }));
    expect(buttons()).toHaveLength(80);
  });

  test("draws around a finding that is selected far down", () => {
    show(stateOf(manyFindings(2000), { selected: 1500 }));
    expect(document.getElementById("cchc-finding-1500")?.getAttribute("aria-expanded")).toBe(
      "true"
    );
    expect(buttons().length).toBeLessThan(100);
  });

  test("is one tab stop, moved by the arrow keys", () => {
    show(stateOf(manyFindings(100)));
    expect(buttons().filter((button) => button.tabIndex === 0)).toHaveLength(1);
    buttons()[0]?.focus();
    const press = (key: string): void => {
      if (document.activeElement !== null) fireEvent.keyDown(document.activeElement, { key });
    };
    press("ArrowDown");
    expect(document.activeElement?.id).toBe("cchc-finding-1");
    press("End");
    expect(document.activeElement?.id).toBe("cchc-finding-99");
    press("Home");
    expect(document.activeElement?.id).toBe("cchc-finding-0");
  });

  test("Escape closes the open finding and gives the focus back to its line", () => {
    const calls = show(stateOf([placedOf(asking)], { selected: 0 }));
    const answer = screen.getByLabelText(/Thời hạn/u);
    answer.focus();
    fireEvent.keyDown(answer, { key: "Escape" });
    expect(calls).toContainEqual(["select", null]);
    expect(document.activeElement?.id).toBe("cchc-finding-0");
  });

  test("arrow keys in an answer box stay in the box", () => {
    show(stateOf([placedOf(asking), placedOf(findingOf())], { selected: 0 }));
    const answer = screen.getByLabelText(/Thời hạn/u);
    answer.focus();
    fireEvent.keyDown(answer, { key: "ArrowDown" });
    expect(document.activeElement).toBe(answer);
  });

  test("filters by severity and by words, and can be cleared", () => {
    show(stateOf(manyFindings(8)));
    fireEvent.click(screen.getByRole("button", { name: /Nên sửa: 2/u }));
    expect(buttons()).toHaveLength(2);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "CHỖ thứ 6" } });
    expect(buttons()).toHaveLength(1);
    expect(screen.getByText("Đang hiện 1 trong 8 mục")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Bỏ lọc" }));
    expect(buttons()).toHaveLength(8);
  });
});

describe("what was recognised", () => {
  test("names the packs and marks those that are for reference", () => {
    show(stateOf([]));
    fireEvent.click(screen.getByRole("button", { name: "Nhận biết từ tài liệu" }));
    const items = screen.getAllByRole("listitem");
    expect(items.map((item) => item.textContent?.trim())).toEqual([
      "Chương trình tổng thể",
      "Văn bản hướng dẫn Mẫu tham khảo",
    ]);
  });

  test("can be changed: profile and date", () => {
    const calls = show(stateOf([]));
    fireEvent.click(screen.getByRole("button", { name: "Nhận biết từ tài liệu" }));
    fireEvent.change(screen.getByLabelText("Loại cơ quan"), { target: { value: "xa" } });
    const date = screen.getByLabelText("Xét theo quy định ngày");
    fireEvent.change(date, { target: { value: "2026-03-31" } });
    fireEvent.blur(date);
    expect(calls).toEqual([
      ["chooseProfile", "xa"],
      ["chooseDate", "2026-03-31"],
    ]);
  });

  test("asks what the file leaves in doubt", () => {
    const run = runOf([], {
      documentType: null,
      questions: [{ about: "documentType", candidates: ["plan", "report"] }],
    });
    const calls = show(stateOf([], { run }));
    fireEvent.change(screen.getByLabelText("Tài liệu này thuộc loại nào?"), {
      target: { value: "report" },
    });
    fireEvent.click(screen.getByRole("button", { name: "Dùng câu trả lời này" }));
    expect(calls).toEqual([["chooseDocumentType", "report"]]);
  });

  test("says that a plan of something else was not checked", () => {
    const facts = {
      ...runOf([]).facts,
      otherSubject: { value: "chuyển đổi số", anchor: { kind: "document" } as const },
    };
    show(stateOf([], { run: runOf([], { facts, packs: [] }) }));
    expect(
      screen.getByText(/không nói về cải cách hành chính mà về “chuyển đổi số”/u)
    ).toBeTruthy();
  });
});

describe("what the findings do not say", () => {
  test("lists notices, rules that did not apply and rules that failed, each with its reason", () => {
    const run = runOf([], {
      notices: [{ id: "pictureNotRead", data: { count: 3 } }],
      skipped: [
        { ruleId: "a", code: "BC-01", title: "Khung thời gian", packId: "p", reason: "chưa rõ kỳ" },
      ],
      faults: [{ ruleId: "plan/x", packId: "p", message: "unknown check" }],
    });
    show(stateOf([], { run }));
    for (const name of [
      /không đọc được hết \(1\)/u,
      /không áp dụng được \(1\)/u,
      /lỗi của phần mềm \(1\)/u,
    ])
      fireEvent.click(screen.getByRole("button", { name }));
    expect(document.body.textContent).toContain("Có 3 hình ảnh");
    expect(document.body.textContent).toContain("BC-01 Khung thời gian: chưa rõ kỳ");
    expect(document.body.textContent).toContain("plan/x (p): unknown check");
  });
});
