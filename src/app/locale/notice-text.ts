import type { Notice } from "../../core/host";
import { isTextKey, type Text } from "./text";

/** The sentence of a notice; its bare id where a reader is newer than the sentences. */
export function noticeText(notice: Notice, text: Text): string {
  const key = `notice.${notice.id}`;
  return isTextKey(key) ? text(key, notice.data) : notice.id;
}
