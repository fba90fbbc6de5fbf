import type { Notice } from "../../core/host";
import type { XmlAttributes } from "../package/scan-xml";

/**
 * Every notice that reading a document can give. `count` is how many there are; of `numberFormatUnread`, `format` names
 * the w:numFmt shown as plain figures instead.
 */
export const documentNoticeIds = {
  /** Equations (m:oMath): their text is left out. */
  equationNotRead: ["count"],
  /** Charts, SmartArt and other drawings with content of their own. */
  diagramNotRead: ["count"],
  /** Pictures: text in a scanned page is not seen. */
  pictureNotRead: ["count"],
  /** Embedded OLE objects, such as a workbook pasted as an object. */
  objectNotRead: ["count"],
  /** w:altChunk: another file taken in when Word opens this one. */
  importedPartNotRead: ["count"],
  /** w:subDoc: a document kept in a file of its own. */
  subdocumentNotRead: ["count"],
  /** A complex field that never ends: its instruction may have swallowed text. */
  fieldUnclosed: ["count"],
  /** Tracked insertions and deletions: the text was read as if all were accepted. */
  trackedChangesAccepted: ["count"],
  hiddenTextLeftOut: ["count"],
  numberFormatUnread: ["count", "format"],
  macrosNotRead: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DocumentNoticeId = keyof typeof documentNoticeIds;

/** Counts what was passed by, and says it once. */
export class NoticeCounter {
  private readonly counts = new Map<
    string,
    { id: DocumentNoticeId; count: number; format: string | null }
  >();

  add(id: DocumentNoticeId, format: string | null = null): void {
    const key = format === null ? id : `${id} ${format}`;
    const entry = this.counts.get(key) ?? { id, count: 0, format };
    entry.count += 1;
    this.counts.set(key, entry);
  }

  /** In order of first sight. */
  notices(): readonly Notice[] {
    return [...this.counts.values()].map(({ id, count, format }) => {
      const names: readonly string[] = documentNoticeIds[id];
      return {
        id,
        data: {
          ...(names.includes("count") && { count }),
          ...(format !== null && { format }),
        },
      };
    });
  }
}

/** Counts an element whose content is not read; others are no matter. */
export function noteUnread(name: string, attributes: XmlAttributes, notices: NoticeCounter): void {
  switch (name) {
    case "w:altChunk":
      return notices.add("importedPartNotRead");
    case "w:subDoc":
      return notices.add("subdocumentNotRead");
    case "w:object":
      return notices.add("objectNotRead");
    case "v:imagedata":
      return notices.add("pictureNotRead");
    case "a:graphicData": {
      const uri = attributes.get("uri") ?? "";
      if (/\/picture$/u.test(uri)) notices.add("pictureNotRead");
      else if (/\/(?:chart|chartex|diagram)$/u.test(uri)) notices.add("diagramNotRead");
    }
  }
}
