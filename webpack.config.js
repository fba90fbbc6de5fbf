import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { contentSecurityPolicy } from "./scripts/content-security-policy.mjs";
import { paneSecurityPolicy } from "./scripts/pane-security-policy.mjs";
import { placeManifest, readAddresses } from "./scripts/support/office-addresses.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * "web", the page for files in dist/web; "office" and "gate", the add-in in dist/pane; "cli", the command line in
 * dist/cli/cchc.cjs. `--env baseUrl=https://…/` is where dist will be served, `--env officeJs=https://…/office.js` a
 * copy of office.js other than Microsoft's own.
 */
export default (env = {}, { mode = "production" }) => [
  webConfig(mode),
  officeConfig(mode, readAddresses(env)),
  gateConfig(mode),
  cliConfig(mode),
];

function webConfig(mode) {
  return {
    ...sharedConfig("web", mode, ["chrome 110", "edge 110", "safari 16"]),
    target: ["web", "es2022"],
    entry: { web: at("src/web/main.tsx") },
    output: {
      path: at("dist/web"),
      // Found at run time: the folder may be served from any sub-path.
      publicPath: "auto",
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      cssFilename: "[name].[contenthash:8].css",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      clean: true,
    },
    experiments: { css: true },
    // Evaluated source maps would break the page's own security policy.
    devtool: mode === "production" ? false : "source-map",
    performance: { hints: false },
    plugins: [
      new HtmlPlugin({
        template: at("src/web/index.html"),
        favicon: at("assets/icon.svg"),
        scriptLoading: "defer",
        templateParameters: { contentSecurityPolicy },
      }),
    ],
  };
}

function officeConfig(mode, addresses) {
  const page = (name, template, chunks, scriptLoading = "defer") =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: at(template),
      chunks,
      scriptLoading,
      templateParameters: {
        officeJs: addresses.officeJs,
        contentSecurityPolicy: paneSecurityPolicy(addresses.officeJs),
      },
    });
  return {
    ...sharedConfig("office", mode, ["chrome 110", "edge 110", "safari 16"]),
    target: ["web", "es2022"],
    entry: {
      taskpane: at("src/taskpane/main.tsx"),
      commands: at("src/commands/main.ts"),
      notice: at("src/commands/notice-page.ts"),
    },
    output: {
      path: at("dist/pane"),
      // Beside the page: office.js adds scripts of its own, so the address of ours is not told by the last script.
      publicPath: "",
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      cssFilename: "[name].[contenthash:8].css",
      clean: { keep: "gate.js" },
    },
    experiments: { css: true },
    devtool: mode === "production" ? false : "source-map",
    performance: { hints: false },
    plugins: [
      page("taskpane", "src/taskpane/taskpane.html", ["taskpane"]),
      // Office hands over the first press of a button once the page is parsed: what comes after that would miss it.
      page("commands", "src/commands/commands.html", ["commands"], "blocking"),
      page("notice", "src/commands/notice.html", ["notice"]),
      new CopyPlugin({
        patterns: [
          {
            from: at("src/taskpane/gate/help.{html,css}").replaceAll("\\", "/"),
            to: "[name][ext]",
          },
          { from: "*.png", context: at("assets"), to: "assets/[name][ext]" },
          {
            from: at("manifest.xml"),
            transform: (manifest) => placeManifest(manifest.toString("utf8"), addresses.baseUrl),
          },
        ],
      }),
    ],
  };
}

/** The script that runs before everything else in the pane, in the language of Internet Explorer 11. */
function gateConfig(mode) {
  return {
    ...sharedConfig("gate", mode, ["ie 11"]),
    target: ["web", "es5"],
    entry: { gate: at("src/taskpane/gate/gate.ts") },
    output: { path: at("dist/pane"), filename: "[name].js" },
    devtool: false,
    performance: { hints: false },
  };
}

function cliConfig(mode) {
  return {
    ...nodeConfig("cli", mode, { cchc: at("src/cli/main.ts") }),
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      // `npx cchc` runs the file itself.
      {
        apply: ({ hooks }) =>
          hooks.afterEmit.tap("executable", () => chmodSync(at("dist/cli/cchc.cjs"), 0o755)),
      },
    ],
  };
}

/** Programs for Node, in a folder of dist that has their name. */
export function nodeConfig(name, mode, entry) {
  return {
    ...sharedConfig(name, mode, ["node 20"]),
    target: "node20",
    entry,
    output: {
      path: at(`dist/${name}`),
      filename: "[name].cjs",
      chunkFilename: "[name].cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
    devtool: false,
    optimization: { minimize: false },
    performance: { hints: false },
  };
}

function sharedConfig(name, mode, browsers) {
  return {
    name,
    mode,
    cache: {
      type: "filesystem",
      name: `${name}-${mode}`,
      cacheDirectory: at("node_modules/.cache/webpack"),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            env: { targets: browsers },
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        // Modules of ours only give what is asked of them, so that a page leaves out what it does not use; but for the
        // one that is imported for what it does.
        { test: /\.tsx?$/, include: at("src"), exclude: /without-eval\.ts$/, sideEffects: false },
        { test: /\.md$/, type: "asset/source" },
      ],
    },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    stats: { preset: "errors-warnings", timings: true },
  };
}
