/**
 * Fails when a host uses a member of Office.js that is newer than the base tier outside the module named for it. The sets
 * are read from the notes of @types/office-js, so that an Office of 2021 never meets a method it does not have.
 */
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { baseSets } from "../src/hosts/office/office-tiers";
import { apiNoteOf, isNewer, isOfficeDeclaration, type ApiNote } from "./support/office-api-sets";

/** Modules that may use newer members; whoever calls them has asked for the feature first. */
export const tierModules: Readonly<Record<string, string>> = {
  "src/hosts/word/reviewed-text.ts": "WordApi 1.6",
  "src/hosts/word/paragraph-events.ts": "WordApi 1.6",
  "src/hosts/word/popup-events.ts": "WordApi 1.8",
  "src/hosts/word/list-controls.ts": "WordApi 1.9",
  "src/hosts/word/marks/comments.ts": "WordApi 1.4",
  "src/hosts/word/marks/critiques.ts": "WordApi 1.8",
  "src/hosts/excel/merged-areas.ts": "ExcelApi 1.13",
  "src/hosts/excel/hidden-lines.ts": "ExcelApi 1.9",
  "src/hosts/excel/change-events.ts": "ExcelApi 1.14",
  "src/hosts/excel/new-sheets/validations.ts": "ExcelApi 1.8",
  "src/hosts/excel/new-sheets/page-setup.ts": "ExcelApi 1.9",
  "src/hosts/excel/marks/area-formats.ts": "ExcelApi 1.9",
  "src/hosts/excel/marks/cell-comments.ts": "ExcelApi 1.10",
  "src/hosts/excel/marks/plain-notes.ts": "ExcelApi 1.18",
};

/** Part of every object, whatever set brought its class: having the object at all was the question. */
const commonMembers = new Set([
  "items",
  "isNullObject",
  "load",
  "set",
  "toJSON",
  "context",
  "track",
  "untrack",
  "value",
]);

export interface TierViolation {
  readonly place: string;
  readonly member: string;
  readonly needs: string;
  readonly allowed: string;
}

/** Checks these files; names are relative to the working folder. */
export function checkOfficeTiers(files: readonly string[]): readonly TierViolation[] {
  const program = ts.createProgram(files.slice(), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: ["office-js"],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const wanted = new Set(files.map((file) => resolve(file)));
  return program
    .getSourceFiles()
    .filter(({ fileName }) => wanted.has(resolve(fileName)))
    .flatMap((file) => new FileCheck(file, checker).run());
}

class FileCheck {
  private readonly violations: TierViolation[] = [];
  private readonly name: string;

  constructor(
    private readonly file: ts.SourceFile,
    private readonly checker: ts.TypeChecker
  ) {
    this.name = relative(process.cwd(), file.fileName).replaceAll("\\", "/");
  }

  run(): readonly TierViolation[] {
    this.visit(this.file);
    return this.violations;
  }

  private visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node))
      this.checkSymbol(node.name, this.checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) this.checkBinding(node);
    if (ts.isCallExpression(node) && isLoad(node)) this.checkLoad(node);
    ts.forEachChild(node, (child) => this.visit(child));
  }

  private checkSymbol(node: ts.Node, symbol: ts.Symbol | undefined): void {
    const declarations = (symbol?.declarations ?? []).filter(isOfficeDeclaration);
    if (symbol === undefined || declarations.length === 0 || commonMembers.has(symbol.name)) return;
    const note = apiNoteOf(declarations);
    if (note !== null) this.checkNote(node, symbol.name, note);
  }

  /** `const { text } = paragraph` reads a member too. */
  private checkBinding(node: ts.BindingElement): void {
    if (!ts.isObjectBindingPattern(node.parent)) return;
    const key = node.propertyName ?? node.name;
    if (!ts.isIdentifier(key)) return;
    const type = this.checker.getTypeAtLocation(node.parent);
    this.checkSymbol(node, type.getProperty(key.text));
  }

  /** Names in `load("items/text,items/font/bold")` are members as well. */
  private checkLoad(node: ts.CallExpression): void {
    const { expression } = node;
    const [argument] = node.arguments;
    if (!ts.isPropertyAccessExpression(expression) || argument === undefined) return;
    const type = this.checker.getTypeAtLocation(expression.expression);
    if (!(type.symbol?.declarations ?? []).some(isOfficeDeclaration)) return;
    const fields = this.stringsOf(argument);
    if (fields === null) {
      this.report(argument, "load", "fields that can be read from the source", "literal strings");
      return;
    }
    for (const field of fields.flatMap((list) => list.split(",")))
      this.checkPath(argument, type, field.trim().split("/"));
  }

  private checkPath(node: ts.Node, from: ts.Type, steps: readonly string[]): void {
    let type = from;
    for (const step of steps) {
      const symbol = type.getProperty(step);
      if (symbol === undefined) {
        this.report(node, step, "a member of @types/office-js", this.checker.typeToString(type));
        return;
      }
      this.checkSymbol(node, symbol);
      type = this.checker.getTypeOfSymbol(symbol);
      if (step === "items") type = type.getNumberIndexType() ?? type;
    }
  }

  /** Every string that an expression may be; null where the source does not tell. */
  private stringsOf(node: ts.Expression): readonly string[] | null {
    if (ts.isTemplateExpression(node)) {
      const parts = node.templateSpans.map(({ expression, literal }) => {
        const values = this.stringsOf(expression);
        return values?.length === 1 ? `${values[0]}${literal.text}` : null;
      });
      return parts.includes(null) ? null : [node.head.text + parts.join("")];
    }
    if (ts.isArrayLiteralExpression(node)) {
      const lists = node.elements.map((element) =>
        this.stringsOf(ts.isSpreadElement(element) ? element.expression : element)
      );
      return lists.includes(null) ? null : lists.flatMap((list) => list ?? []);
    }
    const type = this.checker.getTypeAtLocation(node);
    const element = type.getNumberIndexType();
    return literalsOf(type.isStringLiteral() || element === undefined ? type : element);
  }

  private checkNote(node: ts.Node, member: string, { set, version }: ApiNote): void {
    const allowed = tierModules[this.name] ?? this.baseOf(set);
    const [allowedSet, allowedVersion = "0.0"] = allowed.split(" ");
    const isBase = set in baseSets && !isNewer(version, baseSets[set as keyof typeof baseSets]);
    if (isBase || (set === allowedSet && !isNewer(version, allowedVersion))) return;
    this.report(node, member, `${set} ${version}`, allowed);
  }

  private baseOf(set: string): string {
    return set in baseSets ? `${set} ${baseSets[set as keyof typeof baseSets]}` : "no such set";
  }

  private report(node: ts.Node, member: string, needs: string, allowed: string): void {
    const { line } = this.file.getLineAndCharacterOfPosition(node.getStart());
    this.violations.push({ place: `${this.name}:${line + 1}`, member, needs, allowed });
  }
}

function isLoad({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === "load";
}

function literalsOf(type: ts.Type): readonly string[] | null {
  const types = type.isUnion() ? type.types : [type];
  return types.every((one) => one.isStringLiteral())
    ? types.map((one) => (one as ts.StringLiteralType).value)
    : null;
}

/** The sources of both Office hosts. */
export function officeHostFiles(): readonly string[] {
  return ["src/hosts/word", "src/hosts/excel", "src/hosts/office"].flatMap((folder) =>
    ts.sys.readDirectory(folder, [".ts"])
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const violations = checkOfficeTiers(officeHostFiles());
  for (const { place, member, needs, allowed } of violations)
    console.error(`${place}  ${member} needs ${needs}; this module may use ${allowed}`);
  console.log(`${officeHostFiles().length} files, ${violations.length} members above their tier`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
