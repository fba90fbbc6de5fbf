import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { openPackage } from "../../src/ooxml/package/open-package";
import { readDocument } from "../../src/ooxml/word/read-document";
import { sampleFiles } from "../../src/templating/samples";
import { docxOf } from "../support/docx";
import { recordTerminal } from "../support/terminal";

let folder = "";
const at = (...parts: string[]): string => join(folder, ...parts);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-own-"));
  mkdirSync(at("mau"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(argv, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

const control = (tag: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent><w:r><w:t>[${tag}]</w:t></w:r></w:sdtContent></w:sdt>`;
const modelOf = (path: string) => readDocument(openPackage(readFileSync(path))).model;
const plan = sampleFiles.find(({ id }) => id === "department-plan")?.create();

describe("templates of an office's own", () => {
  test("are listed with their slots, filled, and refused with the reason", async () => {
    writeFileSync(
      at("mau", "Thư mời.docx"),
      docxOf(`<w:p>${control("unit.name")}${control("subject")}</w:p>`)
    );
    writeFileSync(at("mau", "Hỏng.docx"), docxOf("<w:p/>"));
    const listed = await run("new", "list", "--templates", at("mau"), "--unit", "Sở Y tế");
    expect(listed.code).toBe(2);
    expect(listed.output).toContain("Thư mời\n  unit.name\tunit.name\ttext\tSở Y tế\n");
    expect(listed.errors).toContain("Hỏng.docx");
    writeFileSync(at("answers.json"), JSON.stringify({ subject: "Họp" }));
    const made = await run(
      ...["new", "Thư mời", "--templates", at("mau"), "--unit", "Sở Y tế"],
      ...["--answers", at("answers.json"), "-o", at("out.docx")]
    );
    expect(made).toMatchObject({ code: 0, errors: "" });
    expect(modelOf(at("out.docx")).blocks[0]).toMatchObject({ text: "Sở Y tếHọp" });
    const unknown = await run("new", "Khác", "--templates", at("mau"), "-o", at("x.docx"));
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.errors).toContain("Thư mời");
  });

  test("are made from last year's file, all proposals or those decided on", async () => {
    writeFileSync(at("plan.docx"), plan ?? new Uint8Array());
    const proposed = await run("template", "make", at("plan.docx"), "--proposals", at("p.json"));
    expect(proposed.code).toBe(0);
    const file = JSON.parse(readFileSync(at("p.json"), "utf8")) as {
      proposals: { id: number; accept: boolean; tag: string }[];
    };
    expect(file.proposals.length).toBeGreaterThan(3);
    for (const proposal of file.proposals) proposal.accept = proposal.tag === "year";
    writeFileSync(at("d.json"), JSON.stringify(file));
    const some = [
      "template",
      "make",
      at("plan.docx"),
      "-o",
      at("some.docx"),
      "--decisions",
      at("d.json"),
    ];
    expect((await run(...some)).code).toBe(0);
    expect(new Set(modelOf(at("some.docx")).slots.map(({ tag }) => tag))).toEqual(
      new Set(["year"])
    );
    const all = await run(
      "template",
      "make",
      at("plan.docx"),
      "-o",
      at("all.docx"),
      "--accept-all"
    );
    expect(all.code).toBe(0);
    expect(modelOf(at("all.docx")).slots.length).toBeGreaterThan(3);
    expect(
      (await run("template", "make", at("plan.docx"), "-o", at("plan.docx"), "--accept-all")).code
    ).toBe(2);
  });
});

describe("cchc new plan --carry", () => {
  test("takes over last year's unfinished tasks", async () => {
    writeFileSync(at("plan.docx"), plan ?? new Uint8Array());
    const made = await run(
      ...["new", "plan", "--profile", "so-2026", "--year", "2027", "--carry", at("plan.docx")],
      ...["-o", at("next.docx")]
    );
    expect(made).toMatchObject({ code: 0, errors: "" });
    const [, count] = /(\d+) nhiệm vụ/u.exec(made.output) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    const wrong = await run(
      ...["new", "report", "--profile", "so-2026", "--year", "2027", "--carry", at("plan.docx")],
      ...["-o", at("next.docx")]
    );
    expect(wrong.code).toBe(2);
  });
});
