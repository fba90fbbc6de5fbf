// Runs dependency-cruiser over src and test, and fails too when it saw no module at all:
// with a TypeScript it cannot read it reports "no violations" over nothing.
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import { fileURLToPath } from "node:url";
import process from "node:process";

const config = await extractConfig(
  fileURLToPath(new URL("../.dependency-cruiser.cjs", import.meta.url))
);
const { output } = await cruise(["src", "test"], {
  ...config.options,
  ruleSet: { forbidden: config.forbidden },
  validate: true,
});
const { summary } = output;
for (const { rule, from, to } of summary.violations) {
  process.stderr.write(`${rule.severity} ${rule.name}: ${from} -> ${to}\n`);
}
process.stdout.write(`${summary.totalCruised} modules cruised, ${summary.error} errors\n`);
if (summary.totalCruised === 0) {
  process.stderr.write("No module was cruised: the check saw nothing, so it proves nothing.\n");
}
process.exitCode = summary.error > 0 || summary.totalCruised === 0 ? 1 : 0;
