import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { NumberedProposal } from "../../../src/app/own-templates/make-own-template";
import type { PaneMessage } from "../../../src/taskpane/pane-contract";
import { PaneRoot } from "../../../src/taskpane/pane-root";
import { MakeTemplatePanel } from "../../../src/taskpane/tools/own-templates/make-template-panel";
import type {
  OwnTemplatesDesk,
  ProposedTemplate,
} from "../../../src/taskpane/tools/own-templates/own-templates-desk";

afterEach(cleanup);

const proposal = (id: number, text: string): NumberedProposal => ({
  id,
  text,
  reason: "year",
  tag: "year",
  dateFormat: null,
  before: "năm ",
  after: " của Sở",
  anchor: { kind: "paragraph", paragraphId: "p1", span: { start: 4, end: 8 } },
});
const file = new Uint8Array([1]);
const template = new Uint8Array([2]);

async function show(proposed: ProposedTemplate) {
  const make = jest.fn<OwnTemplatesDesk["make"]>(async (_, accepted) => ({
    bytes: template,
    wrapped: accepted.length,
    refused: [],
  }));
  const deliver = jest.fn<(bytes: Uint8Array) => Promise<PaneMessage>>(async () => ({
    intent: "success",
    key: "ownTemplates.kept",
    data: { name: "Mẫu" },
  }));
  const desk = { propose: async () => proposed, make };
  const readBytes = async (): Promise<Uint8Array> => file;
  await act(async () => {
    render(
      <PaneRoot locale="vi">
        <MakeTemplatePanel
          {...{ desk, readBytes, deliver }}
          revision="r1"
          describeError={() => null}
        />
      </PaneRoot>
    );
  });
  return { make, deliver };
}

describe("a template from the open document", () => {
  test("takes the places the user leaves chosen", async () => {
    const { make, deliver } = await show({
      kind: "proposed",
      proposals: [proposal(1, "2026"), proposal(2, "2027")],
    });
    fireEvent.click(screen.getByRole("checkbox", { name: "Năm của văn bản: “2027”" }));
    await act(async () => {
      fireEvent.click(screen.getByRole("button", { name: "Lưu thành mẫu (1 chỗ)" }));
    });
    expect(make).toHaveBeenCalledWith(file, [proposal(1, "2026")]);
    expect(deliver).toHaveBeenCalledWith(template);
    expect(screen.getByText("Đã tạo mẫu với 1 chỗ cần điền.")).not.toBeNull();
    expect(screen.getByText(/^Đã giữ mẫu “Mẫu” trên máy này/u)).not.toBeNull();
  });

  test.each([
    { refused: { kind: "refused", fault: "protected", tag: "" }, said: /đang được bảo vệ/u },
    { refused: { kind: "refused", fault: "marked", tag: "" }, said: /dấu của Trợ lý/u },
    { refused: { kind: "unreadable", reason: "malformedXml" }, said: /bị hỏng/u },
  ] as const)("says why a document cannot become one: $said", async ({ refused, said }) => {
    await show(refused);
    expect(screen.getByText(said)).not.toBeNull();
  });
});
