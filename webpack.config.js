import HtmlPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { contentSecurityPolicy } from "./scripts/content-security-policy.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Two builds: "web", the page for files in dist/web, and "cli", the command line in dist/cli/cchc.cjs. */
export default (_env, { mode = "production" }) => [webConfig(mode), cliConfig(mode)];

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

function cliConfig(mode) {
  return {
    ...sharedConfig("cli", mode, ["node 20"]),
    target: "node20",
    entry: { cchc: at("src/cli/main.ts") },
    output: {
      path: at("dist/cli"),
      filename: "[name].cjs",
      chunkFilename: "[name].cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
    devtool: false,
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
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
        { test: /\.md$/, type: "asset/source" },
      ],
    },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    stats: { preset: "errors-warnings", timings: true },
  };
}
