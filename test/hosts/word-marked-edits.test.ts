import { expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { editsOf } from "../../src/core/fixes/fix";
import { sampleFiles } from "../../src/templating/samples";
import type { TierName } from "../office/tiers";
import { partsOf } from "../support/docx";
import { catalogue } from "../support/templating-law";
import { openWordHost } from "./word-host";

const plan = sampleFiles.find(({ id }) => id === "faulty-plan")?.create() ?? Uint8Array.of();
const wishes = { profileId: null, documentType: null, on: null, locale: "vi" } as const;

/** The sample with faults, checked and marked in a Word of a tier. */
async function checked(tier: TierName) {
  const word = openWordHost(plan, tier);
  const { model, notices } = await word.host.read();
  const { findings } = checkDocument({ model, notices, ...wishes }, catalogue);
  await word.host.showMarks(findings);
  return { ...word, model, findings };
}

test.each(["office2021", "microsoft365"] as const)(
  "tier %s: a fix is made among marks, which leave no trace afterwards",
  async (tier) => {
    const { host, document, model, findings } = await checked(tier);
    const late = findings.find(({ message }) => message.includes("bảng giá đất"));
    const [fix] = late?.fixes ?? [];
    if (fix === undefined) throw new Error("the sample has no missing deadline any more");
    const outcome = await host.apply(model.revision, editsOf(fix, "Tháng 9/2026"));
    expect(outcome.kind).toBe("applied");
    await host.showMarks([]);
    const unmarked = openWordHost(plan, tier);
    await unmarked.host.read();
    await unmarked.host.apply(model.revision, editsOf(fix, "Tháng 9/2026"));
    expect(partsOf(document.save())).toEqual(partsOf(unmarked.document.save()));
  }
);

test.each(["office2021", "microsoft365"] as const)(
  "tier %s: the skeleton of a missing area goes in at its place, numbers moving up",
  async (tier) => {
    const { host, document, interpreter, model, findings } = await checked(tier);
    const missing = findings.find(({ fixes }) =>
      fixes.some(({ edits }) => edits.some(({ kind }) => kind === "insertParagraphs"))
    );
    const [fix] = missing?.fixes ?? [];
    if (fix === undefined) throw new Error("the sample has no missing area any more");
    const textsOf = async (): Promise<readonly string[]> =>
      (await host.read()).model.blocks.flatMap((block) =>
        block.kind === "paragraph" ? [block.text] : []
      );
    const before = await textsOf();
    const edits = editsOf(fix, null);
    const added = edits.flatMap((edit) =>
      edit.kind === "insertParagraphs" ? edit.paragraphs.map(({ text }) => text) : []
    );
    interpreter.resetCounts();
    expect((await host.apply(model.revision, edits)).kind).toBe("applied");
    expect(interpreter.syncs).toBeLessThanOrEqual(6);
    const after = await textsOf();
    expect(after).toHaveLength(before.length + added.length);
    const at = after.indexOf(added[0] ?? "");
    expect(after.slice(at, at + added.length)).toEqual(added);
    const anchor = missing?.anchor;
    const follows = model.blocks.find(
      ({ id }) => anchor?.kind === "paragraph" && id === anchor.paragraphId
    );
    const moved = edits.find(
      (edit) => edit.kind === "replaceParagraphText" && edit.paragraphId === follows?.id
    );
    expect(after[at + added.length]).toBe(
      moved?.kind === "replaceParagraphText" ? moved.text : undefined
    );
    await host.showMarks([]);
    expect(document.contentControls().map((control) => control.text)).not.toContain(added[0]);
  }
);
