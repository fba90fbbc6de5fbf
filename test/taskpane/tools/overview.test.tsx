import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { OverviewGrid } from "../../../src/app/overview/overview-grid";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import type { OverviewDesk } from "../../../src/taskpane/tools/overview/overview-desk";
import {
  OverviewPanel,
  type OverviewOutlet,
} from "../../../src/taskpane/tools/overview/overview-panel";
import {
  paintOverview,
  pictureSize,
  type Painter,
} from "../../../src/taskpane/tools/overview/paint-overview";
import { runOf } from "../fixtures";

afterEach(cleanup);

const column = (short: string) => ({ short, long: `Tháng ${short}` });
const grid: OverviewGrid = {
  title: "Toàn cảnh kế hoạch năm 2027",
  columns: ["T1", "T2", "Thường xuyên", "Chưa rõ hạn", "Cộng"].map(column),
  areas: [
    { name: "Cải cách thể chế", counts: [2, 0, 1, 0, 3] },
    { name: "Cải cách thủ tục hành chính", counts: [0, 0, 0, 0, 0] },
  ],
  units: [{ name: "Văn phòng Sở", counts: [2, 0, 1, 0, 3] }],
  remarks: ["Chưa có nhiệm vụ: Cải cách thủ tục hành chính."],
};
const desk: OverviewDesk = {
  describe: async () => grid,
  tables: async () => Uint8Array.of(1, 2, 3),
};

function show(outlet: Partial<OverviewOutlet> = {}, documentType: "plan" | "report" = "plan") {
  const put: Uint8Array[] = [];
  render(
    <PaneRoot locale="vi">
      <OverviewPanel
        run={{ ...runOf([]), documentType }}
        desk={desk}
        outlet={{
          tableLabel: "overview.insert",
          pictureLabel: "overview.copyPicture",
          async putTable(file) {
            put.push(file);
            return { key: "overview.tableDone" };
          },
          putPicture: () => Promise.reject(new Error("no clipboard")),
          ...outlet,
        }}
      />
    </PaneRoot>
  );
  return put;
}

describe("the overview tab", () => {
  test("shows each area with its counts in words a screen reader can follow", async () => {
    show();
    const table = await screen.findByRole("table", { name: "Lĩnh vực theo tháng đến hạn" });
    const row = within(table).getByRole("row", { name: /Cải cách thể chế/u });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent)
    ).toEqual(["2", "", "1", "", "3"]);
    expect(screen.getByText("Chưa có nhiệm vụ: Cải cách thủ tục hành chính.")).toBeTruthy();
  });

  test("a report has no such picture, and the tab says what to open", () => {
    show({}, "report");
    expect(screen.getByText(/Kiểm tra một kế hoạch/u)).toBeTruthy();
  });

  test("puts the table into the document and says how to take it back", async () => {
    const put = show();
    fireEvent.click(await screen.findByRole("button", { name: "Chèn bảng vào tài liệu" }));
    expect(await screen.findByText(/Ctrl\+Z/u)).toBeTruthy();
    expect(put).toEqual([Uint8Array.of(1, 2, 3)]);
  });

  test("a window that takes no picture says where one can be had", async () => {
    // jsdom has no canvas, as some web views have no clipboard for pictures.
    HTMLCanvasElement.prototype.getContext = (() => null) as never;
    show();
    fireEvent.click(await screen.findByRole("button", { name: "Chép ảnh" }));
    expect(await screen.findByText(/không nhận ảnh/u)).toBeTruthy();
  });
});

describe("the picture", () => {
  const painted: { readonly text: string; readonly x: number; readonly y: number }[] = [];
  const painter = {
    fillStyle: "",
    font: "",
    textAlign: "left",
    textBaseline: "alphabetic",
    fillRect: () => undefined,
    fillText: (text: string, x: number, y: number) => void painted.push({ text, x, y }),
    measureText: (text: string) => ({ width: text.length * 8 }),
  } as unknown as Painter;

  test("writes every count out, leaves zero blank, and stays inside its frame", () => {
    paintOverview(painter, grid);
    const texts = painted.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([grid.title, "Cải cách thể chế", "2", "3"]));
    expect(texts).not.toContain("0");
    const { width, height } = pictureSize(grid);
    for (const { x, y } of painted) {
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThan(height);
    }
  });

  test("a name too long for its column is cut with a sign", () => {
    painted.length = 0;
    const name = "Xây dựng và phát triển chính quyền điện tử, chính quyền số của tỉnh";
    paintOverview(painter, { ...grid, areas: [{ name, counts: [1, 0, 0, 0, 1] }] });
    expect(painted.some(({ text }) => text.endsWith("…") && text.length * 8 <= 320)).toBe(true);
  });
});
