// Makes anew what is generated in docs: heads of rule pages, the index of rules, pages of checks, JSON Schemas.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as prettier from "prettier";
import * as z from "zod/mini";
import type { Check } from "../src/core/rules/check";
import * as schemas from "../src/packs/schema";
import {
  listRules,
  loadShippedCatalogue,
  pageHead,
  pagePath,
  readIfThere,
  rootFolder,
  withFreshHead,
  type RuleOfPack,
} from "./support/rule-pages";

async function write(path: string, content: string): Promise<void> {
  const config = (await prettier.resolveConfig(path)) ?? {};
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await prettier.format(content, { ...config, filepath: path }));
}

function rulesIndex(rules: readonly RuleOfPack[]): string {
  const rows = rules.map(
    ({ rule, pack }) =>
      `| [${rule.code}](${rule.id}.md) | ${rule.title} | ${rule.severity} | ${pack.title} |`
  );
  return [
    "# Các quy tắc",
    "",
    "Mỗi quy tắc là một tệp dữ liệu trong bộ quy tắc, một trang ở đây và một bảng kiểm thử. Trang này do máy lập.",
    "",
    "| Mã | Quy tắc | Mức độ | Bộ quy tắc |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function checkPage(check: Check, rules: readonly RuleOfPack[]): string {
  const used = rules.filter(({ rule }) => rule.check === check.name);
  const messages = Object.keys(check.messages.en).map(
    (id) => `| \`${id}\` | ${check.messages.vi[id] ?? ""} | ${check.messages.en[id] ?? ""} |`
  );
  return [
    `# \`${check.name}\``,
    "",
    `Reads: \`${check.reads}\`. Used by: ${used.map(({ rule }) => `[${rule.code}](../rules/${rule.id}.md)`).join(", ") || "no rule"}.`,
    "",
    "| Message | Tiếng Việt | English |",
    "| --- | --- | --- |",
    ...messages,
    "",
  ].join("\n");
}

const catalogue = loadShippedCatalogue();
const rules = listRules(catalogue);
for (const entry of rules) {
  const page = readIfThere(pagePath(entry.rule));
  const fresh = page === null ? null : withFreshHead(page, pageHead(entry));
  if (fresh !== null) await write(pagePath(entry.rule), fresh);
}
await write(join(rootFolder, "docs/rules/README.md"), rulesIndex(rules));
for (const check of catalogue.checks.values()) {
  await write(join(rootFolder, `docs/checks/${check.name}.md`), checkPage(check, rules));
}
const schemaFiles = {
  pack: schemas.packSchema,
  rule: schemas.ruleSchema,
  areas: z.array(schemas.reformAreaSchema),
  sections: z.array(schemas.sectionSchema),
  regime: schemas.regimeSchema,
  vocabulary: schemas.vocabularySchema,
  units: schemas.unitListSchema,
  instruments: z.array(schemas.registeredInstrumentSchema),
  drafting: schemas.draftingSchema,
  goals: schemas.goalsSchema,
  restates: z.array(schemas.restatementSchema),
  coverage: schemas.coverageSchema,
  form: schemas.formSchema,
  "pack-file": schemas.packFileSchema,
  profile: schemas.profileSchema,
};
for (const [name, schema] of Object.entries(schemaFiles)) {
  await write(
    join(rootFolder, `docs/schema/${name}.schema.json`),
    JSON.stringify(z.toJSONSchema(schema))
  );
}
