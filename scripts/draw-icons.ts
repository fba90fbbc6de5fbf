// Draws the ribbon's icons: every SVG of assets/ribbon in the eight sizes Office asks for, as assets/<name>-<size>.png.
import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** Pixels: the three sizes Office demands (16, 32, 80) and the five it prefers at other scalings. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = new URL("../assets/", import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
});
const page = await browser.newPage();
for (const file of await readdir(new URL("ribbon/", assets))) {
  const drawing = (await readFile(new URL(`ribbon/${file}`, assets))).toString("base64");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}"></body>`
    );
    await page.screenshot({
      path: fileURLToPath(new URL(`${basename(file, ".svg")}-${size}.png`, assets)),
      omitBackground: true,
    });
  }
}
await browser.close();
