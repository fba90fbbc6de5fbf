import { basename } from "node:path";

/** A document of the corpus as its source file tells it. */
export interface CorpusSource {
  /** File name without its ending. */
  readonly name: string;
  /** What it was shaped after, in a sentence. */
  readonly about: string;
  /** Profile the user would choose; null where the program has to recognise it. */
  readonly profile: string | null;
  /** What a reader takes it for: "plan", "report", "guidance", "other subject". */
  readonly type: string;
  /** True where a careful reader would send nothing of it back: no finding at error level is expected. */
  readonly isClean: boolean;
  readonly look: CorpusLook;
  /** False where the source gives the text only. */
  readonly hasLook: boolean;
  readonly blocks: readonly SourceBlock[];
  readonly expected: readonly Expectation[];
}

/** How the file is made, where that is part of what it shows. */
export interface CorpusLook {
  /** Text in decomposed Unicode, as some keyboards of macOS leave it. */
  readonly isDecomposed: boolean;
  /** Text cut into runs of a few letters, as Word leaves it after corrections. */
  readonly hasSplitRuns: boolean;
  readonly paper: "A4" | "letter";
  /** Margins in millimetres: top, right, bottom, left. */
  readonly margins: readonly number[];
  readonly font: string;
  /** Size of the text, in points. */
  readonly size: number;
  /** True where no component is set in letters of its own: all is as the text, without rules. */
  readonly isPlain: boolean;
  readonly pageNumber: "top" | "bottom" | "none";
}

export type SourceBlock =
  | { readonly kind: "line"; readonly look: LineLook; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "landscape" };

/** "plain" · "centred" (bold) · "bold" · items of the automatic lists "1.", "a)" and "-". */
export type LineLook = "plain" | "centred" | "bold" | "numbered" | "lettered" | "bulleted";

/** A finding that a reader of the document would want: the rule, and words of the place or of what is missing there. */
export interface Expectation {
  readonly ruleId: string;
  readonly quote: string;
}

const looks: Readonly<Record<string, LineLook>> = {
  "*": "centred",
  "!": "bold",
  "#1": "numbered",
  "#a": "lettered",
  "#-": "bulleted",
};

/**
 * Reads a source: head ("name: value"), body and list of expected findings, parted by lines of "=====". In the body a
 * line is a paragraph; "|a|b|" is a row of a table, in which "<" continues the cell at its left, "^" the one above,
 * and " // " parts paragraphs; "~" is an empty paragraph, "[landscape]" begins a section of its own.
 * Throws on a source that says something else.
 */
export function readSource(file: string, text: string): CorpusSource {
  const [head = "", body, list, ...rest] = text.split(/^=====\n/mu);
  if (body === undefined || list === undefined || rest.length > 0)
    throw new Error(`${file}: head, body and expected findings, parted by =====`);
  const values = headOf(file, head);
  const valueOf = (name: string): string => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${file}: no “${name}”`);
    return value;
  };
  return {
    name: basename(file, ".txt"),
    about: valueOf("about"),
    profile: values.get("profile") ?? null,
    type: valueOf("type"),
    isClean: valueOf("clean") === "yes",
    look: {
      isDecomposed: values.get("letters") === "decomposed",
      hasSplitRuns: values.get("runs") === "split",
      paper: values.get("paper") === "letter" ? "letter" : "A4",
      margins: (values.get("margins") ?? "20 15 20 30").split(" ").map(Number),
      font: values.get("font") ?? "Times New Roman",
      size: Number(values.get("size") ?? 14),
      isPlain: values.get("components") === "plain",
      pageNumber: pageNumberOf(values.get("number")),
    },
    hasLook: true,
    blocks: blocksOf(body.replaceAll("{nbsp}", "\u00a0")),
    expected: linesOf(list).map((line) => expectationOf(file, line)),
  };
}

const headNames = new Set([
  "about",
  "profile",
  "type",
  "clean",
  "letters",
  "runs",
  "paper",
  "margins",
  "font",
  "size",
  "components",
  "number",
]);

function pageNumberOf(value: string | undefined): CorpusLook["pageNumber"] {
  return value === "bottom" || value === "none" ? value : "top";
}

function headOf(file: string, head: string): ReadonlyMap<string, string> {
  return new Map(
    linesOf(head).map((line) => {
      const [, name = "", value = ""] = /^(\w+): (.+)$/u.exec(line) ?? [];
      if (!headNames.has(name)) throw new Error(`${file}: what is “${line}”?`);
      return [name, value];
    })
  );
}

function blocksOf(body: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: (readonly string[])[] | null = null;
  for (const line of linesOf(body)) {
    if (line.startsWith("|")) {
      if (rows === null) blocks.push({ kind: "table", rows: (rows = []) });
      rows.push(line.slice(1, -1).split("|"));
      continue;
    }
    rows = null;
    blocks.push(line === "[landscape]" ? { kind: "landscape" } : lineBlock(line));
  }
  return blocks;
}

function lineBlock(line: string): SourceBlock {
  if (line === "~") return { kind: "line", look: "plain", text: "" };
  const [, mark = "", text = ""] = /^(\*|!|#[1a-])\s?(.*)$/u.exec(line) ?? [];
  const look = looks[mark];
  return look === undefined
    ? { kind: "line", look: "plain", text: line }
    : { kind: "line", look, text };
}

/** "plan/task-deadline: words of the place  # why", the reason being for the reader. */
function expectationOf(file: string, line: string): Expectation {
  const [, ruleId, quote] = /^([\w/-]+): (.+?)(?:\s{2,}#.*)?$/u.exec(line) ?? [];
  if (ruleId === undefined || quote === undefined) throw new Error(`${file}: what is “${line}”?`);
  return { ruleId, quote };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
