import { NothingInForceError } from "../app/create-from-template";
import { asRequestError, OfficeRequestError } from "../hosts/office/office-request-error";
import type { NoticeId } from "./notice";

/** The notice for whatever a ribbon function threw; an unknown error is "failed". */
export function noticeOf(cause: unknown): NoticeId {
  const error = asRequestError(cause);
  if (error instanceof OfficeRequestError) return error.reason;
  if (!(error instanceof NothingInForceError)) return "failed";
  return error.what === "areas" || error.what === "forms" ? "nothingInForce" : "otherDays";
}
