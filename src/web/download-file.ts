import type { NewFile } from "./worker/file-desk";

const types: Readonly<Record<string, string>> = {
  json: "application/json;charset=utf-8",
  ics: "text/calendar;charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Hands a file to the browser to be saved under its name. Nothing leaves the machine. */
export function downloadFile({ name, bytes }: NewFile): void {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const blob = new Blob([bytes.slice().buffer], {
    type: types[ending] ?? "application/octet-stream",
  });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to save.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
