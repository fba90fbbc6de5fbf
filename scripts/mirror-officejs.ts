// Copies what the add-in needs of an office.js folder to an intranet, and later proves that the copy is still whole:
//   npm run mirror-officejs -- --from FOLDER --to FOLDER    copies and writes SHA256SUMS
//   npm run mirror-officejs -- --verify FOLDER              compares a copy with its SHA256SUMS
// FOLDER is the "dist" of the package @microsoft/office-js, or https://appsforoffice.microsoft.com/lib/1/hosted/ saved to disk.
import { resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { copyOfficeJs, verifyOfficeJs } from "./support/office-js-copy";

const { values } = parseArgs({
  options: {
    from: { type: "string" },
    to: { type: "string" },
    verify: { type: "string" },
  },
});

async function mirror(): Promise<number> {
  if (values.verify !== undefined) {
    const faults = await verifyOfficeJs(resolve(values.verify));
    for (const { file, fault } of faults) console.error(`${file}: ${fault}`);
    console.log(faults.length === 0 ? "The copy is whole." : `${faults.length} faults.`);
    return faults.length === 0 ? 0 : 1;
  }
  if (values.from === undefined || values.to === undefined) {
    console.error("Usage: mirror-officejs --from FOLDER --to FOLDER | --verify FOLDER");
    return 2;
  }
  const { files, bytes, version } = await copyOfficeJs(resolve(values.from), resolve(values.to));
  const size = (bytes / 1024 / 1024).toFixed(1);
  console.log(
    `Copied ${files.length} files (${size} MB) of office.js ${version}, with SHA256SUMS.`
  );
  return 0;
}

process.exitCode = await mirror();
