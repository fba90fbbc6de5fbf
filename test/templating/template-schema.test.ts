import { describe, expect, test } from "@jest/globals";
import { parseDocumentTemplate } from "../../src/templating/document-templates";
import { parseParts } from "../../src/templating/parts";
import {
  BrokenTemplateError,
  parseTemplate,
  statisticsTemplateSchema,
} from "../../src/templating/template-schema";
import areasJson from "../../templates/parts/areas.json";
import officeJson from "../../templates/parts/office.json";
import statisticsAppendixJson from "../../templates/parts/statistics-appendix.json";
import taskTableJson from "../../templates/parts/task-table.json";
import planJson from "../../templates/plan-annual/template.json";
import statisticsJson from "../../templates/statistics-workbook/template.json";

function pathsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (cause) {
    if (cause instanceof BrokenTemplateError) {
      for (const { reason } of cause.reasons) expect(reason).not.toBe("");
      return cause.reasons.map(({ path }) => path);
    }
    throw cause;
  }
  return [];
}

type Json = Record<string, unknown>;
const planWith = (change: Json): Json => ({ ...planJson, ...change });

describe("a document template", () => {
  test("as shipped is sound", () => {
    expect(pathsOf(() => parseDocumentTemplate(planJson))).toEqual([]);
  });

  const [firstSlot, secondSlot] = planJson.slots;
  test.each<[string, Json, readonly string[]]>([
    ["a missing title", { title: undefined }, ["title"]],
    ["an unknown key", { titel: "x" }, [""]],
    ["an empty text", { abstract: "" }, ["abstract"]],
    ["an unknown node", { body: [{ kind: "chapter", text: "x" }] }, ["body[0].kind"]],
    [
      "a level that does not exist",
      { legalBases: [{ text: "x", levels: ["district"] }] },
      ["legalBases[0]"],
    ],
    ["a name that nothing fills", { abstract: "Kế hoạch {yaer}" }, ["abstract"]],
    [
      "a name that nothing fills, deep inside",
      { body: [{ kind: "dashes", items: ["a", { text: "{unitNam}" }] }] },
      ["body[0].items[1].text"],
    ],
    ["a tag given twice", { slots: [...planJson.slots, firstSlot] }, ["slots"]],
    [
      "a tag with a space",
      { slots: [...planJson.slots, { ...secondSlot, tag: "tên đơn vị" }] },
      [`slots[${planJson.slots.length}].tag`],
    ],
  ])("with %s is refused, and says where", (_, change, paths) => {
    expect(pathsOf(() => parseDocumentTemplate(planWith(change)))).toEqual(paths);
  });

  test("names every fault at once", () => {
    const broken = planWith({ abstract: "{a}", documentType: "{b}" });
    expect(pathsOf(() => parseDocumentTemplate(broken))).toEqual(["documentType", "abstract"]);
  });
});

describe("the shared parts", () => {
  const shipped = {
    office: officeJson,
    areas: areasJson,
    taskTable: taskTableJson,
    statisticsAppendix: statisticsAppendixJson,
  };

  test("as shipped are sound", () => {
    expect(pathsOf(() => parseParts(shipped))).toEqual([]);
  });

  test("with a term that uses a term are refused", () => {
    const terms = { ...officeJson.terms, other: ["{staff}"] };
    expect(pathsOf(() => parseParts({ ...shipped, office: { ...officeJson, terms } }))).toEqual([
      "terms.other[0]",
    ]);
  });

  test("with a name that nothing fills are refused", () => {
    const taskTable = { ...taskTableJson, title: "{yaer}" };
    expect(pathsOf(() => parseParts({ ...shipped, taskTable }))).toEqual(["title"]);
  });
});

describe("a statistics template", () => {
  const parse = (change: Json): unknown =>
    parseTemplate(statisticsTemplateSchema, { ...statisticsJson, ...change });

  test("as shipped is sound", () => {
    expect(pathsOf(() => parse({}))).toEqual([]);
  });

  test("with a prompt longer than Excel shows is refused", () => {
    const count = { title: "x".repeat(33), text: "y".repeat(256) };
    const prompts = { ...statisticsJson.prompts, count };
    expect(pathsOf(() => parse({ prompts }))).toEqual([
      "prompts.count.title",
      "prompts.count.text",
    ]);
  });
});
