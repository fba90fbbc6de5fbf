import type { OfficeFailure } from "../hosts/office/office-request-error";

/** What a ribbon function may have to tell when it could not do its work; the locale files hold `office.<id>` for each. */
export type NoticeId = OfficeFailure | "nothingInForce" | "otherDays" | "notLoaded";
