import { afterEach, describe, expect, test } from "@jest/globals";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { Justification } from "../../src/core/justifications/justification";
import { JustifiedList } from "../../src/taskpane/components/justified-list";
import { JustifyForm } from "../../src/taskpane/components/justify-form";
import { PaneRoot } from "../../src/taskpane/pane-root";
import { fileHost, findingOf, recordActions, runOf } from "./fixtures";
afterEach(cleanup);

const justification: Justification = {
  ruleId: "plan/task-deadline",
  code: "KH-04",
  fingerprint: "0123456789abcdef",
  occurrence: 0,
  quote: "Rà soát",
  by: "Nguyễn Văn A",
  on: "2026-11-22",
  reason: "Chờ hướng dẫn",
};

describe("the form of a justification", () => {
  async function show() {
    const said: string[][] = [];
    render(
      <PaneRoot locale="vi">
        <JustifyForm
          finding={findingOf()}
          isBusy={false}
          onJustify={(by, reason) => void said.push([by, reason])}
        />
      </PaneRoot>
    );
    fireEvent.click(screen.getByRole("button", { name: "Giải trình" }));
    await screen.findByLabelText(/Người giải trình/u);
    return said;
  }
  const type = (label: RegExp, value: string): void =>
    void fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const submit = (): void =>
    void fireEvent.click(screen.getByRole("button", { name: /Ghi giải trình cho KH-04/u }));

  test("hands over who and why", async () => {
    const said = await show();
    type(/Người giải trình/u, " Nguyễn Văn A ");
    type(/Lý do giữ nguyên/u, "Chờ hướng dẫn");
    submit();
    expect(said).toEqual([["Nguyễn Văn A", "Chờ hướng dẫn"]]);
  });

  test("asks for what is missing", async () => {
    const said = await show();
    type(/Người giải trình/u, "Nguyễn Văn A");
    submit();
    expect(said).toEqual([]);
    expect(screen.getAllByText("Vui lòng điền mục này.")).toHaveLength(1);
  });
});

describe("the list of justifications", () => {
  const show = (change: Parameters<typeof runOf>[1]) => {
    const { actions, calls } = recordActions();
    const removed: Justification[] = [];
    render(
      <PaneRoot locale="vi">
        <JustifiedList
          run={runOf([], change)}
          isBusy={false}
          host={fileHost}
          actions={{ ...actions, unjustify: (one) => void removed.push(one) }}
        />
      </PaneRoot>
    );
    return { calls, removed };
  };

  test("tells what is justified, by whom, when and why, and takes it out", () => {
    const finding = findingOf();
    const { calls, removed } = show({ justified: [{ finding, justification }] });
    const list = screen.getByRole("list");
    expect(
      within(list).getByText(/Chờ hướng dẫn \(Nguyễn Văn A, ngày 22\/11\/2026\)/u)
    ).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /Bỏ giải trình KH-04/u }));
    expect(removed).toEqual([justification]);
    fireEvent.click(screen.getByRole("button", { name: /Xem tại chỗ/u }));
    expect(calls).toEqual([["reveal", finding.anchor]]);
  });

  test("tells what has lapsed", () => {
    show({ lapsed: [justification] });
    expect(screen.getByText(/Giải trình hết hiệu lực \(1\)/u)).toBeTruthy();
  });

  test("is not there where nothing was justified", () => {
    show({ justified: [], lapsed: [] });
    expect(screen.queryByRole("list")).toBeNull();
  });
});
