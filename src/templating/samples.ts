import departmentPlan from "../../templates/samples/department-plan.json";
import faultyPlan from "../../templates/samples/faulty-plan.json";
import faultyWorkbook from "../../templates/samples/faulty-workbook.json";
import guidanceLetter from "../../templates/samples/guidance-letter.json";
import provinceReport from "../../templates/samples/province-report.json";
import { createSampleDocument } from "./sample-document";
import { documentSampleSchema, workbookSampleSchema } from "./sample-schema";
import { createSampleWorkbook } from "./sample-workbook";
import { parseTemplate } from "./template-schema";

/** A file shipped to try the program on. */
export interface SampleFile {
  readonly id: string;
  readonly fileName: string;
  readonly title: string;
  /** What the sample shows, in one sentence for the user. */
  readonly description: string;
  create(): Uint8Array;
}

/** Every sample, in the order in which they are offered. Nothing is built before `create` is called. */
export const sampleFiles: readonly SampleFile[] = [
  documentSample(departmentPlan),
  documentSample(faultyPlan),
  documentSample(provinceReport),
  workbookSample(faultyWorkbook),
  documentSample(guidanceLetter),
];

function documentSample(data: unknown): SampleFile {
  const sample = parseTemplate(documentSampleSchema, data);
  const { id, fileName, title, description } = sample;
  return { id, fileName, title, description, create: () => createSampleDocument(sample) };
}

function workbookSample(data: unknown): SampleFile {
  const sample = parseTemplate(workbookSampleSchema, data);
  const { id, fileName, title, description } = sample;
  return { id, fileName, title, description, create: () => createSampleWorkbook(sample) };
}
