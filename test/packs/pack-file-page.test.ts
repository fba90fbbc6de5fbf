import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { readPackFile } from "../../src/packs/pack-file";
import { packFileSchema } from "../../src/packs/schema";

const page = readFileSync(join(__dirname, "../../docs/tep-bieu-mau.md"), "utf8");

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
}

/** Every entry of the file by its path, "có" where it is compulsory; those of an indicator by their own names. */
function entriesOf(schema: JsonSchema, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, entry]) => {
    const isRequired = schema.required?.includes(name) === true;
    const path = `${prefix}${name}`;
    const below =
      entry.items === undefined
        ? entriesOf(entry, `${path}.`)
        : entriesOf(entry.items, path === "forms[].indicators" ? "" : `${path}[].`);
    return [[path, isRequired ? "có" : "không"] as const, ...below];
  });
}

const rows = [...page.matchAll(/^\| `([^`]+)`\s*\| (có|không)\s*\|\s*(.*?)\s*\|$/gmu)];

test("the page of the pack file tells every entry of its schema, and no other", () => {
  const schema = z.toJSONSchema(packFileSchema) as JsonSchema;
  const told = rows.map(([, path = "", need = ""]) => `${path} ${need}`);
  const wanted = entriesOf(schema).map((entry) => entry.join(" "));
  expect(wanted.length).toBeGreaterThan(40);
  expect([...told].sort()).toEqual([...wanted].sort());
  for (const [, path, , says = ""] of rows) expect([path, says.length > 3]).toEqual([path, true]);
});

test("its example is a pack file that is believed", () => {
  const [, example = ""] = /```json\n([\s\S]+?)```/u.exec(page) ?? [];
  expect(readPackFile("vi-du.cchc-pack.json", example).pack.forms).toHaveLength(1);
});
