import type { PeriodKind } from "../core/law/calendar";
import type { DocumentContent } from "../ooxml/word/write/document-content";
import { writeDocx } from "../ooxml/word/write/write-docx";
import { describeDocument } from "./describe-document";
import type { DocumentInput } from "./document-input";
import { reportTemplate } from "./document-templates";

/** What a new periodic report is made from. */
export interface ReportInput extends DocumentInput {
  readonly period: PeriodKind;
  /** Day whose law and terms apply. */
  readonly on: string;
}

/** The outline of a periodic report as a Word file: the sections in force, each with a slot for its text. */
export function createReport(input: ReportInput): Uint8Array {
  return writeDocx(describeReport(input));
}

/** The report before it is written as a file. */
export function describeReport(input: ReportInput): DocumentContent {
  return describeDocument(reportTemplate, input);
}
