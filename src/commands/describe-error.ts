import { asRequestError, OfficeRequestError } from "../hosts/office/office-request-error";
import type { TextKey } from "../app/locale/text";

/** The sentence for an error that Office caused; null for any other error. */
export function describeError(cause: unknown): TextKey | null {
  const error = asRequestError(cause);
  return error instanceof OfficeRequestError ? `office.${error.reason}` : null;
}
