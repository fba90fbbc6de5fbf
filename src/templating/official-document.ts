import type {
  BlockContent,
  DocumentContent,
  DocumentProperties,
  InlineContent,
  ParagraphContent,
  RowContent,
  RuleContent,
  SectionContent,
  TableContent,
} from "../ooxml/word/write/document-content";
import { textWidth } from "../ooxml/word/write/measures";
import type { ParagraphStyle } from "../ooxml/word/write/office-styles";
import { boldTextWidth, wrappedLineWidths } from "../ooxml/write/text-width";

/** A line or paragraph of a document: letters and slots. */
export type Line = readonly InlineContent[];

/** An office document by its parts, as Nghị định 30/2020/NĐ-CP, Phụ lục I, names them. */
export interface OfficialDocument {
  readonly properties: DocumentProperties;
  readonly letterhead: Letterhead;
  /** Type and abstract of a plan or report, or the addressees of a letter. */
  readonly opening:
    | {
        readonly kind: "titled";
        readonly documentType: Line;
        readonly abstract: Line;
        /** "Kính gửi: …" of a submission. */
        readonly addressees?: Line | null;
      }
    | { readonly kind: "letter"; readonly addressees: Line };
  readonly body: readonly BlockContent[];
  readonly recipients: readonly Line[];
  readonly signature: { readonly lines: readonly Line[]; readonly name: Line };
  /** Documents that this one carries ("Ban hành kèm theo …"), each from a page of its own. */
  readonly attachments?: readonly Attachment[];
  readonly appendices: readonly Appendix[];
}

export interface Attachment {
  readonly documentType: Line;
  readonly abstract: Line;
  readonly reference: Line;
  readonly body: readonly BlockContent[];
}

export interface Letterhead {
  readonly parentUnit: Line | null;
  readonly unit: Line;
  readonly number: Line;
  /** "V/v …", for letters only. */
  readonly letterAbstract: Line | null;
  readonly placeAndDate: Line;
}

export interface Appendix {
  readonly orientation: SectionContent["orientation"];
  readonly label: Line;
  readonly title: Line;
  readonly reference: Line;
  readonly blocks: readonly BlockContent[];
}

const nationalTitle = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";

const letterheadColumns = [62, textWidth.portrait - 62] as const;
const closingColumns = [80, textWidth.portrait - 80] as const;
const unitPoints = 13;
const textPoints = 14;
/** The rule under the unit and the abstract: between a third and a half of the text. */
const ruleShare = 0.4;
/** In millimetres. */
const gapUnderAbstract = 3;
const gapOverClosing = 2.5;
/** Lines of "Nơi nhận" that are about as high as title, signature and name. */
const recipientsBesideSignature = 10;

/** A paragraph of one style. */
export function paragraph(style: ParagraphStyle, inlines: Line): ParagraphContent {
  return { kind: "paragraph", style, inlines };
}

/** A line of plain text. */
export function plain(text: string): Line {
  return [{ kind: "text", text }];
}

/** The document laid out: letterhead, heading, text, closing, then each appendix on pages of its own. */
export function layOutDocument(document: OfficialDocument): DocumentContent {
  return {
    properties: document.properties,
    sections: [
      {
        orientation: "portrait",
        blocks: [
          layOutLetterhead(document.letterhead),
          ...layOutOpening(document.opening),
          ...keepingLast(document.body),
          layOutClosing(document),
        ],
      },
      ...(document.attachments ?? []).map(layOutAttachment),
      ...document.appendices.map(layOutAppendix),
    ],
  };
}

/** The text a line shows, placeholders included. */
export function shownText(line: Line): string {
  return line
    .map((inline) => {
      if (inline.kind === "text") return inline.text;
      return inline.kind === "slot" ? (inline.value ?? inline.placeholder) : "\n";
    })
    .join("");
}

function layOutLetterhead(letterhead: Letterhead): TableContent {
  const [left, right] = letterheadColumns;
  const { parentUnit, unit, number, letterAbstract, placeAndDate } = letterhead;
  return {
    kind: "table",
    borders: "none",
    columnWidths: letterheadColumns,
    headerRowCount: 0,
    rows: [
      {
        cells: [
          {
            blocks: [
              ...(parentUnit === null ? [] : [paragraph("ParentUnit", parentUnit)]),
              paragraph("IssuingUnit", unit),
              ruleUnder(shownText(unit), unitPoints, left),
            ],
          },
          {
            blocks: [
              paragraph("NationalTitle", plain(nationalTitle)),
              paragraph("Motto", plain(motto)),
              { kind: "rule", length: boldTextWidth(motto, textPoints), within: right },
            ],
          },
        ],
      },
      {
        cells: [
          {
            blocks: [
              paragraph("InstrumentNumber", number),
              ...(letterAbstract === null ? [] : [paragraph("LetterAbstract", letterAbstract)]),
            ],
          },
          { blocks: [paragraph("PlaceAndDate", placeAndDate)] },
        ],
      },
    ],
  };
}

function layOutOpening(opening: OfficialDocument["opening"]): readonly BlockContent[] {
  if (opening.kind === "letter") return [paragraph("Addressee", opening.addressees)];
  const { documentType, abstract, addressees } = opening;
  return [
    paragraph("Title", documentType),
    paragraph("Abstract", abstract),
    { ...ruleUnder(shownText(abstract), textPoints, textWidth.portrait), after: gapUnderAbstract },
    ...(addressees === undefined || addressees === null
      ? []
      : [paragraph("Addressee", addressees)]),
  ];
}

/** The last paragraph stays with what follows, so that no page holds the signature alone. */
function keepingLast(blocks: readonly BlockContent[]): readonly BlockContent[] {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return blocks;
  return [...blocks.slice(0, -1), { ...last, keepsWithNext: true }];
}

function layOutAttachment(attachment: Attachment): SectionContent {
  return {
    orientation: "portrait",
    blocks: [
      paragraph("AttachmentTitle", attachment.documentType),
      paragraph("Abstract", attachment.abstract),
      paragraph("AttachmentReference", attachment.reference),
      {
        ...ruleUnder(shownText(attachment.abstract), textPoints, textWidth.portrait),
        after: gapUnderAbstract,
      },
      ...attachment.body,
    ],
  };
}

/** The signature stands beside the first recipients, on one page with them; a longer list goes on below, over pages. */
function layOutClosing({ recipients, signature }: OfficialDocument): TableContent {
  const items = recipients.map((line) =>
    paragraph("RecipientsItem", [{ kind: "text", text: "- " }, ...line])
  );
  const first: RowContent = {
    cells: [
      {
        topMargin: gapOverClosing,
        blocks: [
          paragraph("RecipientsHeading", plain("Nơi nhận:")),
          ...items.slice(0, recipientsBesideSignature),
        ],
      },
      {
        topMargin: gapOverClosing,
        blocks: [
          ...signature.lines.map((line) => paragraph("SignatoryTitle", line)),
          paragraph("SignatoryName", signature.name),
        ],
      },
    ],
  };
  const others = items.slice(recipientsBesideSignature);
  return {
    kind: "table",
    borders: "none",
    columnWidths: closingColumns,
    headerRowCount: 0,
    rows:
      others.length === 0
        ? [first]
        : [first, { cells: [{ blocks: others }, { blocks: [] }], maySplit: true }],
  };
}

/** An appendix on pages of its own. */
export function layOutAppendix(appendix: Appendix): SectionContent {
  return {
    orientation: appendix.orientation,
    blocks: [
      paragraph("AppendixLabel", appendix.label),
      paragraph("AppendixTitle", appendix.title),
      paragraph("AppendixReference", appendix.reference),
      ...appendix.blocks,
    ],
  };
}

/** A rule in proportion to the longest line that the text takes in its column. */
function ruleUnder(text: string, points: number, within: number): RuleContent {
  const widest = Math.max(...wrappedLineWidths(text, points, within));
  return { kind: "rule", length: widest * ruleShare, within };
}
