import { element } from "../../write/xml";

/** How one paragraph style looks. Sizes in points, lengths in twips. */
interface StyleDefinition {
  readonly id: string;
  /** As Word lists it; built-in styles keep their English name, which Word translates. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly points?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly alignment?: "left" | "center" | "both";
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  /** In 240ths of a line. */
  readonly line?: number;
  readonly keepsWithNext?: boolean;
  readonly outlineLevel?: number;
  /** Level of the outline list (I. 1. a)) or the dash list. */
  readonly numbering?: { readonly list: number; readonly level: number };
}

/** Numbering instances that the styles refer to; numbering.xml defines them. */
export const lists = { outline: 1, dash: 2, articles: 3 } as const;

/** Letters and spacing of Nghị định 30/2020/NĐ-CP, Phụ lục I, for text of size 14. */
const definitions = [
  { id: "Normal", name: "Normal", points: 14 },
  {
    id: "BodyText",
    name: "Body Text",
    basedOn: "Normal",
    alignment: "both",
    firstLine: 720,
    after: 120,
    line: 264,
  },
  {
    id: "Heading1",
    name: "heading 1",
    basedOn: "BodyText",
    next: "BodyText",
    isBold: true,
    before: 120,
    keepsWithNext: true,
    outlineLevel: 0,
    numbering: { list: lists.outline, level: 0 },
  },
  {
    id: "Heading2",
    name: "heading 2",
    basedOn: "BodyText",
    next: "BodyText",
    isBold: true,
    keepsWithNext: true,
    outlineLevel: 1,
    numbering: { list: lists.outline, level: 1 },
  },
  {
    id: "Heading3",
    name: "heading 3",
    basedOn: "BodyText",
    next: "BodyText",
    keepsWithNext: true,
    outlineLevel: 2,
    numbering: { list: lists.outline, level: 2 },
  },
  {
    id: "DashItem",
    name: "Gạch đầu dòng",
    basedOn: "BodyText",
    numbering: { list: lists.dash, level: 0 },
  },
  {
    id: "Article",
    name: "Điều",
    basedOn: "BodyText",
    outlineLevel: 0,
    numbering: { list: lists.articles, level: 0 },
  },
  {
    id: "TypedHeading",
    name: "Đề mục đánh số tay",
    basedOn: "BodyText",
    isBold: true,
    keepsWithNext: true,
  },
  {
    id: "Title",
    name: "Title",
    basedOn: "Normal",
    next: "Abstract",
    isBold: true,
    alignment: "center",
    before: 360,
    keepsWithNext: true,
  },
  {
    id: "Abstract",
    name: "Trích yếu nội dung",
    basedOn: "Normal",
    next: "BodyText",
    isBold: true,
    alignment: "center",
    keepsWithNext: true,
  },
  {
    id: "IssuingAuthority",
    name: "Thẩm quyền ban hành",
    basedOn: "Normal",
    next: "LegalBasis",
    isBold: true,
    alignment: "center",
    before: 120,
    after: 120,
    keepsWithNext: true,
  },
  {
    id: "EnactingWords",
    name: "Lệnh ban hành",
    basedOn: "Normal",
    next: "Article",
    isBold: true,
    alignment: "center",
    before: 120,
    after: 120,
    keepsWithNext: true,
  },
  { id: "LegalBasis", name: "Căn cứ ban hành", basedOn: "BodyText", isItalic: true },
  {
    id: "NationalTitle",
    name: "Quốc hiệu",
    basedOn: "Normal",
    points: 13,
    isBold: true,
    alignment: "center",
  },
  { id: "Motto", name: "Tiêu ngữ", basedOn: "Normal", isBold: true, alignment: "center" },
  {
    id: "ParentUnit",
    name: "Cơ quan chủ quản",
    basedOn: "Normal",
    points: 13,
    alignment: "center",
  },
  {
    id: "IssuingUnit",
    name: "Cơ quan ban hành",
    basedOn: "Normal",
    points: 13,
    isBold: true,
    alignment: "center",
  },
  {
    id: "InstrumentNumber",
    name: "Số và ký hiệu",
    basedOn: "Normal",
    points: 13,
    alignment: "center",
    before: 120,
  },
  {
    id: "PlaceAndDate",
    name: "Địa danh và ngày tháng",
    basedOn: "Normal",
    isItalic: true,
    alignment: "center",
    before: 120,
  },
  {
    id: "LetterAbstract",
    name: "Trích yếu công văn",
    basedOn: "Normal",
    points: 12,
    alignment: "center",
    before: 60,
  },
  {
    id: "Addressee",
    name: "Kính gửi",
    basedOn: "Normal",
    alignment: "center",
    before: 360,
    after: 240,
  },
  { id: "Rule", name: "Đường kẻ", basedOn: "Normal", points: 1, alignment: "center" },
  {
    id: "RecipientsHeading",
    name: "Nơi nhận",
    basedOn: "Normal",
    points: 12,
    isBold: true,
    isItalic: true,
    before: 40,
  },
  { id: "RecipientsItem", name: "Danh sách nơi nhận", basedOn: "Normal", points: 11 },
  {
    id: "SignatoryTitle",
    name: "Chức vụ người ký",
    basedOn: "Normal",
    isBold: true,
    alignment: "center",
    keepsWithNext: true,
  },
  {
    id: "SignatoryName",
    name: "Họ tên người ký",
    basedOn: "Normal",
    isBold: true,
    alignment: "center",
    before: 1300,
  },
  {
    id: "AttachmentTitle",
    name: "Tên văn bản kèm theo",
    basedOn: "Normal",
    next: "Abstract",
    isBold: true,
    alignment: "center",
    outlineLevel: 0,
    keepsWithNext: true,
  },
  {
    id: "AttachmentReference",
    name: "Căn cứ kèm theo",
    basedOn: "Normal",
    isItalic: true,
    alignment: "center",
    keepsWithNext: true,
  },
  {
    id: "AppendixLabel",
    name: "Phụ lục",
    basedOn: "Normal",
    next: "AppendixTitle",
    isBold: true,
    alignment: "center",
    outlineLevel: 0,
    keepsWithNext: true,
  },
  {
    id: "AppendixTitle",
    name: "Tên phụ lục",
    basedOn: "Normal",
    isBold: true,
    alignment: "center",
    keepsWithNext: true,
  },
  {
    id: "AppendixReference",
    name: "Phụ lục kèm theo",
    basedOn: "Normal",
    isItalic: true,
    alignment: "center",
    after: 120,
  },
  { id: "TableText", name: "Chữ trong bảng", basedOn: "Normal", points: 12, before: 40, after: 40 },
  { id: "TableCentred", name: "Chữ giữa ô", basedOn: "TableText", alignment: "center" },
  { id: "TableHeader", name: "Tiêu đề bảng", basedOn: "TableCentred", isBold: true },
  {
    id: "TableGroupLabel",
    name: "Số của nhóm trong bảng",
    basedOn: "TableHeader",
    keepsWithNext: true,
  },
  {
    id: "TableGroup",
    name: "Nhóm trong bảng",
    basedOn: "TableText",
    isBold: true,
    keepsWithNext: true,
  },
  {
    id: "TableTitle",
    name: "Tên biểu",
    basedOn: "Normal",
    isBold: true,
    alignment: "center",
    before: 240,
    after: 120,
    keepsWithNext: true,
  },
  { id: "Header", name: "header", basedOn: "Normal", alignment: "center" },
] as const satisfies readonly StyleDefinition[];

export type ParagraphStyle = (typeof definitions)[number]["id"];

const numberings = new Map(
  (definitions as readonly StyleDefinition[]).flatMap(({ id, numbering }) =>
    numbering === undefined ? [] : [[id, numbering] as const]
  )
);

/** The list that a style numbers its paragraphs by; null for a style without. */
export function numberingOf(
  style: ParagraphStyle
): NonNullable<StyleDefinition["numbering"]> | null {
  return numberings.get(style) ?? null;
}

const font = "Times New Roman";

/** styles.xml: black Times New Roman, Vietnamese as the language of proofing. */
export function writeStyles(namespace: string): string {
  return element("w:styles", { "xmlns:w": namespace }, [
    docDefaults(),
    ...definitions.map(writeStyle),
    placeholderStyle(),
    tableStyle(),
    element("w:style", { "w:type": "numbering", "w:default": "1", "w:styleId": "NoList" }, [
      element("w:name", { "w:val": "No List" }),
    ]),
  ]);
}

function docDefaults(): string {
  const run = element("w:rPr", {}, [
    element("w:rFonts", { "w:ascii": font, "w:eastAsia": font, "w:hAnsi": font, "w:cs": font }),
    element("w:color", { "w:val": "000000" }),
    ...sizes(14),
    element("w:lang", { "w:val": "vi-VN", "w:eastAsia": "vi-VN", "w:bidi": "ar-SA" }),
  ]);
  return element("w:docDefaults", {}, [
    element("w:rPrDefault", {}, run),
    element("w:pPrDefault", {}, element("w:pPr", {}, element("w:spacing", { "w:after": 0 }))),
  ]);
}

function writeStyle(style: StyleDefinition): string {
  const isBuiltIn = /^(Normal|BodyText|Heading\d|Title|Header)$/u.test(style.id);
  return element(
    "w:style",
    {
      "w:type": "paragraph",
      "w:default": style.id === "Normal" ? "1" : undefined,
      "w:customStyle": isBuiltIn ? undefined : "1",
      "w:styleId": style.id,
    },
    [
      element("w:name", { "w:val": style.name }),
      style.basedOn === undefined ? "" : element("w:basedOn", { "w:val": style.basedOn }),
      style.next === undefined ? "" : element("w:next", { "w:val": style.next }),
      element("w:qFormat"),
      element("w:pPr", {}, paragraphProperties(style)),
      element("w:rPr", {}, runProperties(style)),
    ]
  );
}

/** In the order of CT_PPrBase, ECMA-376 Part 1, 17.3.1.26. */
function paragraphProperties(style: StyleDefinition): readonly string[] {
  const { numbering, firstLine, alignment, outlineLevel } = style;
  const hasSpacing =
    style.before !== undefined || style.after !== undefined || style.line !== undefined;
  return [
    style.keepsWithNext === true ? element("w:keepNext") : "",
    numbering === undefined
      ? ""
      : element("w:numPr", {}, [
          element("w:ilvl", { "w:val": numbering.level }),
          element("w:numId", { "w:val": numbering.list }),
        ]),
    hasSpacing
      ? element("w:spacing", {
          "w:before": style.before,
          "w:after": style.after,
          "w:line": style.line,
          "w:lineRule": style.line === undefined ? undefined : "auto",
        })
      : "",
    firstLine === undefined ? "" : element("w:ind", { "w:firstLine": firstLine }),
    alignment === undefined ? "" : element("w:jc", { "w:val": alignment }),
    outlineLevel === undefined ? "" : element("w:outlineLvl", { "w:val": outlineLevel }),
  ];
}

function runProperties(style: StyleDefinition): readonly string[] {
  return [
    style.isBold === true ? element("w:b") + element("w:bCs") : "",
    style.isItalic === true ? element("w:i") + element("w:iCs") : "",
    ...(style.points === undefined ? [] : sizes(style.points)),
  ];
}

function sizes(points: number): readonly string[] {
  return [element("w:sz", { "w:val": points * 2 }), element("w:szCs", { "w:val": points * 2 })];
}

function placeholderStyle(): string {
  return element("w:style", { "w:type": "character", "w:styleId": "PlaceholderText" }, [
    element("w:name", { "w:val": "Placeholder Text" }),
    element("w:uiPriority", { "w:val": 99 }),
    element("w:rPr", {}, element("w:color", { "w:val": "595959" })),
  ]);
}

function tableStyle(): string {
  const zero = { "w:w": 0, "w:type": "dxa" };
  const side = { "w:w": 85, "w:type": "dxa" };
  return element("w:style", { "w:type": "table", "w:default": "1", "w:styleId": "TableNormal" }, [
    element("w:name", { "w:val": "Normal Table" }),
    element("w:uiPriority", { "w:val": 99 }),
    element("w:semiHidden"),
    element("w:unhideWhenUsed"),
    element("w:tblPr", {}, [
      element("w:tblInd", zero),
      element("w:tblCellMar", {}, [
        element("w:top", zero),
        element("w:left", side),
        element("w:bottom", zero),
        element("w:right", side),
      ]),
    ]),
  ]);
}
