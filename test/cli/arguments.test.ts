import { describe, expect, test } from "@jest/globals";
import { runCommandLine } from "../../src/cli/run-command-line";
import { parseArguments } from "../../src/cli/parse-arguments";
import { recordTerminal } from "../support/terminal";

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(argv, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

describe("parseArguments", () => {
  test("reads every option", () => {
    const parsed = parseArguments(
      "check --profile so-2026 --on 2026-03-15 --workbook w.xlsx --earlier q1.xlsx --earlier h1.xlsx --plan kh.docx --packs p --format json -o out --notes --safe --year 2027 --unit U --place P --unit-profile u.json --area digital-government --period q3 --form 3 --units u.txt --html s.html --rule TK-01 --nth 2 --by N --reason R --dated 2026-03-16 --remove --link --slip s.docx --accept-all --proposals p.json --decisions d.json --template t.docx --templates mau --answers a.json --carry k.docx --carry-report b.docx --lang en a b".split(
        " "
      )
    );
    expect(parsed).toEqual({
      command: "check",
      operands: ["a", "b"],
      profile: "so-2026",
      on: "2026-03-15",
      workbook: "w.xlsx",
      earlier: ["q1.xlsx", "h1.xlsx"],
      plans: ["kh.docx"],
      packs: "p",
      format: "json",
      output: "out",
      notes: true,
      safe: true,
      year: 2027,
      unit: "U",
      place: "P",
      unitProfile: "u.json",
      area: "digital-government",
      period: "q3",
      form: "3",
      units: "u.txt",
      html: "s.html",
      rule: "TK-01",
      nth: 2,
      by: "N",
      reason: "R",
      dated: "2026-03-16",
      remove: true,
      link: true,
      slip: "s.docx",
      acceptAll: true,
      proposals: "p.json",
      template: "t.docx",
      templates: "mau",
      answers: "a.json",
      carry: "k.docx",
      carryReport: "b.docx",
      decisions: "d.json",
      locale: "en",
      help: false,
    });
  });
});

describe("a command line that cannot be followed", () => {
  test.each([
    ["an unknown command", ["chek", "a.docx"], "Không có lệnh “chek”"],
    ["an unknown option", ["check", "--colour", "a.docx"], "--colour"],
    ["an option without its value", ["check", "a.docx", "--profile"], "--profile"],
    [
      "an option that swallows the next one",
      ["check", "--profile", "--on", "2026-01-01"],
      "--profile",
    ],
    ["a flag with a value", ["fix", "--safe=yes", "a.docx"], "--safe"],
    ["an impossible date", ["check", "--on", "2026-02-30", "a.docx"], "2026-02-30"],
    ["a date in another form", ["check", "--on", "15/3/2026", "a.docx"], "15/3/2026"],
    ["an unknown format", ["check", "--format", "xml", "a.docx"], "xml"],
    ["an unknown period", ["new", "plan", "--period", "q2"], "q2"],
    ["a year of two digits", ["new", "plan", "--year", "27"], "27"],
    ["an unknown language", ["check", "--lang", "fr"], "fr"],
    ["an unknown profile", ["check", "--profile", "so-1900", "a.docx"], "so-1900"],
    ["nothing to check", ["check"], "Chưa nêu tệp"],
    ["nothing to mark", ["mark", "-o", "x.docx"], "Chưa nêu tệp"],
    ["no output", ["mark", "a.docx"], "-o"],
    ["two inputs", ["mark", "a.docx", "b.docx", "-o", "c.docx"], "một tệp"],
    ["the input as output", ["mark", "a.docx", "-o", "./a.docx"], "trùng với tệp vào"],
    ["an output of another kind", ["mark", "a.docx", "-o", "a.pdf"], ".docx"],
    ["fix without --safe", ["fix", "a.docx", "-o", "b.docx"], "--safe"],
    ["new without a kind", ["new", "-o", "b.docx"], "plan"],
    ["new without a profile", ["new", "plan", "--year", "2027", "-o", "b.docx"], "--profile"],
    ["new without a year", ["new", "plan", "--profile", "so-2026", "-o", "b.docx"], "--year"],
    ["new without an output", ["new", "plan", "--profile", "so-2026", "--year", "2027"], "-o"],
    [
      "a plan named as a workbook",
      ["new", "plan", "--profile", "so-2026", "--year", "2027", "-o", "b.xlsx"],
      ".docx",
    ],
    ["an unknown rule", ["explain", "KH-00"], "KH-00"],
  ])("%s: exit 2, one sentence, nothing on the output", async (_name, argv, sentence) => {
    const { code, output, errors } = await run(...argv);
    expect(code).toBe(2);
    expect(output).toBe("");
    expect(errors).toContain(sentence);
    expect(errors.split("\n")[0]).not.toMatch(/[{}]|Error/u);
  });

  test("no command at all shows the usage and exits 2; --help shows it and exits 0", async () => {
    expect(await run()).toMatchObject({
      code: 2,
      output: "",
      errors: expect.stringContaining("cchc check"),
    });
    expect(await run("--help")).toMatchObject({
      code: 0,
      errors: "",
      output: expect.stringContaining("cchc check"),
    });
  });

  test("speaks English when asked", async () => {
    expect((await run("chek", "--lang", "en")).errors).toContain("There is no command");
  });
});

describe("profiles and explain", () => {
  test("lists profiles as text and as JSON, the same ones", async () => {
    const text = await run("profiles");
    const json = await run("profiles", "--format", "json");
    const { version, profiles } = JSON.parse(json.output) as {
      version: number;
      profiles: { id: string }[];
    };
    expect(version).toBe(1);
    expect(
      text.output
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[0])
    ).toEqual(profiles.map(({ id }) => id));
    expect(profiles.length).toBeGreaterThan(5);
  });

  test.each(["KH-01", "kh-01"])("explains %s with severity, reason and source", async (code) => {
    const outcome = await run("explain", code);
    expect(outcome.code).toBe(0);
    for (const part of ["KH-01", "Mức độ:", "Vì sao:", "Căn cứ:", "Bộ quy tắc:"])
      expect(outcome.output).toContain(part);
  });
});
