import { describe, expect, test } from "@jest/globals";
import { readSubjects } from "../../src/app/read-subjects";
import { checks } from "../../src/checks/index";
import { runRules } from "../../src/core/engine/run-rules";
import { readFacts } from "../../src/core/recognition/read-facts";
import { textIndexOf, textPlacesOf } from "../../src/core/recognition/text-places";
import { loadCatalogue, rawPacks, rawProfiles } from "../../src/packs/index";
import { mergeVocabulary, selectPacks } from "../../src/packs/select-packs";
import { readModel } from "../../src/hosts/open-file";
import { docx } from "../support/docx-builder";

/** Nothing here is what any rule is after: no figures, no signs but the full stop, no words of the field. */
const filler = "cây xanh bên đường toả bóng mát rượi xuống mặt hồ phẳng lặng";
const paragraphs = 200;

/** Rules to which every text matters, or whose signs every text has; each new name here costs every check. */
const readingEveryText = ["composed-unicode", "unfilled-blanks"];

describe("a rule leaves alone the texts that hold none of its words and signs", () => {
  test("only the checks listed here read them", async () => {
    const body = Array.from(
      { length: paragraphs },
      (_, index) => `<w:p><w:r><w:t>${filler} ${"a".repeat(index % 7)}b</w:t></w:r></w:p>`
    ).join("");
    const model = await readModel(docx({ body }));
    if (model.kind !== "document") throw new Error("a document was written");
    const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
    const profile = catalogue.profiles.find(({ id }) => id === "so-2026");
    if (profile === undefined) throw new Error("no such profile");
    const { law, rules } = selectPacks(catalogue.packs, profile, "2026-12-20");
    const facts = readFacts(model, mergeVocabulary(catalogue.packs));
    const subjects = readSubjects(model, law);

    textIndexOf(model);
    let reads = 0;
    for (const place of textPlacesOf(model)) {
      const { text } = place;
      Object.defineProperty(place, "text", { get: () => ((reads += 1), text) });
    }
    const readers = new Set<string>();
    for (const rule of rules) {
      reads = 0;
      runRules({
        subjects,
        documentType: "plan",
        rules: [rule],
        checks: catalogue.checks,
        context: { facts, law },
        locale: "vi",
      });
      if (reads > paragraphs / 10) readers.add(rule.rule.check);
    }
    expect([...readers].sort()).toEqual(readingEveryText);
  });
});
