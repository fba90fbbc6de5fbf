import { createCheckSlipFile } from "../../templating/create-check-slip";
import type { Text } from "../locale/text";
import { describeCheckSlip, type CheckedForSlip, type SlipSubject } from "./check-slip";

/** One file's check slip as a .docx. */
export function createSlipFile(
  subject: SlipSubject,
  checked: CheckedForSlip,
  text: Text
): Uint8Array {
  return createCheckSlipFile([describeCheckSlip(subject, checked, text)]);
}
