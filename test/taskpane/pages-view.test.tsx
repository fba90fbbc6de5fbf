import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { PaneRoot } from "../../src/taskpane/pane-root";
import { PagesView } from "../../src/web/components/pages-view";
import type { WebState } from "../../src/web/web-store";
import { stateOf } from "./fixtures";

/** Drawings under way: each ends when it is told to, with the text it is told. */
const drawings: ((text: string) => void)[] = [];
jest.mock("docx-preview", () => ({
  renderAsync: (_bytes: ArrayBuffer, into: HTMLElement) =>
    new Promise<void>((done) =>
      drawings.push((text) => {
        into.append(text);
        done();
      })
    ),
}));

beforeAll(() => {
  window.matchMedia = () =>
    ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
});
afterEach(cleanup);

test("a drawing that ends late never covers that of a later state", async () => {
  const loadPages = async () => ({ bytes: Uint8Array.of(1), bookmarks: new Map() });
  const view = (version: number) => {
    const state = { ...stateOf([]), version, edits: null, target: null } as unknown as WebState;
    return (
      <PaneRoot locale="vi">
        <PagesView state={state} loadPages={loadPages} onSelect={() => undefined} />
      </PaneRoot>
    );
  };
  const { container, rerender } = render(view(1));
  await act(async () => undefined);
  rerender(view(2));
  await act(async () => undefined);
  const [before, after] = drawings;
  await act(async () => after?.("Bản sau"));
  await act(async () => before?.("Bản trước"));
  expect(container.querySelector(".cchc-pages")?.textContent).toBe("Bản sau");
});
