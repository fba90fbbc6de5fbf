import { expect, test } from "@jest/globals";
import { checkDocument } from "../../../src/app/check-document";
import { checks } from "../../../src/checks/index";
import { editsOf } from "../../../src/core/fixes/fix";
import { createMemoryHost } from "../../../src/hosts/memory/create-memory-host";
import { loadCatalogue, rawPacks, rawProfiles } from "../../../src/packs/index";
import { planWith } from "../../support/plan-cases";

const catalogue = loadCatalogue(rawPacks, rawProfiles, checks);
const vague = "- Nâng cao sự hài lòng của người dân.";
const stated = "Mức độ hài lòng của người dân, tổ chức đạt từ 95% trở lên.";

function findingsOf(...lines: readonly string[]) {
  const area = "2. Cải cách thủ tục hành chính";
  const model = planWith(area, "a) Mục tiêu", ...lines, "b) Nhiệm vụ", "- Rà soát thủ tục.");
  const request = { model, notices: [], locale: "vi", documentType: "plan", on: "2025-12-20" };
  const run = checkDocument({ ...request, profileId: "so-2026" } as const as never, catalogue);
  return { model, findings: run.findings.filter(({ code }) => code === "KH-24") };
}

test("goals of the area are offered by source, and one that is chosen stands in the place of the vague one", async () => {
  const { model, findings } = findingsOf(vague, `- ${stated}`);
  const fixes = findings[0]?.fixes ?? [];
  expect(fixes.length).toBeGreaterThan(0);
  for (const { title, safety, isPreferred, ask } of fixes) {
    expect(title).toMatch(/^Chọn mục tiêu đo được.*Nguồn: \S/u);
    expect([safety, isPreferred]).toEqual(["confirm", false]);
    for (const goal of ask?.suggestions ?? []) expect(goal).toMatch(/\d/u);
  }
  const [fix] = fixes;
  const [goal = ""] = fix?.ask?.suggestions ?? [];
  const host = createMemoryHost(model);
  const edits = fix === undefined ? [] : editsOf(fix, goal);
  expect((await host.apply(model.revision, edits)).kind).toBe("applied");
  const texts = (await host.read()).model.blocks.map((block) => "text" in block && block.text);
  expect(texts).toContain(`- ${goal}`);
  expect(texts).not.toContain(vague);
});

test("a goal that the document states already is not offered again", () => {
  const [fix] = findingsOf(vague).findings[0]?.fixes ?? [];
  const [goal = ""] = fix?.ask?.suggestions ?? [];
  const fixes = findingsOf(vague, `- ${goal}`).findings[0]?.fixes ?? [];
  expect(fixes.flatMap(({ ask }) => ask?.suggestions ?? [])).not.toContain(goal);
});
