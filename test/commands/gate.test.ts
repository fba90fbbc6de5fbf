import { describe, expect, test } from "@jest/globals";
import { findObstacle } from "../../src/taskpane/gate/find-obstacle";
import { isOutdatedBrowser } from "../../src/taskpane/gate/is-outdated-browser";
import { leastSets } from "../../src/hosts/office/office-tiers";

describe("isOutdatedBrowser", () => {
  test.each([
    ["Trident", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko", true],
    [
      "EdgeHTML",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763",
      true,
    ],
    [
      "WebView2",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
      false,
    ],
    [
      "WKWebView",
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
      false,
    ],
    ["Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", false],
  ])("%s", (_name, userAgent, isOutdated) => {
    expect(isOutdatedBrowser(userAgent)).toBe(isOutdated);
  });
});

describe("findObstacle", () => {
  const office = (host: string | null, newest: string) => ({
    host,
    isSetSupported: (_set: string, version: string) => Number(version) <= Number(newest),
  });

  test.each([
    { name: "no office.js", found: null, obstacle: "thu-vien" },
    { name: "a plain browser", found: office(null, "0"), obstacle: "ngoai-office" },
    { name: "PowerPoint", found: office("PowerPoint", "9.9"), obstacle: "ngoai-office" },
    { name: "Word 2016", found: office("Word", "1.1"), obstacle: "phien-ban" },
    { name: "Word 2021", found: office("Word", "1.3"), obstacle: null },
    { name: "Excel 2016", found: office("Excel", "1.1"), obstacle: "phien-ban" },
    { name: "Excel 2019", found: office("Excel", "1.7"), obstacle: null },
  ])("$name", ({ found, obstacle }) => {
    expect(findObstacle(found, leastSets)).toBe(obstacle);
  });
});
