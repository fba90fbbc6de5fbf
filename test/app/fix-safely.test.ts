import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkDocument } from "../../src/app/check-document";
import { fixSafely } from "../../src/app/fix-safely";
import { checks } from "../../src/checks/index";
import type { DocumentModel } from "../../src/core/model/document";
import { createMemoryHost } from "../../src/hosts/memory/create-memory-host";
import { loadCatalogue, rawPacks, rawProfiles, type Catalogue } from "../../src/packs/index";
import { documentOf } from "../support/document";

let catalogue: Catalogue;
beforeAll(() => {
  catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
});

const check = (model: DocumentModel) =>
  checkDocument(
    {
      model,
      notices: [],
      profileId: "so-2026",
      documentType: "plan",
      on: "2026-12-20",
      locale: "vi",
    },
    catalogue
  );

const decomposed = "Cải cách thể chế".normalize("NFD");
const document = documentOf(
  "KẾ HOẠCH",
  "Cải cách hành chính năm 2027",
  decomposed,
  "Giữ nguyên đoạn này",
  decomposed
);

describe("fixSafely", () => {
  test("mends what is safe and leaves every other word alone", async () => {
    const host = createMemoryHost(document);
    const { mended, run, stopped } = await fixSafely(host, check);
    expect(stopped).toBeNull();
    expect(new Set(mended.map(({ code }) => code))).toEqual(new Set(["VB-01"]));
    expect(run.findings.map(({ code }) => code)).not.toContain("VB-01");
    const { model } = await host.read();
    expect(model.blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual([
      "KẾ HOẠCH",
      "Cải cách hành chính năm 2027",
      "Cải cách thể chế",
      "Giữ nguyên đoạn này",
      "Cải cách thể chế",
    ]);
  });

  test("never applies a fix that needs a person", async () => {
    const host = createMemoryHost(
      documentOf("KẾ HOẠCH", "Cải cách hành chính năm 2027", "1. Cải cách thể chế")
    );
    const before = (await host.read()).model;
    const { mended, run } = await fixSafely(host, check);
    expect(mended).toEqual([]);
    expect(run.findings.some(({ fixes }) => fixes.length > 0)).toBe(true);
    expect((await host.read()).model).toBe(before);
  });

  test("stops and says so when the document changes under it", async () => {
    const host = createMemoryHost(document);
    let reads = 0;
    const changing = {
      ...host,
      read: async () => {
        const reading = await host.read();
        reads += 1;
        if (reads === 1) host.replace({ ...document, revision: "other" });
        return reading;
      },
    };
    const { mended, stopped } = await fixSafely(changing, check);
    expect(mended).toEqual([]);
    expect(stopped).toMatchObject({ kind: "stale" });
  });
});
