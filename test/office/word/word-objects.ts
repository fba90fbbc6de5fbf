import { openPackage } from "../../../src/ooxml/package/open-package";
import {
  defineType,
  navigation,
  reads,
  scalar,
  writes,
  type HostObject,
  type Member,
} from "../protocol/host-object";
import { OfficeError } from "../protocol/messages";
import { parseFragment, parseXmlPart, type XmlElement } from "../xml/xml-tree";
import { highlightOf, setHighlight } from "./highlight";
import { piecesOf, replaceText, runLike, splitAt, textOf } from "./paragraph-text";
import {
  cellsOf,
  isUniform,
  nestingLevel,
  rowsOf,
  WordDocument,
  type AnnotationMark,
  type CommentMark,
  type Critique,
} from "./word-document";

/** The pretend Word's own knobs, beside the document. */
export interface WordSession {
  readonly document: WordDocument;
  /** Perpetual licences claim critiques and refuse them. */
  readonly hasSubscription: boolean;
  readonly isWeb: boolean;
  readonly isProtected: () => boolean;
}

interface In<T> {
  readonly session: WordSession;
  readonly at: T;
}

/** Characters of a paragraph, or a whole block. */
interface TextRange {
  readonly paragraph: XmlElement;
  readonly start: number;
  readonly end: number;
}

type Ranged = In<TextRange>;

const editable = ({ session }: In<unknown>): void => {
  if (session.isProtected()) throw new OfficeError("GeneralException", "protected document");
  session.document.changedByApi();
};

function pointRange(range: TextRange, location: unknown): TextRange {
  const { paragraph, start, end } = range;
  if (location === "Start") return { paragraph, start, end: start };
  if (location === "End" || location === "After") return { paragraph, start: end, end };
  return range;
}

function insertText(range: Ranged, args: readonly unknown[]): HostObject {
  editable(range);
  const [text, location] = args.map(String) as [string, string];
  if (text.includes("\n")) throw new OfficeError("InvalidArgument", "paragraphs are not emulated");
  const { paragraph, start, end } =
    location === "Replace" ? range.at : pointRange(range.at, location);
  const isWhole = location === "Replace" && start === 0 && end === textOf(paragraph).length;
  // What is written over a whole line takes the controls in it away.
  if (isWhole && end > 0)
    for (const control of [...paragraph.descendants("w:sdt")])
      control.replaceWith(...(control.child("w:sdtContent")?.children ?? []));
  replaceText(paragraph, start, end, text);
  return wordRange({ ...range, at: { paragraph, start, end: start + text.length } });
}

function whole(paragraph: XmlElement): TextRange {
  return { paragraph, start: 0, end: textOf(paragraph).length };
}

function blocksOfFile(base64: unknown): XmlElement[] {
  if (typeof base64 !== "string") throw new OfficeError("InvalidArgument");
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return [...new WordDocument(openPackage(bytes)).body.elements];
}

function blocksOfFlatOpc(xml: unknown): XmlElement[] {
  const { root } = parseXmlPart(String(xml));
  const part = root.elements.find((element) =>
    element.attribute("pkg:contentType")?.endsWith("document.main+xml")
  );
  const body = [...(part?.descendants("w:body") ?? [])][0];
  if (body === undefined) throw new OfficeError("InvalidArgument", "no document in the package");
  return [...body.elements];
}

/** The block of the body (or of a cell) that a paragraph belongs to. */
function outermostBlock(paragraph: XmlElement, body: XmlElement): XmlElement {
  let at = paragraph;
  while (at.parent !== null && at.parent !== body) at = at.parent;
  return at;
}

function insertAround(
  session: WordSession,
  blocks: XmlElement[],
  paragraph: XmlElement | null,
  location: unknown
): HostObject {
  const { document } = session;
  editable({ session, at: null });
  if (location === "Replace") {
    for (const element of document.body.elements)
      if (element.name !== "w:sectPr") element.replaceWith();
    document.blocksChanged();
  }
  const anchor =
    paragraph === null || location === "Replace" ? null : outermostBlock(paragraph, document.body);
  const inserted = document.insertBlocks(blocks, anchor);
  const first = inserted.flatMap((block) =>
    block.name === "w:p" ? [block] : document.paragraphs(block)
  )[0];
  if (first === undefined) throw new OfficeError("InvalidArgument", "nothing to insert");
  return wordRange({ session, at: whole(first) });
}

function insertParagraph(
  { session }: In<unknown>,
  neighbour: XmlElement,
  formatLike: XmlElement,
  text: string,
  location: unknown
): HostObject {
  editable({ session, at: null });
  const [paragraph] = parseFragment("<w:p></w:p>");
  if (paragraph === undefined) throw new Error("unreachable");
  const properties = formatLike.child("w:pPr")?.clone();
  properties?.child("w:sectPr")?.replaceWith();
  if (properties) paragraph.append(properties);
  const run = piecesOf(formatLike).at(-1)?.run.child("w:rPr")?.clone();
  if (text !== "") {
    replaceText(paragraph, 0, 0, text);
    if (run) piecesOf(paragraph)[0]?.run.insertAt(0, run);
  }
  if (location === "Before") neighbour.before(paragraph);
  else neighbour.after(paragraph);
  session.document.blocksChanged();
  return wordParagraph({ session, at: paragraph });
}

/** Members that a paragraph shares with a range of it. */
const runMembers = {
  font: navigation<Ranged>("WordApi 1.1", (range) => wordFont(range)),
};

/** The run properties of a range's runs: all of them get what is set, the first one tells what is read. */
function runProperty(
  name: string,
  read: (element: XmlElement | null) => unknown,
  write: (element: XmlElement, value: unknown) => void
): Member<Ranged> {
  const runsOf = ({ at }: Ranged): XmlElement[] => [
    ...new Set(piecesOf(at.paragraph).map(({ run }) => run)),
  ];
  return scalar(
    "WordApi 1.1",
    (range) => read(runsOf(range)[0]?.child("w:rPr")?.child(name) ?? null),
    (range, value) => {
      editable(range);
      for (const run of runsOf(range))
        write(ensureChild(ensureChild(run, "w:rPr", true), name), value);
    }
  );
}

function ensureChild(parent: XmlElement, name: string, isFirst = false): XmlElement {
  const known = parent.child(name);
  if (known !== null) return known;
  const [made] = parseFragment(`<${name}/>`);
  if (made === undefined) throw new Error("unreachable");
  parent.insertAt(isFirst ? 0 : parent.children.length, made);
  return made;
}

const isOn = (element: XmlElement | null): boolean =>
  element !== null && !["0", "false"].includes(element.attribute("w:val") ?? "1");
const setOn = (element: XmlElement, value: unknown): void =>
  element.setAttribute("w:val", value === true ? "1" : "0");

const fontFormat: Readonly<Record<string, Member<Ranged>>> = {
  bold: runProperty("w:b", isOn, setOn),
  italic: runProperty("w:i", isOn, setOn),
  size: runProperty(
    "w:sz",
    (element) => Number(element?.attribute("w:val") ?? 22) / 2,
    (element, value) => element.setAttribute("w:val", String(Number(value) * 2))
  ),
  name: runProperty(
    "w:rFonts",
    (element) => element?.attribute("w:ascii") ?? "Times New Roman",
    (element, value) => element.setAttribute("w:ascii", String(value))
  ),
  color: runProperty(
    "w:color",
    (element) => `#${element?.attribute("w:val") ?? "000000"}`,
    (element, value) => element.setAttribute("w:val", String(value).replace("#", ""))
  ),
};

export const wordFont = defineType<Ranged>("Word.Font", {
  isTracked: true,
  members: {
    ...fontFormat,
    highlightColor: scalar<Ranged>(
      "WordApi 1.1",
      ({ at }) => highlightOf(at.paragraph, at.start, at.end),
      (range, value) => {
        editable(range);
        splitAt(range.at.paragraph, range.at.start);
        splitAt(range.at.paragraph, range.at.end);
        setHighlight(range.at.paragraph, range.at.start, range.at.end, value as string | null);
      }
    ),
  },
});

export const wordRange: (target: Ranged) => HostObject = defineType<Ranged>("Word.Range", {
  isTracked: true,
  members: {
    ...runMembers,
    text: scalar<Ranged>("WordApi 1.1", ({ at }) => textOf(at.paragraph).slice(at.start, at.end)),
    isEmpty: scalar<Ranged>("WordApi 1.3", ({ at }) => at.start === at.end),
    insertText: writes<Ranged>("WordApi 1.1", insertText),
    insertContentControl: writes<Ranged>("WordApi 1.1", (range, [type]) => {
      editable(range);
      const { paragraph, start, end } = range.at;
      const control = range.session.document.wrapInLine(paragraph, start, end);
      if (type === "ComboBox") ensureChild(ensureChild(control, "w:sdtPr"), "w:comboBox");
      return wordControl({ ...range, at: control });
    }),
    insertComment: writes<Ranged>("WordApi 1.4", (range, [text]) => {
      editable(range);
      const comment = range.session.document.addComment(range.at.paragraph, String(text));
      return wordComment({ ...range, at: comment });
    }),
    insertFileFromBase64: writes<Ranged>("WordApi 1.1", ({ session, at }, [base64, location]) =>
      insertAround(session, blocksOfFile(base64), at.paragraph, location)
    ),
    insertOoxml: writes<Ranged>("WordApi 1.1", ({ session, at }, [xml, location]) =>
      insertAround(session, blocksOfFlatOpc(xml), at.paragraph, location)
    ),
    insertParagraph: writes<Ranged>("WordApi 1.1", (range, [text, location]) =>
      insertParagraph(range, range.at.paragraph, range.at.paragraph, String(text), location)
    ),
    paragraphs: navigation<Ranged>("WordApi 1.1", ({ session, at }) =>
      paragraphCollection({ session, at: [at.paragraph] })
    ),
    getRange: reads<Ranged>("WordApi 1.3", (range, [location]) =>
      wordRange({ ...range, at: pointRange(range.at, location) })
    ),
    expandTo: reads<Ranged>("WordApi 1.3", (range, [other]) => {
      const to = (other as HostObject).target as Ranged;
      if (to.at.paragraph !== range.at.paragraph) throw new OfficeError("InvalidArgument");
      const { paragraph } = range.at;
      const start = Math.min(range.at.start, to.at.start);
      const end = Math.max(range.at.end, to.at.end);
      return wordRange({ ...range, at: { paragraph, start, end } });
    }),
    getOoxml: reads<Ranged>("WordApi 1.1", ({ session, at }) => {
      const table = at.paragraph.closest("w:tbl");
      return session.document.flatOpc([table ?? at.paragraph]);
    }),
    select: reads<Ranged>("WordApi 1.1", ({ session, at }) => {
      session.document.selected = at;
      return null;
    }),
  },
});

const rangeCollection = defineType<In<readonly TextRange[]>>("Word.RangeCollection", {
  isTracked: true,
  members: {},
  items: ({ session, at }) => at.map((range) => wordRange({ session, at: range })),
  item: ({ session, at }, key) => wordRange({ session, at: at[Number(key)] as TextRange }),
});

type InParagraph = In<XmlElement>;

const listItem = defineType<InParagraph>("Word.ListItem", {
  isTracked: false,
  members: {
    listString: scalar<InParagraph>(
      "WordApi 1.3",
      ({ session, at }) => session.document.listStrings().get(at) ?? ""
    ),
  },
});

/** Text up to and including each ending mark. */
function textRanges(paragraph: XmlElement, marks: readonly string[]): TextRange[] {
  const text = textOf(paragraph);
  const ranges: TextRange[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1)
    if (end === text.length || marks.includes(text.charAt(end - 1))) {
      ranges.push({ paragraph, start, end });
      start = end;
    }
  return ranges;
}

/** Formatting that is one attribute of the paragraph's properties, in twentieths of a point. */
function twips(element: string, attribute: string): Member<InParagraph> {
  return scalar(
    "WordApi 1.1",
    ({ at }) => Number(at.child("w:pPr")?.child(element)?.attribute(attribute) ?? 0) / 20,
    (target, value) => {
      editable(target);
      const properties = ensureChild(target.at, "w:pPr", true);
      ensureChild(properties, element).setAttribute(attribute, String(Number(value) * 20));
    }
  );
}

const alignments: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Centered",
  right: "Right",
  both: "Justified",
};

const paragraphFormat: Readonly<Record<string, Member<InParagraph>>> = {
  alignment: scalar(
    "WordApi 1.1",
    ({ at }) =>
      alignments[at.child("w:pPr")?.child("w:jc")?.attribute("w:val") ?? "left"] ?? "Unknown",
    (target, value) => {
      const name = Object.keys(alignments).find((key) => alignments[key] === value) ?? "left";
      ensureChild(ensureChild(target.at, "w:pPr", true), "w:jc").setAttribute("w:val", name);
    }
  ),
  firstLineIndent: twips("w:ind", "w:firstLine"),
  leftIndent: twips("w:ind", "w:left"),
  rightIndent: twips("w:ind", "w:right"),
  lineSpacing: twips("w:spacing", "w:line"),
  spaceAfter: twips("w:spacing", "w:after"),
  spaceBefore: twips("w:spacing", "w:before"),
};

const paragraphMembers: Readonly<Record<string, Member<InParagraph>>> = {
  ...paragraphFormat,
  text: scalar("WordApi 1.1", ({ session, at }) => textOf(at, session.isWeb ? "all" : "current")),
  outlineLevel: scalar("WordApi 1.1", ({ session, at }) => session.document.outlineLevel(at)),
  isListItem: scalar(
    "WordApi 1.3",
    ({ session, at }) => session.document.listReference(at) !== null
  ),
  tableNestingLevel: scalar("WordApi 1.3", ({ at }) => nestingLevel(at)),
  listItemOrNullObject: navigation("WordApi 1.3", (target) =>
    target.session.document.listReference(target.at) !== null ? listItem(target) : null
  ),
  font: navigation("WordApi 1.1", ({ session, at }) => wordFont({ session, at: whole(at) })),
  getRange: reads("WordApi 1.3", ({ session, at }, [location]) =>
    wordRange({ session, at: pointRange(whole(at), location) })
  ),
  getTextRanges: reads("WordApi 1.3", ({ session, at }, [marks]) =>
    rangeCollection({ session, at: textRanges(at, marks as string[]) })
  ),
  search: reads("WordApi 1.1", ({ session, at }, [wanted]) => {
    const text = textOf(at);
    const words = String(wanted);
    if (words === "") throw new OfficeError("InvalidArgument");
    const found: TextRange[] = [];
    for (let start = text.indexOf(words); start >= 0;) {
      found.push({ paragraph: at, start, end: start + words.length });
      start = text.indexOf(words, start + words.length);
    }
    return rangeCollection({ session, at: found });
  }),
  getReviewedText: reads("WordApi 1.4", ({ at }, [version]) =>
    textOf(at, version === "Original" ? "original" : "current")
  ),
  insertText: writes("WordApi 1.1", ({ session, at }, args) =>
    insertText({ session, at: whole(at) }, args)
  ),
  insertParagraph: writes("WordApi 1.1", (target, [text, location]) =>
    insertParagraph(target, target.at, target.at, String(text), location)
  ),
  insertContentControl: writes("WordApi 1.1", (target) => {
    editable(target);
    const { session, at } = target;
    return wordControl({ session, at: session.document.wrap(at, 0, textOf(at).length) });
  }),
  insertAnnotations: writes("WordApi 1.7", ({ session, at }, [set]) => {
    if (!session.hasSubscription) throw new OfficeError("GeneralException");
    return session.document.annotate(at, (set as { critiques: Critique[] }).critiques);
  }),
  getAnnotations: reads("WordApi 1.7", ({ session, at }) =>
    annotationCollection({
      session,
      at: session.document.annotations.filter(({ paragraph }) => paragraph === at),
    })
  ),
  select: reads("WordApi 1.1", ({ session, at }, [mode]) => {
    session.document.selected = pointRange(whole(at), mode);
    return null;
  }),
};

export const wordParagraph = defineType<InParagraph>("Word.Paragraph", {
  isTracked: true,
  members: paragraphMembers,
});

const paragraphCollection = defineType<In<readonly XmlElement[]>>("Word.ParagraphCollection", {
  isTracked: true,
  members: {
    getFirst: reads("WordApi 1.3", ({ session, at }) => {
      if (at[0] === undefined) throw new OfficeError("ItemNotFound");
      return wordParagraph({ session, at: at[0] });
    }),
  },
  items: ({ session, at }) => at.map((paragraph) => wordParagraph({ session, at: paragraph })),
  item: ({ session, at }, key) => wordParagraph({ session, at: at[Number(key)] as XmlElement }),
});

const rowCollection = defineType<In<readonly XmlElement[]>>("Word.TableRowCollection", {
  members: {},
});

const tableCell = defineType<In<XmlElement>>("Word.TableCell", {
  members: {
    body: navigation("WordApi 1.3", (target) => wordBody(target)),
    insertRows: writes("WordApi 1.3", (target, [location, count, values = []]) => {
      editable(target);
      const { session, at } = target;
      const row = at.closest("w:tr");
      if (row === null) throw new OfficeError("ItemNotFound");
      const texts = values as readonly (readonly string[])[];
      const rows = Array.from({ length: Number(count) }, (_, index) => {
        const made = row.clone();
        for (const control of [...made.descendants("w:sdt")])
          control.replaceWith(...(control.child("w:sdtContent")?.children ?? []));
        cellsOf(made).forEach((cell, column) => {
          const [first, ...others] = session.document.paragraphs(cell);
          for (const other of others) other.replaceWith();
          if (first !== undefined)
            replaceText(first, 0, textOf(first).length, texts[index]?.[column] ?? "");
        });
        return made;
      });
      if (location === "Before") row.before(...rows);
      else row.after(...rows);
      session.document.blocksChanged();
      return rowCollection({ session, at: rows });
    }),
  },
});

const wordTable = defineType<In<XmlElement>>("Word.Table", {
  isTracked: true,
  members: {
    values: scalar("WordApi 1.3", ({ session, at }) =>
      rowsOf(at).map((row) =>
        cellsOf(row).map((cell) =>
          session.document
            .paragraphs(cell)
            .map((paragraph) => textOf(paragraph))
            .join("\n")
        )
      )
    ),
    rowCount: scalar("WordApi 1.3", ({ at }) => rowsOf(at).length),
    headerRowCount: scalar("WordApi 1.3", ({ at }) => {
      const rows = rowsOf(at);
      const first = rows.findIndex((row) => !row.child("w:trPr")?.child("w:tblHeader"));
      return first < 0 ? rows.length : first;
    }),
    isUniform: scalar("WordApi 1.3", ({ at }) => isUniform(at)),
    nestingLevel: scalar("WordApi 1.3", ({ at }) => nestingLevel(at) + 1),
    getCell: reads("WordApi 1.3", ({ session, at }, [row, column]) => {
      const cells = rowsOf(at).map(cellsOf);
      const cell = cells[Number(row)]?.[Number(column)];
      if (cell === undefined) throw new OfficeError("ItemNotFound");
      return tableCell({ session, at: cell });
    }),
    getRange: reads("WordApi 1.3", ({ session, at }, [location]) => {
      const paragraphs = session.document.paragraphs(at);
      const paragraph = location === "End" ? paragraphs.at(-1) : paragraphs[0];
      if (paragraph === undefined) throw new OfficeError("ItemNotFound");
      return wordRange({ session, at: pointRange(whole(paragraph), location) });
    }),
    insertParagraph: writes("WordApi 1.3", (target, [text, location]) => {
      const { session, at } = target;
      const siblings = at.parent?.elements ?? [];
      const next = siblings.slice(siblings.indexOf(at) + 1).find(({ name }) => name === "w:p");
      const like = next ?? session.document.paragraphs(at)[0] ?? at;
      return insertParagraph(target, at, like, String(text), location);
    }),
    select: reads("WordApi 1.3", ({ session, at }) => {
      const [first] = session.document.paragraphs(at);
      if (first !== undefined) session.document.selected = whole(first);
      return null;
    }),
  },
});

const tableCollection = defineType<In<readonly XmlElement[]>>("Word.TableCollection", {
  isTracked: true,
  members: {},
  items: ({ session, at }) => at.map((table) => wordTable({ session, at: table })),
  item: ({ session, at }, key) => wordTable({ session, at: at[Number(key)] as XmlElement }),
});

const namespaceOf2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

/** A property of a content control that is one element with a value. */
function controlValue(name: string, fallback = ""): Member<In<XmlElement>> {
  return scalar(
    "WordApi 1.1",
    ({ at }) => at.child("w:sdtPr")?.child(name)?.attribute("w:val") ?? fallback,
    (target, value) => {
      editable(target);
      const properties = target.at.child("w:sdtPr");
      // Not every document declares the prefix of 2012; Word does so where it writes it.
      const declared = name.startsWith("w15:") ? ` xmlns:w15="${namespaceOf2012}"` : "";
      const [made] = parseFragment(`<${name}${declared} w:val=""/>`);
      const element = properties?.child(name) ?? made;
      element?.setAttribute("w:val", String(value));
      if (element !== undefined && element.parent === null) properties?.append(element);
    }
  );
}

export const wordControl: (target: In<XmlElement>) => HostObject = defineType<In<XmlElement>>(
  "Word.ContentControl",
  {
    isTracked: true,
    id: ({ at }) => Number(at.child("w:sdtPr")?.child("w:id")?.attribute("w:val") ?? 0),
    members: {
      id: scalar("WordApi 1.1", ({ at }) =>
        Number(at.child("w:sdtPr")?.child("w:id")?.attribute("w:val") ?? 0)
      ),
      tag: controlValue("w:tag"),
      title: controlValue("w:alias"),
      color: controlValue("w15:color"),
      appearance: controlValue("w15:appearance", "BoundingBox"),
      placeholderText: scalar(
        "WordApi 1.1",
        ({ at }) => {
          const isShown = (at.child("w:sdtPr")?.child("w:showingPlcHdr") ?? null) !== null;
          return isShown ? controlText(at) : "";
        },
        (target, text) => {
          editable(target);
          // One that holds a text keeps it, and shows the placeholder when it is emptied.
          if (controlText(target.at) !== "") return;
          writeInControl(target.at, String(text));
          ensureChild(ensureChild(target.at, "w:sdtPr"), "w:showingPlcHdr");
        }
      ),
      comboBoxContentControl: navigation("WordApi 1.9", (target) => comboBox(target)),
      text: scalar("WordApi 1.1", ({ at }) => controlText(at)),
      insertText: writes("WordApi 1.1", (target, [text]) => {
        editable(target);
        writeInControl(target.at, String(text));
        target.at.child("w:sdtPr")?.child("w:showingPlcHdr")?.replaceWith();
        const [paragraph] = target.session.document.paragraphs(target.at);
        const range = paragraph ?? (target.at.closest("w:p") as XmlElement);
        return wordRange({ ...target, at: whole(range) });
      }),
      cannotEdit: scalar(
        "WordApi 1.1",
        ({ at }) =>
          at.child("w:sdtPr")?.child("w:lock")?.attribute("w:val")?.includes("ontent") ?? false
      ),
      font: navigation("WordApi 1.1", ({ session, at }) => {
        const [paragraph] = session.document.paragraphs(at);
        return paragraph === undefined ? null : wordFont({ session, at: whole(paragraph) });
      }),
      delete: writes("WordApi 1.1", (target, [keepContent]) => {
        editable(target);
        target.session.document.unwrap(target.at, keepContent === true);
        return null;
      }),
      select: reads("WordApi 1.1", ({ session, at }) => {
        const [paragraph] = session.document.paragraphs(at);
        // A control in a line has no paragraph of its own: the line it stands in is shown.
        const shown = paragraph ?? at.closest("w:p");
        if (shown !== null) session.document.selected = whole(shown);
        return null;
      }),
    },
  }
);

/** Puts a text into a control in the look of its first run. */
function writeInControl(control: XmlElement, text: string): void {
  const content = control.child("w:sdtContent");
  const [first, ...others] = content?.elements ?? [];
  if (content === null || (first !== undefined && first.name !== "w:r"))
    throw new OfficeError("InvalidArgument", "only controls in a line are emulated");
  for (const other of others) other.replaceWith();
  const properties = first?.child("w:rPr")?.clone() ?? null;
  first?.replaceWith();
  const run = runLike(null, text);
  if (properties !== null) run.insertAt(0, properties);
  content.append(run);
}

const listItemOfControl = defineType<In<null>>("Word.ContentControlListItem", { members: {} });

const comboBox: (target: In<XmlElement>) => HostObject = defineType<In<XmlElement>>(
  "Word.ComboBoxContentControl",
  {
    members: {
      addListItem: writes("WordApi 1.9", (target, [displayText]) => {
        editable(target);
        const list = target.at.child("w:sdtPr")?.child("w:comboBox");
        if (!list) throw new OfficeError("GeneralException", "no combo box");
        const [item] = parseFragment("<w:listItem/>");
        if (item === undefined) throw new Error("unreachable");
        item.setAttribute("w:displayText", String(displayText));
        item.setAttribute("w:value", String(displayText));
        list.append(item);
        return listItemOfControl({ session: target.session, at: null });
      }),
    },
  }
);

/** Types of controls by the element that says so; rich text says nothing, or so (ECMA-376 part 1, 17.5.2). */
const typeElements: Readonly<Record<string, string>> = {
  "w:text": "PlainText",
  "w:comboBox": "ComboBox",
  "w:dropDownList": "DropDownList",
  "w:date": "DatePicker",
  "w:picture": "Picture",
  "w14:checkbox": "CheckBox",
};

function controlType(control: XmlElement): string {
  const named = control.child("w:sdtPr")?.elements.find(({ name }) => name in typeElements);
  return named === undefined ? "RichText" : (typeElements[named.name] ?? "RichText");
}

function controlText(control: XmlElement): string {
  const paragraphs = [...control.descendants("w:p")];
  if (paragraphs.length > 0) return paragraphs.map((paragraph) => textOf(paragraph)).join("\n");
  const content = control.child("w:sdtContent");
  return content === null ? "" : textOf(content);
}

const controlCollection: (target: In<readonly XmlElement[]>) => HostObject = defineType<
  In<readonly XmlElement[]>
>("Word.ContentControlCollection", {
  isTracked: true,
  members: {
    getByTag: reads("WordApi 1.1", ({ session, at }, [tag]) =>
      controlCollection({
        session,
        at: at.filter((c) => c.child("w:sdtPr")?.child("w:tag")?.attribute("w:val") === tag),
      })
    ),
  },
  items: ({ session, at }) => at.map((control) => wordControl({ session, at: control })),
  item: ({ session, at }, key) => {
    const found = at.find(
      (c) => c.child("w:sdtPr")?.child("w:id")?.attribute("w:val") === String(key)
    );
    if (found === undefined) throw new OfficeError("ItemNotFound");
    return wordControl({ session, at: found });
  },
});

const wordComment = defineType<In<CommentMark>>("Word.Comment", {
  isTracked: true,
  id: ({ at }) => at.id,
  members: {
    id: scalar("WordApi 1.4", ({ at }) => at.id),
    content: scalar("WordApi 1.4", ({ at }) => at.content),
    authorName: scalar("WordApi 1.4", ({ at }) => at.author),
    delete: writes("WordApi 1.4", (target) => {
      editable(target);
      target.session.document.deleteComment(target.at);
      return null;
    }),
  },
});

const commentCollection = defineType<In<readonly CommentMark[]>>("Word.CommentCollection", {
  isTracked: true,
  members: {},
  items: ({ session, at }) => at.map((comment) => wordComment({ session, at: comment })),
  item: ({ session, at }, key) => {
    const found = at.find(({ id }) => id === String(key));
    if (found === undefined) throw new OfficeError("ItemNotFound");
    return wordComment({ session, at: found });
  },
});

const wordCritique = defineType<In<AnnotationMark>>("Word.CritiqueAnnotation", {
  isTracked: true,
  members: {
    critique: scalar("WordApi 1.7", ({ at }) => at.critique),
    accept: writes("WordApi 1.7", ({ at }) => {
      at.state = "Accepted";
      return null;
    }),
  },
});

const wordAnnotation = defineType<In<AnnotationMark>>("Word.Annotation", {
  isTracked: true,
  id: ({ at }) => at.id,
  members: {
    id: scalar("WordApi 1.7", ({ at }) => at.id),
    state: scalar("WordApi 1.7", ({ at }) => at.state),
    critiqueAnnotation: navigation("WordApi 1.7", (target) => wordCritique(target)),
    delete: writes("WordApi 1.7", ({ session, at }) => {
      session.document.removeAnnotation(at.id);
      return null;
    }),
  },
});

const annotationCollection = defineType<In<readonly AnnotationMark[]>>(
  "Word.AnnotationCollection",
  {
    isTracked: true,
    members: {},
    items: ({ session, at }) => at.map((annotation) => wordAnnotation({ session, at: annotation })),
    item: ({ session, at }, key) => {
      const found = at.find(({ id }) => id === String(key));
      if (found === undefined) throw new OfficeError("ItemNotFound");
      return wordAnnotation({ session, at: found });
    },
  }
);

const trackedChange = defineType<In<XmlElement>>("Word.TrackedChange", {
  isTracked: true,
  members: {
    type: scalar("WordApi 1.6", ({ at }) => (at.name === "w:del" ? "Deleted" : "Added")),
  },
});

const trackedChangeCollection = defineType<In<readonly XmlElement[]>>(
  "Word.TrackedChangeCollection",
  {
    isTracked: true,
    members: {},
    items: ({ session, at }) => at.map((change) => trackedChange({ session, at: change })),
  }
);

function controlsOfTypes(
  { session, at }: In<XmlElement>,
  types: readonly string[]
): readonly XmlElement[] {
  return session.document
    .contentControls(at)
    .filter((control) => types.includes(controlType(control)));
}

const wordBody: (target: In<XmlElement>) => HostObject = defineType<In<XmlElement>>("Word.Body", {
  isTracked: true,
  members: {
    text: scalar("WordApi 1.1", ({ session, at }) =>
      session.document
        .paragraphs(at)
        .map((paragraph) => textOf(paragraph))
        .join("\r")
    ),
    paragraphs: navigation("WordApi 1.1", ({ session, at }) =>
      paragraphCollection({ session, at: session.document.paragraphs(at) })
    ),
    tables: navigation("WordApi 1.3", ({ session, at }) =>
      tableCollection({ session, at: session.document.tables(at) })
    ),
    // Rich text alone, as the reference says: lists and dates are listed by type, and only by newer Words.
    contentControls: navigation("WordApi 1.1", ({ session, at }) =>
      controlCollection({ session, at: controlsOfTypes({ session, at }, ["RichText"]) })
    ),
    getContentControls: reads("WordApi 1.5", ({ session, at }, [options]) => {
      const { types = ["RichText"] } = (options ?? {}) as { readonly types?: readonly string[] };
      return controlCollection({ session, at: controlsOfTypes({ session, at }, types) });
    }),
    getComments: reads("WordApi 1.4", ({ session }) =>
      commentCollection({ session, at: session.document.commentMarks() })
    ),
    getTrackedChanges: reads("WordApi 1.6", ({ session, at }) =>
      trackedChangeCollection({
        session,
        at: [...at.descendants("w:ins"), ...at.descendants("w:del")],
      })
    ),
    insertFileFromBase64: writes("WordApi 1.1", ({ session }, [base64, location]) =>
      insertAround(session, blocksOfFile(base64), null, location)
    ),
    insertOoxml: writes("WordApi 1.1", ({ session }, [xml, location]) =>
      insertAround(session, blocksOfFlatOpc(xml), null, location)
    ),
    insertParagraph: writes("WordApi 1.1", (target, [text, location]) => {
      const paragraphs = target.session.document.paragraphs(target.at);
      const near = location === "Start" ? paragraphs[0] : paragraphs.at(-1);
      if (near === undefined) throw new OfficeError("GeneralException");
      const block = outermostBlock(near, target.at);
      return insertParagraph(
        target,
        block,
        near,
        String(text),
        location === "Start" ? "Before" : "After"
      );
    }),
    getOoxml: reads("WordApi 1.1", ({ session, at }) =>
      session.document.flatOpc(at.elements.filter(({ name }) => name !== "w:sectPr"))
    ),
  },
});

const wordDocument = defineType<In<null>>("Word.Document", {
  isTracked: false,
  members: {
    body: navigation("WordApi 1.1", ({ session }) =>
      wordBody({ session, at: session.document.body })
    ),
    contentControls: navigation("WordApi 1.1", ({ session }) =>
      controlCollection({ session, at: session.document.contentControls() })
    ),
    changeTrackingMode: scalar("WordApi 1.4", () => "Off"),
    getAnnotationById: reads("WordApi 1.7", ({ session }, [id]) => {
      const found = session.document.annotations.find((annotation) => annotation.id === id);
      if (found === undefined) throw new OfficeError("ItemNotFound");
      return wordAnnotation({ session, at: found });
    }),
    getSelection: reads("WordApi 1.1", ({ session }) => {
      const [first] = session.document.paragraphs();
      const selected =
        session.document.selected ?? (first === undefined ? null : { ...whole(first), end: 0 });
      if (selected === null) throw new OfficeError("ItemNotFound");
      return wordRange({ session, at: selected });
    }),
    insertFileFromBase64: writes("WordApi 1.5", ({ session }, [base64, location]) =>
      insertAround(session, blocksOfFile(base64), null, location)
    ),
    _RemoveReference: reads("WordApi 1.1", () => null),
    _RegisterEvent: reads("WordApi 1.6", () => null),
    _UnregisterEvent: reads("WordApi 1.6", () => null),
  },
});

const createdDocument = defineType<In<string>>("Word.DocumentCreated", {
  isTracked: true,
  members: {
    open: reads("WordApi 1.3", ({ session, at }) => {
      session.document.opened.push(at);
      return null;
    }),
  },
});

const wordApplication = defineType<In<null>>("Word.Application", {
  isTracked: false,
  members: {
    createDocument: reads("WordApi 1.3", ({ session }, [base64]) =>
      createdDocument({ session, at: typeof base64 === "string" ? base64 : "" })
    ),
  },
});

/** The root of every object path is the document. */
export function wordRoot(session: WordSession): HostObject {
  return wordDocument({ session, at: null });
}

/** Objects that the client makes by class name. */
export function newWordObject(session: WordSession, className: string): HostObject {
  if (className.endsWith("Application")) return wordApplication({ session, at: null });
  throw new OfficeError("ApiNotFound", className);
}
