import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/core/findings/finding";
import type { MarkStyle } from "../../src/core/host";
import type { DocumentModel } from "../../src/core/model/document";
import type { MarkReason } from "../../src/hosts/word/marks/mark-ladder";
import { piecesOf } from "../office/word/paragraph-text";
import type { TierName } from "../office/tiers";
import { noFaults } from "../office/protocol/faults";
import { cell, docxOf, p, partsOf, table } from "../support/docx";
import { findingAt } from "../support/findings";
import { openWordHost } from "./word-host";

const highlightedRun = `<w:p><w:r><w:rPr><w:highlight w:val="green"/></w:rPr><w:t>đã tô</w:t></w:r></w:p>`;
const usersControl = `<w:sdt><w:sdtPr><w:tag w:val="của người dùng"/></w:sdtPr><w:sdtContent>${p("trong khung")}</w:sdtContent></w:sdt>`;
const body =
  p("KẾ HOẠCH") +
  p("Nội dung thứ nhất") +
  table([cell(p("Nhiệm vụ")), cell(p("Thời hạn"))], [cell(p("Rà soát")), cell(p(""))]) +
  highlightedRun +
  usersControl +
  p("Cuối");

/** One finding on each kind of place; the empty cell's goes to the task beside it. */
function findingsOf({ blocks }: DocumentModel): readonly Finding[] {
  const paragraph = blocks.find(
    (block) => block.kind === "paragraph" && block.text.startsWith("Nội")
  );
  const highlighted = blocks.find((block) => block.kind === "paragraph" && block.text === "đã tô");
  const tableId = blocks.find(({ kind }) => kind === "table")?.id ?? "";
  return [
    findingAt({ kind: "paragraph", paragraphId: paragraph?.id ?? "", span: { start: 0, end: 8 } }),
    findingAt({ kind: "tableCell", tableId, row: 1, column: 1 }, { severity: "warning" }),
    findingAt({ kind: "paragraph", paragraphId: highlighted?.id ?? "" }),
    findingAt({ kind: "document" }),
  ];
}

interface Expectation {
  readonly tier: TierName;
  readonly comments: boolean;
  readonly style: MarkStyle;
  readonly reason: MarkReason;
}

const matrix: readonly Expectation[] = [
  { tier: "word2019", comments: true, style: "contentControl", reason: "critiquesNotClaimed" },
  { tier: "office2021", comments: false, style: "contentControl", reason: "critiquesNotClaimed" },
  { tier: "office2021", comments: true, style: "contentControl", reason: "critiquesNotClaimed" },
  { tier: "office2024", comments: false, style: "contentControl", reason: "critiquesRefused" },
  { tier: "office2024", comments: true, style: "comment", reason: "critiquesRefused" },
  { tier: "microsoft365", comments: false, style: "critique", reason: "best" },
  { tier: "microsoft365", comments: true, style: "critique", reason: "best" },
  { tier: "mac", comments: false, style: "critique", reason: "best" },
  { tier: "web", comments: false, style: "critique", reason: "best" },
];

describe.each(matrix)(
  "tier $tier, comments wanted: $comments",
  ({ tier, comments, style, reason }) => {
    test(`marks by ${style}, and the file is the same again once cleared`, async () => {
      const bytes = docxOf(body);
      const { host, document, interpreter } = openWordHost(bytes, tier, { marks: { comments } });
      const { model } = await host.read();
      const findings = findingsOf(model);
      expect(await host.showMarks(findings)).toBe(style);
      expect(host.lastMarks).toEqual({ style, reason });
      expect(document.annotations.length > 0).toBe(style === "critique");
      expect(document.commentMarks().length > 0).toBe(style === "comment");
      expect(document.contentControls().length > 1).toBe(style === "contentControl");
      expect((await host.read()).model.blocks).toEqual(model.blocks);

      interpreter.resetCounts();
      await host.showMarks([]);
      expect(interpreter.syncs).toBeLessThanOrEqual(2);
      expect(document.annotations).toHaveLength(0);
      expect(partsOf(document.save())).toEqual(partsOf(bytes));
    });

    test("marking again replaces the marks", async () => {
      const { host, document } = openWordHost(docxOf(body), tier, { marks: { comments } });
      const findings = findingsOf((await host.read()).model);
      const count = (): number =>
        document.annotations.length +
        document.commentMarks().length +
        document.contentControls().length;
      await host.showMarks(findings);
      const first = count();
      await host.showMarks(findings);
      expect(count()).toBe(first);
    });
  }
);

test.each([
  { tier: "office2021", most: 2 },
  { tier: "office2024", most: 3 },
  { tier: "microsoft365", most: 3 },
] as const)(
  "tier $tier marks 3 or 300 paragraphs in at most $most syncs",
  async ({ tier, most }) => {
    for (const size of [3, 300]) {
      const bytes = docxOf(Array.from({ length: size }, (_, index) => p(`Đoạn ${index}`)).join(""));
      const { host, interpreter, document } = openWordHost(bytes, tier);
      const { model } = await host.read();
      interpreter.resetCounts();
      await host.showMarks(
        model.blocks.map(({ id }) => findingAt({ kind: "paragraph", paragraphId: id }))
      );
      expect(interpreter.syncs).toBeLessThanOrEqual(most);
      expect(document.annotations.length + document.contentControls().length).toBe(size);
      interpreter.resetCounts();
      await host.showMarks([]);
      expect(interpreter.syncs).toBeLessThanOrEqual(2);
    }
  }
);

test("comments go in three at a time", async () => {
  const bytes = docxOf(Array.from({ length: 7 }, (_, index) => p(`Đoạn ${index}`)).join(""));
  const { host, interpreter, document } = openWordHost(bytes, "office2024", {
    marks: { comments: true },
  });
  const { model } = await host.read();
  await host.showMarks(
    model.blocks.map(({ id }) => findingAt({ kind: "paragraph", paragraphId: id }))
  );
  expect(document.commentMarks()).toHaveLength(7);
  const inserted = interpreter.batches.map(
    ({ actions }) =>
      new Set(actions.filter(({ Name }) => Name === "InsertComment").map(({ Id }) => Id)).size
  );
  expect(Math.max(...inserted)).toBeLessThanOrEqual(3);
});

test("the pop-up offers the safe fix over the words it changes", async () => {
  const { host, document } = openWordHost(docxOf(p("Rà soát hoà giải ở cơ sở")), "microsoft365");
  const { model } = await host.read();
  const [block] = model.blocks;
  const text = "Rà soát hoà giải ở cơ sở";
  await host.showMarks([
    findingAt(
      { kind: "paragraph", paragraphId: block?.id ?? "" },
      {
        fixes: [
          {
            title: "Sửa",
            isPreferred: true,
            safety: "safe",
            ask: null,
            edits: [
              {
                kind: "replaceParagraphText",
                paragraphId: block?.id ?? "",
                expected: text,
                text: "Rà soát hòa giải ở cơ sở",
              },
            ],
          },
        ],
      }
    ),
  ]);
  const [annotation] = document.annotations;
  expect(annotation?.critique).toMatchObject({ start: 8, length: 3 });
  const popup = annotation?.critique.popupOptions;
  expect(popup?.suggestions).toEqual(["hòa"]);
  const manifest = readFileSync("manifest.xml", "utf8");
  for (const id of [
    popup?.brandingTextResourceId,
    popup?.titleResourceId,
    popup?.subtitleResourceId,
  ])
    expect(manifest).toContain(`<bt:String id="${id}"`);
});

test("a squiggle steps over marks that Word counts and the model does not", async () => {
  const note = `<w:p><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>Nội dung</w:t></w:r></w:p>`;
  const { host, document } = openWordHost(docxOf(note), "microsoft365");
  const { model } = await host.read();
  const paragraphId = model.blocks[0]?.id ?? "";
  await host.showMarks([findingAt({ kind: "paragraph", paragraphId, span: { start: 4, end: 8 } })]);
  expect(document.annotations[0]?.critique).toMatchObject({ start: 5, length: 4 });
});

describe("clearing", () => {
  test("finds marks of a session that is gone", async () => {
    for (const [tier, comments] of [
      ["office2021", false],
      ["office2024", true],
    ] as const) {
      const bytes = docxOf(body);
      const first = openWordHost(bytes, tier, { marks: { comments } });
      await first.host.showMarks(findingsOf((await first.host.read()).model));
      const reopened = openWordHost(first.document.save(), tier);
      await reopened.host.showMarks([]);
      expect(reopened.interpreter.syncs).toBeLessThanOrEqual(2);
      expect(reopened.document.commentMarks()).toHaveLength(0);
      expect(reopened.document.contentControls()).toHaveLength(1);
    }
  });

  test("leaves comments and controls of others alone", async () => {
    const { host, document } = openWordHost(docxOf(body), "office2024", {
      marks: { comments: true },
    });
    const [first] = document.paragraphs();
    if (first === undefined) throw new Error("no paragraph");
    document.addComment(first, "Ý kiến của tôi");
    await host.showMarks(findingsOf((await host.read()).model));
    await host.showMarks([]);
    expect(document.commentMarks().map(({ content }) => content)).toEqual(["Ý kiến của tôi"]);
    expect(document.contentControls()).toHaveLength(1);
  });

  test("still works when the user has removed a squiggle", async () => {
    const { host, document } = openWordHost(docxOf(body), "microsoft365");
    await host.showMarks(findingsOf((await host.read()).model));
    document.annotations.splice(0, 1);
    await host.showMarks([]);
    expect(document.annotations).toHaveLength(0);
  });
});

describe("highlighting", () => {
  test("colours only what had no colour, and gives it back", async () => {
    const bytes = docxOf(body);
    const { host, document } = openWordHost(bytes, "office2021", { marks: { highlight: true } });
    await host.showMarks(findingsOf((await host.read()).model));
    const colours = document
      .paragraphs()
      .map((paragraph) =>
        piecesOf(paragraph).map(
          ({ run }) => run.child("w:rPr")?.child("w:highlight")?.attribute("w:val") ?? null
        )
      );
    expect(colours).toContainEqual(["yellow"]);
    expect(colours).toContainEqual(["green"]);
    await host.showMarks([]);
    expect(partsOf(document.save())).toEqual(partsOf(bytes));
  });

  test("does not happen unless it is asked for", async () => {
    const { host, document } = openWordHost(docxOf(body));
    await host.showMarks(findingsOf((await host.read()).model));
    expect([...document.body.descendants("w:highlight")]).toHaveLength(1);
  });
});

describe("when Word refuses", () => {
  test("a content control, nothing is left behind and the list remains", async () => {
    const bytes = docxOf(body);
    const { host, document, interpreter } = openWordHost(bytes, "office2021");
    const { model } = await host.read();
    const failure = { member: "Title", nth: 2, code: "GeneralException" };
    interpreter.faults = { ...noFaults, failures: [failure] };
    expect(await host.showMarks(findingsOf(model))).toBe("none");
    expect(host.lastMarks?.reason).toBe("controlsRefused");
    interpreter.faults = noFaults;
    expect(partsOf(document.save())).toEqual(partsOf(bytes));
  });

  test("critiques are tried once a session", async () => {
    const { host, interpreter } = openWordHost(docxOf(body), "office2024");
    const findings = findingsOf((await host.read()).model);
    await host.showMarks(findings);
    interpreter.resetCounts();
    await host.showMarks(findings);
    expect(
      interpreter.batches
        .flatMap(({ actions }) => actions)
        .some(({ Name }) => Name === "InsertAnnotations")
    ).toBe(false);
    expect(host.capabilities.marks).toEqual(["contentControl", "none"]);
  });

  test("marks are not drawn on a document that has changed since it was read", async () => {
    const { host, document } = openWordHost(docxOf(body));
    const findings = findingsOf((await host.read()).model);
    document.paragraphs()[0]?.replaceWith();
    document.blocksChanged();
    expect(await host.showMarks(findings)).toBe("none");
    expect(host.lastMarks?.reason).toBe("documentChanged");
    expect(document.contentControls()).toHaveLength(1);
  });
});

test("going to a finding selects its paragraph", async () => {
  const { host, document } = openWordHost(docxOf(body));
  const findings = findingsOf((await host.read()).model);
  await host.reveal(findings[1]?.anchor ?? { kind: "document" });
  expect(document.selected?.paragraph.text).toBe("Rà soát");
});
