import { expect, test } from "@jest/globals";
import { createWordHost } from "../../src/hosts/word/create-word-host";
import { openInWord } from "../office/open-word";
import { docxOf, p } from "../support/docx";
import { wordOfficeOf } from "./word-host";

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
    { selectionPause: 1 }
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
