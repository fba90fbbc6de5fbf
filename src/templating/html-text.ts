const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as HTML shows it, line breaks kept. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign).replaceAll("\n", "<br>");
}
