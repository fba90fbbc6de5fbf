// Checks one file and prints the process's peak memory in megabytes.
import { readFileSync } from "node:fs";
import { fullCheck } from "./full-check";

const [path = ""] = process.argv.slice(2);
await fullCheck(readFileSync(path));
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
