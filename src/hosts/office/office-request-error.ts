import type { HostRefusal } from "../../core/host";

/** Why Office did not carry out a request, as far as it can be told. */
export type OfficeFailure =
  | "timeout"
  | "busy"
  | "cellEditMode"
  | "readOnly"
  | "protected"
  | "tooLarge"
  | "unsupported"
  | "failed";

/** Thrown by the Office hosts where the port has no answer for it; the locale files hold one sentence for each reason. */
export class OfficeRequestError extends Error {
  constructor(
    readonly reason: OfficeFailure,
    /** Office's own code ("GeneralException"), or null. */
    readonly code: string | null = null,
    options?: { readonly cause: unknown }
  ) {
    super(code === null ? reason : `${reason}: ${code}`, options);
    this.name = "OfficeRequestError";
  }
}

const failureByCode: Readonly<Record<string, OfficeFailure>> = {
  AccessDenied: "readOnly",
  ActivityLimitReached: "busy",
  HostIsBusy: "busy",
  InvalidOperationInCellEditMode: "cellEditMode",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
};

/** The code of an error that came from Office ("GeneralException"); null for any other. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Wraps what Office threw; errors of our own pass through unchanged. */
export function asRequestError(error: unknown): unknown {
  if (error instanceof OfficeRequestError) return error;
  const code = officeCode(error);
  if (code === null) return error;
  return new OfficeRequestError(failureByCode[code] ?? "failed", code, { cause: error });
}

/** A failed write as the port tells it. Word answers GeneralException for protected and locked text. */
export function refusalOf(error: unknown): HostRefusal {
  const wrapped = asRequestError(error);
  if (!(wrapped instanceof OfficeRequestError)) throw wrapped;
  switch (wrapped.reason) {
    case "readOnly":
      return "readOnly";
    case "timeout":
    case "busy":
    case "cellEditMode":
      return "busy";
    case "unsupported":
    case "tooLarge":
      return "unsupported";
    case "protected":
    case "failed":
      return "protected";
  }
}
