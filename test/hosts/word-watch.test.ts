import { describe, expect, test } from "@jest/globals";
import type { Fix } from "../../src/core/fixes/fix";
import { createWordHost } from "../../src/hosts/word/create-word-host";
import { openInWord } from "../office/open-word";
import { docxOf, p } from "../support/docx";
import { findingAt } from "../support/findings";
import { openWordHost, wordOfficeOf } from "./word-host";

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("Word of 2021 is looked at after the cursor has moved, and only a changed text is told", async () => {
  const word = openInWord(docxOf(p("Một") + p("Hai")), "office2021");
  let move = (): void => {};
  let isWatching = true;
  const watchSelection = (onMove: () => void) => {
    move = onMove;
    return () => (isWatching = false);
  };
  const host = createWordHost(
    { ...wordOfficeOf(word, "office2021"), watchSelection },
    { changePause: 1 }
  );
  let changes = 0;
  await host.read();
  const stop = await host.watch(() => (changes += 1));
  word.interpreter.resetCounts();
  for (let index = 0; index < 5; index += 1) move();
  await settle();
  expect(changes).toBe(0);
  expect(word.interpreter.syncs).toBe(1);

  word.document.paragraphs()[0]?.replaceWith();
  word.document.blocksChanged();
  move();
  await settle();
  expect(changes).toBe(1);

  stop();
  expect(isWatching).toBe(false);
});

describe("where Word tells of changed paragraphs", () => {
  const open = () =>
    openWordHost(docxOf(p("Rà soát hoà giải") + p("Hai")), "microsoft365", { changePause: 1 });
  /** A finding whose safe fix is offered in the squiggle's pop-up. */
  const misspelt = (paragraphId: string) => {
    const expected = "Rà soát hoà giải";
    const edit = { kind: "replaceParagraphText", paragraphId, expected, text: "Rà soát hòa giải" };
    const fix = { title: "Sửa", isPreferred: true, safety: "safe", ask: null, edits: [edit] };
    return findingAt({ kind: "paragraph", paragraphId }, { fixes: [fix as Fix] });
  };

  test("typing is told once, marks of ours are not", async () => {
    const { host, document, interpreter } = open();
    let changes = 0;
    const { model } = await host.read();
    await host.watch(() => (changes += 1));
    await host.showMarks(
      model.blocks.map(({ id }) => findingAt({ kind: "paragraph", paragraphId: id }))
    );
    await settle();
    expect(changes).toBe(0);

    const [first] = document.paragraphs();
    if (first === undefined) throw new Error("no paragraph");
    document.type(first, 0, 2, "Đã rà");
    await settle();
    expect(changes).toBe(1);
    interpreter.resetCounts();
    document.type(first, 0, 2, "Sẽ");
    await settle();
    expect([changes, interpreter.syncs]).toEqual([1, 0]);

    await host.read();
    document.type(first, 0, 2, "Đã");
    await settle();
    expect(changes).toBe(2);
  });

  test("a fix accepted in the pop-up is told, and its squiggle is not looked for any more", async () => {
    const { host, document, interpreter } = open();
    let accepted = 0;
    const { model } = await host.read();
    await host.watch(
      () => {},
      () => (accepted += 1)
    );
    const [, second] = model.blocks;
    await host.showMarks([
      misspelt(model.blocks[0]?.id ?? ""),
      findingAt({ kind: "paragraph", paragraphId: second?.id ?? "" }),
    ]);
    const [squiggle, other] = document.annotations;
    document.answerPopup(squiggle?.id ?? "", "Accept");
    expect(accepted).toBe(1);
    expect((await host.read()).model.blocks[0]).toMatchObject({ text: "Rà soát hòa giải" });

    document.answerPopup(other?.id ?? "", "Reject");
    expect(accepted).toBe(1);
    interpreter.resetCounts();
    await host.showMarks([]);
    expect(interpreter.syncs).toBeLessThanOrEqual(2);
    expect(document.annotations).toEqual([]);
  });

  test("stopping takes the handlers away", async () => {
    const { host, document } = open();
    const stop = await host.watch(() => {});
    expect(document.events.count("onAnnotationPopupAction")).toBe(1);
    stop();
    await settle();
    expect(document.events.count("onParagraphChanged")).toBe(0);
    expect(document.events.count("onAnnotationPopupAction")).toBe(0);
  });
});
