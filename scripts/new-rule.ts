// npm run new-rule -- plan/task-deadline KH-04 76-nq-cp-2021: writes the three files of a rule, ready to be filled in.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { pageHeadings, rootFolder } from "./support/rule-pages";

const [id = "", code = "", pack = ""] = process.argv.slice(2);
if (!/^[a-z]+\/[a-z0-9-]+$/u.test(id) || !/^[A-Z]{2}-\d{2}$/u.test(code) || pack === "") {
  process.stderr.write("Usage: npm run new-rule -- <type>/<name> <CODE> <pack>\n");
  process.exit(2);
}
if (!existsSync(join(rootFolder, "src/packs", pack, "pack.json"))) {
  process.stderr.write(`There is no pack "${pack}".\n`);
  process.exit(2);
}

const rule = {
  id,
  code,
  title: "TODO",
  severity: "warning",
  appliesTo: ["plan"],
  citation: { instrument: "76/NQ-CP", locator: "TODO", source: "TODO", certainty: "reconstructed" },
  rationale: "TODO",
  check: "TODO",
  options: {},
};
const page = [
  "<!-- head:start -->",
  "<!-- head:end -->",
  ...pageHeadings.flatMap((heading) => ["", `## ${heading}`, "", "TODO"]),
  "",
];
const test = `import { documentOf } from "../../support/document";
import { testRule } from "../../support/rule-tester";

testRule("${id}", {
  on: "2026-12-15",
  documentType: "plan",
  valid: [{ name: "TODO", model: documentOf("TODO") }],
  invalid: [{ name: "TODO too", model: documentOf("TODO"), findings: [{ messageId: "TODO" }] }],
});
`;
const files: Record<string, string> = {
  [`src/packs/${pack}/rules/${id}.json`]: `${JSON.stringify(rule, null, 2)}\n`,
  [`docs/rules/${id}.md`]: page.join("\n"),
  [`test/rules/${id}.test.ts`]: test,
};
for (const [path, content] of Object.entries(files)) {
  const full = join(rootFolder, path);
  if (existsSync(full)) {
    process.stderr.write(`${path} is already there; nothing was overwritten.\n`);
    process.exit(2);
  }
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  process.stdout.write(`${path}\n`);
}
process.stdout.write(
  "Now fill in every TODO, add a line to the pack's coverage.json and run: npm run docs\n"
);
