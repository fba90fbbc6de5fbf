import { fileURLToPath } from "node:url";
import { nodeConfig } from "../webpack.config.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What is measured is our code as it is shipped, bundled; the peers are what npm has installed. */
export default {
  ...nodeConfig("bench", "production", {
    run: at("run.ts"),
    consolidate: at("consolidate.ts"),
    "check-once": at("support/check-once.ts"),
    "unit-files-once": at("support/unit-files-once.ts"),
  }),
  externals: ["mammoth", "saxes", "@e965/xlsx"],
  externalsType: "commonjs",
};
