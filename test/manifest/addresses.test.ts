import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";

/** The build's own modules are ES modules for Node: asked there, in a word each. */
function ask(expression: string): unknown {
  const script = `
    import { readAddresses, placeManifest } from "./scripts/support/office-addresses.mjs";
    import { paneSecurityPolicy, frameAncestors } from "./scripts/pane-security-policy.mjs";
    import { contentSecurityPolicy } from "./scripts/content-security-policy.mjs";
    const tried = (work) => { try { return work(); } catch (cause) { return cause.message; } };
    process.stdout.write(JSON.stringify(tried(() => ${expression})));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script]);
  return JSON.parse(String(printed));
}

describe("readAddresses", () => {
  test("without --env: this machine and Microsoft", () => {
    expect(ask("readAddresses({})")).toEqual({
      baseUrl: "https://localhost:3000/",
      officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    });
  });

  test.each([
    ["https://cchc.coquan.vn/", "https://cchc.coquan.vn/officejs/office.js"],
    ["https://cchc.coquan.vn:8443/tro-ly/", "../officejs/office.js"],
  ])("takes %s and %s", (baseUrl, officeJs) => {
    expect(ask(`readAddresses(${JSON.stringify({ baseUrl, officeJs })})`)).toEqual({
      baseUrl,
      officeJs,
    });
  });

  test.each([
    ["baseUrl", "http://cchc.coquan.vn/"],
    ["baseUrl", "https://cchc.coquan.vn/tro-ly"],
    ["baseUrl", "https://cchc.coquan.vn/?a=/"],
    ["baseUrl", "cchc.coquan.vn/"],
    ["officeJs", "http://cchc.coquan.vn/office.js"],
    ["officeJs", "//cchc.coquan.vn/office.js"],
    ["officeJs", "https://cchc.coquan.vn/office.debug.js"],
    ["officeJs", "https://cchc.coquan.vn/myoffice.js"],
  ])("refuses %s=%s", (name, value) => {
    expect(ask(`readAddresses({ ${name}: ${JSON.stringify(value)} })`)).toContain(name);
  });
});

describe("placeManifest", () => {
  test("leaves no address of this machine behind", () => {
    const placed = ask(
      `placeManifest(${JSON.stringify(readFileSync("manifest.xml", "utf8"))}, "https://cchc.coquan.vn/tro-ly/")`
    );
    expect(placed).not.toContain("localhost");
    expect(placed).toContain("https://cchc.coquan.vn/tro-ly/pane/taskpane.html");
  });
});

describe("the security policy", () => {
  const scripts = (officeJs: string): string | undefined =>
    /script-src ([^;]*)/u.exec(String(ask(`paneSecurityPolicy(${JSON.stringify(officeJs)})`)))?.[1];

  test("lets in the office.js that is used, and no other", () => {
    expect(scripts("https://cchc.coquan.vn/officejs/office.js")).toBe(
      "'self' https://cchc.coquan.vn"
    );
    expect(scripts("../officejs/office.js")).toBe("'self'");
  });

  test("is the one that the install guide gives", () => {
    const guide = readFileSync("docs/install.vi.md", "utf8");
    const pane = ask(
      `paneSecurityPolicy(readAddresses({}).officeJs) + "; " + frameAncestors`
    ) as string;
    expect(guide.split(pane)).toHaveLength(3);
    expect(guide).toContain(ask("contentSecurityPolicy"));
  });
});
