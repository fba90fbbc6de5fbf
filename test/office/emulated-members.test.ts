import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { addToGroup } from "../../src/core/text/add-to-group";
import { apiNoteOf } from "../../scripts/support/office-api-sets";
import { docxOf, p } from "../support/docx";
import { buildXlsx } from "../support/xlsx-builder";
import { openInExcel } from "./open-excel";
import { openInWord } from "./open-word";
import { emulatedTypes } from "./protocol/host-object";

// Opening both makes sure that every type has been declared.
openInWord(docxOf(p("a")));
openInExcel(buildXlsx({ sheets: [{ name: "A" }] }));

/** Members of @types/office-js by class: "Word.Paragraph" → "text" → "WordApi 1.1". */
function declaredMembers(): ReadonlyMap<string, ReadonlyMap<string, string | null>> {
  const file = "node_modules/@types/office-js/index.d.ts";
  const source = ts.createSourceFile(
    file,
    ts.sys.readFile(file) ?? "",
    ts.ScriptTarget.ES2022,
    true
  );
  const classes = new Map<string, Map<string, string | null>>();
  const readClass = (name: string, node: ts.ClassDeclaration | ts.InterfaceDeclaration): void => {
    const byName = new Map<string, ts.Node[]>();
    for (const member of node.members)
      if (member.name !== undefined && ts.isIdentifier(member.name))
        addToGroup(byName, member.name.text, member as ts.Node);
    const known = classes.get(name) ?? new Map<string, string | null>();
    for (const [member, nodes] of byName) {
      const note = apiNoteOf(nodes);
      known.set(member, note === null ? null : `${note.set} ${note.version}`);
    }
    classes.set(name, known);
  };
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || !statement.body || !ts.isModuleBlock(statement.body))
      continue;
    for (const node of statement.body.statements)
      if (
        (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) &&
        node.name !== undefined
      )
        readClass(`${statement.name.text}.${node.name.text}`, node);
  }
  return classes;
}

const declared = declaredMembers();

describe("every emulated member is one of Office.js, from the set it says", () => {
  test.each([...emulatedTypes.values()].map(({ name, members }) => [name, members] as const))(
    "%s",
    (name, members) => {
      const type = declared.get(name);
      expect(type).toBeDefined();
      const own = [...members].filter(([member]) => !member.startsWith("_"));
      const sets = own.map(([member, { since }]) => [member, since]);
      expect(sets).toEqual(
        own.map(([member]) => [member, type?.get(member) ?? "not in Office.js"])
      );
    }
  );
});
