import type { PeriodKind } from "../../src/core/law/calendar";
import { docxOf } from "../support/docx";
import { statisticsFile } from "../support/statistics-files";

/** A file as a browser is handed it. */
export interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const fileOf = (name: string, bytes: Uint8Array): NamedFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A control with a text in it; a rich one, for Word before WordApi 1.5 shows add-ins no other. */
export const control = (tag: string, text: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;

/** A blank that waits for an indicator's figure. */
export const slot = (id: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="cchc.so:${id}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("[số]")}</w:sdtContent></w:sdt>`;

/** What a report says of PAKN: the figures are controls or slots. */
export interface PaknReport {
  readonly period?: string;
  readonly received: string;
  readonly settled: string;
  /** Sentences after those two. */
  readonly more?: readonly string[];
}

/** A short report whose two figures come from form 3. */
export function paknReport({
  period = "quý I",
  received,
  settled,
  more = [],
}: PaknReport): NamedFile {
  const paragraphs = [
    run("UBND TỈNH A"),
    run("BÁO CÁO"),
    run(`Công tác cải cách hành chính ${period} năm 2026`),
    `${run("Tổng số PAKN đã tiếp nhận là ")}${received}${run(".")}`,
    `${run("Số PAKN đã giải quyết xong là ")}${settled}${run(".")}`,
    ...more.map(run),
  ];
  const body = paragraphs.map((content) => `<w:p>${content}</w:p>`).join("");
  return fileOf("bao-cao.docx", docxOf(body));
}

/** A workbook with the same two figures. */
export const paknWorkbook = (
  received: number,
  settled: number,
  period: PeriodKind = "q1"
): NamedFile =>
  fileOf(
    `${period}.xlsx`,
    statisticsFile({
      unitName: "UBND TỈNH A",
      period,
      figures: { "b3.3.3.1": received, "b3.3.3.2": settled },
    })
  );
