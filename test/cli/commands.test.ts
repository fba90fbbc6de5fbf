import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { templateIds } from "../../src/app/list-templates";
import { runCommandLine } from "../../src/cli/run-command-line";
import { sampleFiles } from "../../src/templating/samples";
import { emptyUnitProfile, exportUnitProfile } from "../../src/templating/unit-profile";
import { docx } from "../support/docx-builder";
import { recordTerminal } from "../support/terminal";

let samples = "";
let folder = "";
const names: Record<string, string> = {};
const at = (...parts: string[]): string => join(folder, ...parts);
const sample = (id: string): string => join(samples, names[id] ?? `no sample ${id}`);

beforeAll(() => {
  samples = mkdtempSync(join(tmpdir(), "cchc-samples-"));
  for (const file of sampleFiles) {
    names[file.id] = file.fileName;
    writeFileSync(join(samples, file.fileName), file.create());
  }
});
afterAll(() => {
  rmSync(samples, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-commands-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly quote: string | null;
}
interface JsonRun {
  readonly file: string;
  readonly documentType: string | null;
  readonly profile: string | null;
  readonly findings: readonly JsonFinding[];
  readonly error?: { readonly reason: string; readonly message: string };
}

async function run(...argv: string[]) {
  const terminal = recordTerminal();
  const code = await runCommandLine(argv, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

async function runJson(...argv: string[]): Promise<{ code: number; runs: readonly JsonRun[] }> {
  const { code, output } = await run("check", "--format", "json", ...argv);
  const { version, runs } = JSON.parse(output) as { version: number; runs: readonly JsonRun[] };
  expect(version).toBe(1);
  return { code, runs };
}

const partsOf = (path: string) => unzipSync(readFileSync(path));

describe("cchc check", () => {
  test("JSON has the promised keys, in the promised order", async () => {
    const { runs } = await runJson("--profile", "so-2026", sample("faulty-plan"));
    const [first] = runs;
    expect(Object.keys(first ?? {})).toEqual([
      "file",
      "documentType",
      "years",
      "period",
      "otherSubject",
      "profile",
      "on",
      "packs",
      "findings",
      "justified",
      "lapsed",
      "faults",
      "skipped",
      "notices",
      "questions",
    ]);
    expect(Object.keys(first?.findings[0] ?? {})).toEqual([
      "ruleId",
      "code",
      "severity",
      "message",
      "messageId",
      "data",
      "anchor",
      "quote",
      "citation",
      "relatedInformation",
      "fixes",
    ]);
  });

  test("exit codes: 0 nothing to mend, 1 something, 2 a file could not be checked", async () => {
    writeFileSync(at("broken.docx"), "PK not a zip");
    expect((await run("check", sample("department-plan"))).code).toBe(0);
    expect((await run("check", "--profile", "so-2026", sample("faulty-plan"))).code).toBe(1);
    expect((await run("check", sample("department-plan"), at("broken.docx"))).code).toBe(2);
  });

  test("a broken file is named in one sentence and the others go on", async () => {
    mkdirSync(at("batch"));
    writeFileSync(at("batch", "a-broken.docx"), "PK not a zip");
    writeFileSync(
      at("batch", "b-old.doc"),
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    );
    writeFileSync(at("batch", "c-good.docx"), readFileSync(sample("department-plan")));
    const { code, runs } = await runJson(at("batch"));
    expect(code).toBe(2);
    expect(runs.map(({ file }) => file)).toEqual(
      ["a-broken.docx", "b-old.doc", "c-good.docx"].map((name) => at("batch", name))
    );
    expect(runs.map(({ error }) => error?.reason ?? null).slice(1)).toEqual(["legacyBinary", null]);
    for (const { file, error } of runs)
      if (error !== undefined) expect(error.message).toContain(file);
    expect(runs[2]?.documentType).toBe("plan");
  });

  test("text and JSON tell the same findings, and a second run tells the same again", async () => {
    const argv = ["--profile", "tinh-2026", sample("province-report")];
    const { runs } = await runJson(...argv);
    const text = (await run("check", ...argv)).output;
    const codes = [...text.matchAll(/^ {2}\p{Lu}[\p{Lu} ]+ ([A-Z]{2}-\d{2}):/gmu)].map(
      ([, code]) => code
    );
    expect(codes).toEqual(runs[0]?.findings.map(({ code }) => code));
    expect((await run("check", ...argv)).output).toBe(text);
  });

  test("the workbook given beside a report is checked by the report's office and day", async () => {
    const { runs } = await runJson(
      "--profile",
      "tinh-2026",
      sample("province-report"),
      "--workbook",
      sample("faulty-workbook")
    );
    expect(runs.map(({ documentType }) => documentType)).toEqual(["report", "statistics"]);
    expect(runs[1]?.profile).toBe("tinh-2026");
    expect(runs[1]?.findings.length).toBeGreaterThan(0);
  });

  test("a document of no known kind is asked about, exit 2", async () => {
    writeFileSync(
      at("menu.docx"),
      docx({ body: "<w:p><w:r><w:t>Thực đơn tuần này</w:t></w:r></w:p>" })
    );
    const { code, output } = await run("check", at("menu.docx"));
    expect(code).toBe(2);
    expect(output).toContain("Chưa nhận ra");
  });

  test("progress is drawn only where a person watches", async () => {
    const watched = recordTerminal(true);
    await runCommandLine(["check", sample("department-plan")], watched);
    expect(watched.errors()).toContain("[1/1]");
    expect((await run("check", sample("department-plan"))).errors).toBe("");
  });
});

describe("cchc mark and unmark", () => {
  test.each(["faulty-plan", "faulty-workbook", "province-report"])(
    "%s comes back part by part",
    async (id) => {
      const ending = names[id]?.endsWith(".xlsx") === true ? ".xlsx" : ".docx";
      const marked = at(`marked${ending}`);
      const again = at(`again${ending}`);
      const back = at(`back${ending}`);
      const profile = ["--profile", "tinh-2026"];
      expect((await run("mark", sample(id), "-o", marked, ...profile)).code).toBe(0);
      expect(partsOf(marked)).not.toEqual(partsOf(sample(id)));
      expect((await run("mark", marked, "-o", again, ...profile)).code).toBe(0);
      expect(partsOf(again)).toEqual(partsOf(marked));
      expect((await run("unmark", marked, "-o", back)).code).toBe(0);
      expect(partsOf(back)).toEqual(partsOf(sample(id)));
    }
  );

  test("marks do not change what is found", async () => {
    await run("mark", sample("faulty-plan"), "-o", at("marked.docx"), "--profile", "so-2026");
    const before = await runJson("--profile", "so-2026", sample("faulty-plan"));
    const after = await runJson("--profile", "so-2026", at("marked.docx"));
    expect(after.runs[0]?.findings).toEqual(before.runs[0]?.findings);
  });

  test("nothing is written for a file that cannot be read", async () => {
    writeFileSync(at("broken.docx"), "PK not a zip");
    expect(await run("mark", at("broken.docx"), "-o", at("out.docx"))).toMatchObject({
      code: 2,
      output: "",
    });
    expect(readdirSync(folder)).toEqual(["broken.docx"]);
  });
});

describe("cchc fix --safe", () => {
  test("makes numbers of numbers typed as text, and asks nobody", async () => {
    const fixed = at("fixed.xlsx");
    const before = await runJson("--profile", "tinh-2026", sample("faulty-workbook"));
    expect(before.runs[0]?.findings.map(({ code }) => code)).toContain("TK-15");
    expect(
      (await run("fix", "--safe", sample("faulty-workbook"), "-o", fixed, "--profile", "tinh-2026"))
        .code
    ).toBe(0);
    const after = await runJson("--profile", "tinh-2026", fixed);
    const left = before.runs[0]?.findings.filter(({ code }) => code !== "TK-15");
    expect(after.runs[0]?.findings).toEqual(left);
  });
});

describe("cchc new", () => {
  test("makes a plan and a workbook that open and check", async () => {
    const profile = ["--profile", "so-2026", "--year", "2027", "--unit", "Sở Nội vụ & <Thử>"];
    expect(
      (await run("new", "plan", ...profile, "--place", "Huế", "-o", at("plan.docx"))).code
    ).toBe(0);
    expect(
      (await run("new", "statistics", ...profile, "--period", "q1", "-o", at("figures.xlsx"))).code
    ).toBe(0);
    const { runs } = await runJson("--profile", "so-2026", at("plan.docx"), at("figures.xlsx"));
    expect(runs.map(({ documentType, error }) => ({ documentType, error }))).toEqual([
      { documentType: "plan", error: undefined },
      { documentType: "statistics", error: undefined },
    ]);
    // What is still to be filled in is found.
    expect(runs[0]?.findings.map(({ code }) => code)).toContain("KH-04");
  });

  test("fills a template in from a unit profile's file", async () => {
    const office = {
      ...emptyUnitProfile("department"),
      name: "Sở Nội vụ",
      parentName: "Ủy ban nhân dân tỉnh Bình An",
      symbol: "SNV",
    };
    writeFileSync(at("office.json"), exportUnitProfile(office));
    const wanted = ["--profile", "so-2026", "--year", "2027", "--unit-profile", at("office.json")];
    const made = await run("new", "decision-annual", ...wanted, "-o", at("decision.docx"));
    expect(made.code).toBe(0);
    const { runs } = await runJson("--profile", "so-2026", at("decision.docx"));
    expect(runs[0]?.documentType).toBe("plan");

    writeFileSync(at("office.json"), JSON.stringify({ ...office, nane: "x" }));
    const refused = await run("new", "plan", ...wanted, "-o", at("plan.docx"));
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain("office.json");
  });

  test("lists every template with what it asks", async () => {
    const { code, output } = await run("new", "list", "--profile", "tinh-2026");
    expect(code).toBe(0);
    for (const id of templateIds) expect(output).toContain(`${id}\t`);
    expect(output).toMatch(/report-theme\t.*--area\n\s+--area institutional-reform\t/u);
  });

  test("says so when the profile has no forms for the year", async () => {
    const outcome = await run(
      "new",
      "statistics",
      "--profile",
      "bhxh-tinh",
      "--year",
      "2022",
      "-o",
      at("x.xlsx")
    );
    expect(outcome.code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("cchc new for a year that is not the profile's own", () => {
  test.each(["plan", "statistics"])("%s is refused with the days that are", async (kind) => {
    const ending = kind === "plan" ? "docx" : "xlsx";
    const wanted = ["--profile", "so-nganh-hue-2021", "--year", "2027", "-o", at(`x.${ending}`)];
    const { code, errors } = await run("new", kind, ...wanted);
    expect(code).toBe(2);
    expect(errors).toContain("chỉ áp dụng từ ngày 1/12/2020 đến ngày 31/12/2021");
    expect(errors).toContain("so-2026, quoc-gia");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("cchc new list", () => {
  test.each([
    ["so-nganh-hue-2021", "2026-11-22", /đến ngày 31\/12\/2021.+so-2026, quoc-gia/u],
    ["so-2026", "2024-12-31", /chỉ áp dụng từ ngày 2\/7\/2025.+so-ldtbxh-hung-yen, quoc-gia/u],
    ["so-nganh-hue-2021", "2021-12-31", /^$/u],
    ["so-2026", "2026-11-22", /^$/u],
  ])("of %s on %s says whether the kind of office has that day", async (profile, on, said) => {
    const { code, errors, output } = await run("new", "list", "--profile", profile, "--on", on);
    expect(code).toBe(0);
    expect(errors).toMatch(said);
    expect(output).toContain("plan-annual\t");
  });
});

describe("cchc check --packs", () => {
  test("a pack of the user's own takes part without a rebuild", async () => {
    const pack = at("packs", "9-hd-thu-2026");
    mkdirSync(join(pack, "rules"), { recursive: true });
    mkdirSync(at("packs", "profiles"));
    writeFileSync(join(pack, "pack.json"), JSON.stringify(ownPack));
    writeFileSync(
      join(pack, "areas.json"),
      JSON.stringify([
        {
          id: "own-area",
          name: "Cải cách riêng của tỉnh Thử",
          aliases: [],
          order: 9,
          kind: "area",
          isRequired: true,
        },
      ])
    );
    writeFileSync(at("packs", "profiles", "so-thu.json"), JSON.stringify(ownProfile));
    const { runs } = await runJson(
      "--packs",
      at("packs"),
      "--profile",
      "so-thu",
      sample("faulty-plan")
    );
    expect(runs[0]?.findings.filter(({ code }) => code === "KH-01")).toHaveLength(2);
  });

  test("a pack with a typo is named with file and place; nothing is checked", async () => {
    const pack = at("packs", "9-hd-thu-2026");
    mkdirSync(pack, { recursive: true });
    writeFileSync(join(pack, "pack.json"), JSON.stringify({ ...ownPack, verison: "1.0.0" }));
    const outcome = await run("check", "--packs", at("packs"), sample("department-plan"));
    expect(outcome).toMatchObject({ code: 2, output: "" });
    expect(outcome.errors).toContain("9-hd-thu-2026/pack.json");
    expect(outcome.errors).toContain("verison");
  });

  test("a pack that is no JSON is named", async () => {
    mkdirSync(at("packs", "9-hd-thu-2026"), { recursive: true });
    writeFileSync(at("packs", "9-hd-thu-2026", "pack.json"), "{");
    const outcome = await run("check", "--packs", at("packs"), sample("department-plan"));
    expect(outcome.code).toBe(2);
    expect(outcome.errors).toContain("pack.json");
  });
});

const ownPack = {
  id: "9-hd-thu-2026",
  version: "1.0.0",
  title: "Hướng dẫn riêng của tỉnh Thử",
  authority: { id: "tinh-thu", name: "UBND tỉnh Thử" },
  instrument: { number: "9/HD-THU", title: "Hướng dẫn thử", issuedOn: "2025-12-01" },
  provenance: { source: "Bản thử của người dùng", certainty: "official" },
  effective: { from: "2025-12-01", to: null },
  supersedes: [],
};
const ownProfile = {
  id: "so-thu",
  name: "Sở của tỉnh Thử",
  level: "department",
  valid: { from: "2025-12-01", to: null },
  packs: ["cchc-vocabulary", "6459-bnv-cchc-2020", "76-nq-cp-2021", "9-hd-thu-2026"],
  issuers: [],
};
