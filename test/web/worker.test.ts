import { describe, expect, test } from "@jest/globals";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { UnreadableFileError } from "../../src/core/host";
import { openPackage } from "../../src/ooxml/package/open-package";
import {
  answerCalls,
  callAcross,
  WorkerCallError,
  type WorkerLine,
} from "../../src/taskpane/worker/worker-line";
import { fileDeskNames, type FileDesk } from "../../src/web/worker/file-desk";
import { createHistory } from "../../src/web/worker/history";
import { layOutSheets } from "../../src/web/worker/lay-out-sheets";
import { markPages } from "../../src/web/worker/mark-pages";
import { readWorkbook } from "../../src/ooxml/sheet/read-workbook";
import { sampleFiles } from "../../src/templating/samples";
import { docx } from "../support/docx-builder";

const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);

function sample(id: string): Uint8Array {
  const found = sampleFiles.find((file) => file.fileName.endsWith(id));
  if (found === undefined) throw new Error(`no sample ${id}`);
  return found.create();
}

describe("createHistory", () => {
  test("gives states back in the opposite order", () => {
    const history = createHistory();
    expect(history.canPop()).toBe(false);
    history.push(bytesOf(1));
    history.push(bytesOf(2));
    expect([history.pop(), history.pop(), history.pop()]).toEqual([bytesOf(2), bytesOf(1), null]);
  });

  test("forgets the oldest when there is no room, never the latest", () => {
    const history = createHistory(4);
    for (const value of [1, 2, 3]) history.push(bytesOf(value, 0, 0));
    expect([history.pop(), history.pop()]).toEqual([bytesOf(3, 0, 0), null]);
    history.push(new Uint8Array(100));
    expect(history.canPop()).toBe(true);
  });
});

describe("markPages", () => {
  const marked = markPages(
    docx({
      body:
        "<w:p><w:pPr><w:jc w:val='both'/></w:pPr><w:r><w:t>một</w:t></w:r></w:p><w:p/>" +
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    })
  );
  const file = openPackage(marked.bytes);
  const source = file.text(file.mainPart);

  test("bookmarks every paragraph of the body and every cell once", () => {
    expect([...marked.bookmarks.keys()]).toEqual(["p1", "p2", "t1/0/0", "t1/0/1"]);
    expect(source.match(/<w:bookmarkStart [^>]*w:name="cchc-\d+"\/>/gu)).toHaveLength(4);
  });

  test("puts the bookmark behind the properties and opens an empty paragraph for it", () => {
    expect(source).toMatch(/<\/w:pPr><w:bookmarkStart [^>]*w:name="cchc-0"\/><w:r>/u);
    expect(source).toMatch(/<w:p><w:bookmarkStart [^>]*w:name="cchc-1"\/><\/w:p>/u);
  });
});

describe("layOutSheets", () => {
  const bytes = sample(".xlsx");
  const { model } = readWorkbook(openPackage(bytes));
  const layouts = layOutSheets(model, bytes);

  test("has one frame per sheet whose offsets never go back", () => {
    expect(layouts.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    for (const { rowTops, columnLefts } of layouts)
      for (const offsets of [rowTops, columnLefts])
        expect(
          offsets.every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0))
        ).toBe(true);
  });

  test("takes widths from the file: the names' column is the widest", () => {
    const [{ columnLefts = [] } = {}] = layouts;
    const widths = columnLefts.slice(1).map((left, index) => left - (columnLefts[index] ?? 0));
    expect(widths.indexOf(Math.max(...widths))).toBe(1);
  });

  test("reaches past the last row", () => {
    model.sheets.forEach((sheet, index) => {
      const last = sheet.rows.at(-1)?.index ?? 0;
      expect(layouts[index]?.rowTops.length).toBeGreaterThan(last + 1);
    });
  });
});

describe("a desk behind a line", () => {
  const lineOf = (port: MessagePort): WorkerLine => ({
    postMessage: (message) => port.postMessage(message),
    addEventListener: (_type, listener) => void port.on("message", (data) => listener({ data })),
  });

  /** Only what these tests call. */
  const desk = {
    profiles: async () => [{ id: "a", name: "A" }],
    open: async () => {
      throw new UnreadableFileError("encrypted");
    },
    undo: async () => {
      throw new RangeError("nothing to undo");
    },
    save: async () => bytesOf(1, 2, 3),
  } as unknown as FileDesk;

  test("answers calls in order and carries failures across as data", async () => {
    const { port1, port2 } = new MessageChannel();
    answerCalls(fileDeskNames, desk, lineOf(port1));
    const far = callAcross(lineOf(port2), fileDeskNames);
    const choices = { profileId: null, documentType: null, on: null, locale: "vi" } as const;
    const [profiles, opened, undone, saved] = await Promise.allSettled([
      far.profiles(),
      far.open(bytesOf(0), choices),
      far.undo(),
      far.save(),
    ]);
    port1.close();
    expect(profiles).toEqual({ status: "fulfilled", value: [{ id: "a", name: "A" }] });
    expect(opened).toEqual({
      status: "rejected",
      reason: new WorkerCallError({ kind: "unreadable", reason: "encrypted" }),
    });
    expect(opened.status === "rejected" && opened.reason.failure).toEqual({
      kind: "unreadable",
      reason: "encrypted",
    });
    expect(undone.status === "rejected" && undone.reason.failure).toEqual({
      kind: "unexpected",
      message: "nothing to undo",
    });
    expect(saved).toEqual({ status: "fulfilled", value: bytesOf(1, 2, 3) });
  });
});
