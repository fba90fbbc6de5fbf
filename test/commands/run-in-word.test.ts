import { describe, expect, test } from "@jest/globals";
import type { TemplateOrder } from "../../src/app/create-for-today";
import { runInWord } from "../../src/commands/run-in-word";
import { NothingInForceError } from "../../src/app/create-from-template";
import { noticeOf } from "../../src/commands/notice-of";
import { OfficeRequestError } from "../../src/hosts/office/office-request-error";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { openWordHost } from "../hosts/word-host";
import { docxOf, p } from "../support/docx";
import { catalogue } from "../support/templating-law";

const order: Omit<TemplateOrder, "kind"> = {
  profileId: "so-2026",
  unitName: "Sở Nội vụ",
  place: "Bình An",
  day: new Date("2026-11-20T09:00:00"),
};
const open = (tier: "office2021" | "web") => openWordHost(docxOf(p("Đang soạn")), tier);
const titlesIn = (base64: string): readonly string[] =>
  readDocument(openPackage(Uint8Array.from(Buffer.from(base64, "base64")))).model.blocks.flatMap(
    (block) => (block.kind === "paragraph" ? [block.text] : [])
  );

describe("runInWord", () => {
  test.each([
    { name: "insertPlan", title: "KẾ HOẠCH", about: "năm 2027" },
    { name: "insertReport", title: "BÁO CÁO", about: "năm 2026" },
  ] as const)("$name opens one new document on a desktop", async ({ name, title, about }) => {
    const { host, document } = open("office2021");
    await runInWord(name, host, order, () => catalogue);
    expect(document.opened).toHaveLength(1);
    const texts = titlesIn(document.opened[0] ?? "");
    const at = texts.indexOf(title);
    expect(texts[at + 1]).toContain(about);
    expect((await host.read()).model.blocks).toHaveLength(1);
  });

  test.each(["insertPlan", "insertReport", "insertTaskTable"] as const)(
    "%s goes to the cursor on the web, and keeps what is there",
    async (name) => {
      const { host, document } = open("web");
      await runInWord(name, host, order, () => catalogue);
      expect(document.opened).toEqual([]);
      const { blocks } = (await host.read()).model;
      expect(blocks[0]).toMatchObject({ text: "Đang soạn" });
      expect(blocks.some(({ kind }) => kind === "table")).toBe(true);
    }
  );

  test("clearMarks needs no law", async () => {
    const { host } = open("office2021");
    const noLaw = () => {
      throw new Error("the catalogue was loaded");
    };
    await expect(runInWord("clearMarks", host, order, noLaw)).resolves.toBeUndefined();
  });

  test("an order that no law covers is told as such", async () => {
    const { host } = open("office2021");
    const longAgo = { ...order, day: new Date("1990-01-05T09:00:00") };
    const failure = await runInWord("insertPlan", host, longAgo, () => catalogue).catch(noticeOf);
    expect(failure).toBe("nothingInForce");
  });
});

describe("noticeOf", () => {
  test.each([
    { cause: new OfficeRequestError("protected"), notice: "protected" },
    { cause: new NothingInForceError("areas", "1990-12-31"), notice: "nothingInForce" },
    { cause: new NothingInForceError("forms", "2026-12-31"), notice: "nothingInForce" },
    { cause: new NothingInForceError("profileBetween", "2027-12-31"), notice: "otherDays" },
    { cause: { code: "HostIsBusy" }, notice: "busy" },
    { cause: { code: "GeneralException" }, notice: "failed" },
    { cause: new TypeError("a slip of ours"), notice: "failed" },
    { cause: "thrown text", notice: "failed" },
  ])("$notice", ({ cause, notice }) => {
    expect(noticeOf(cause)).toBe(notice);
  });
});
