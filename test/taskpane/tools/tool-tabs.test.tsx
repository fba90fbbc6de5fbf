import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { lazy } from "react";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import type { PaneTool } from "../../../src/taskpane/tools/pane-tool";
import { ToolTabs } from "../../../src/taskpane/tools/tool-tabs";

afterEach(cleanup);

let drawn: string[] = [];
const toolOf = (id: "check" | "drafting"): PaneTool => ({
  id,
  title: `tools.${id}`,
  render() {
    drawn.push(id);
    return <input aria-label={id} />;
  },
});

function show(...tools: PaneTool[]): void {
  showFirst(undefined, ...tools);
}

function showFirst(first: string | undefined, ...tools: PaneTool[]): void {
  drawn = [];
  render(
    <PaneRoot locale="vi">
      <ToolTabs tools={tools} {...(first === undefined ? {} : { first })} />
    </PaneRoot>
  );
}

describe("the pane's tabs", () => {
  test("one tool needs no tab", () => {
    show(toolOf("check"));
    expect(screen.queryByRole("tab")).toBeNull();
    expect(screen.getByRole("textbox")).toBeTruthy();
  });

  test("a tool is drawn when its tab is first opened, not before", () => {
    show(toolOf("check"), toolOf("drafting"));
    expect(drawn).not.toContain("drafting");
    fireEvent.click(screen.getByRole("tab", { name: "Soạn thảo" }));
    expect(drawn).toContain("drafting");
    expect(screen.getByRole("tabpanel", { name: "Soạn thảo" })).toBeTruthy();
  });

  test("a tool that cannot be loaded says so, and the others go on", async () => {
    const report = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const Lost = lazy(() => Promise.reject(new Error("Loading chunk 7 failed.")));
    show(toolOf("check"), { ...toolOf("drafting"), render: () => <Lost /> });
    fireEvent.click(screen.getByRole("tab", { name: "Soạn thảo" }));
    await screen.findByText(/^Không tải được phần này/u);
    fireEvent.click(screen.getByRole("tab", { name: "Kiểm tra" }));
    expect(screen.getByRole("textbox")).toBeTruthy();
    report.mockRestore();
  });

  test("the tool that is asked for is open at the start", () => {
    showFirst("drafting", toolOf("check"), toolOf("drafting"));
    expect(screen.getByRole("tabpanel", { name: "Soạn thảo" })).toBeTruthy();
    expect(drawn).not.toContain("check");
  });

  test("what was typed in a tab is still there after a visit to another", () => {
    show(toolOf("check"), toolOf("drafting"));
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "dở dang" } });
    fireEvent.click(screen.getByRole("tab", { name: "Soạn thảo" }));
    expect(screen.getByRole("tab", { name: "Soạn thảo" }).getAttribute("aria-selected")).toBe(
      "true"
    );
    fireEvent.click(screen.getByRole("tab", { name: "Kiểm tra" }));
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("dở dang");
  });
});
