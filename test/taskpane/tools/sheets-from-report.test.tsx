import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { OfficeRequestError } from "../../../src/hosts/office/office-request-error";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import type { FiguresDesk } from "../../../src/taskpane/tools/figures/figures-desk";
import { SheetsFromReport } from "../../../src/taskpane/tools/figures/sheets-from-report";
import { WorkerCallError } from "../../../src/taskpane/worker/worker-line";
afterEach(cleanup);

const made: Awaited<ReturnType<FiguresDesk["formsToSheets"]>> = {
  kind: "made",
  forms: ["Biểu mẫu 1", "Biểu mẫu 2"],
  different: [],
  leftBehind: [],
  sheets: [],
};

async function chooseWith(
  formsToSheets: FiguresDesk["formsToSheets"],
  insertSheets = async (): Promise<readonly string[]> => ["Biểu mẫu 1", "Biểu mẫu 2 (2)"]
): Promise<void> {
  const { container } = render(
    <PaneRoot locale="vi">
      <SheetsFromReport
        desk={{ formsToSheets }}
        open={{
          insertSheets,
          describeError: (cause) =>
            cause instanceof OfficeRequestError ? "office.protected" : null,
        }}
        profileId={() => "tinh-2026"}
      />
    </PaneRoot>
  );
  await act(async () => {
    const input = container.querySelector("input[type=file]") as HTMLInputElement;
    const file = { name: "bc.docx", arrayBuffer: async () => new ArrayBuffer(1) };
    fireEvent.change(input, { target: { files: [file] } });
  });
}

describe("forms of a Word report in Excel", () => {
  test("become sheets, and their names and the way back are told", async () => {
    const asked: unknown[] = [];
    await chooseWith(async (name, bytes, profileId) => {
      asked.push(name, bytes.length, profileId);
      return made;
    });
    expect(asked).toEqual(["bc.docx", 1, "tinh-2026"]);
    expect(screen.getByText(/Đã thêm 2 trang .*: Biểu mẫu 1, Biểu mẫu 2 \(2\)\./u)).toBeTruthy();
    expect(screen.queryByRole("list")).toBeNull();
  });

  test("what did not go as it stood is listed", async () => {
    const different = [{ name: "Số PAKN", stated: "khoảng 900" }];
    await chooseWith(async () => ({ ...made, different, leftBehind: ["Số cuộc họp"] }));
    expect(screen.getByText("Số PAKN: báo cáo ghi “khoảng 900”")).toBeTruthy();
    expect(screen.getByText("Số cuộc họp")).toBeTruthy();
  });

  test.each([
    [async () => ({ kind: "impossible", reason: "noForms" }) as const, /không có biểu mẫu/u],
    [
      () => Promise.reject(new WorkerCallError({ kind: "unreadable", reason: "encrypted" })),
      /bc\.docx/u,
    ],
    [() => Promise.reject(new OfficeRequestError("protected")), /đang được bảo vệ/u],
  ])("what cannot be done is said in one sentence (%#)", async (desk, sentence) => {
    await chooseWith(desk);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByText(/Đã thêm/u)).toBeNull();
  });
});
