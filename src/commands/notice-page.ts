import { isTextKey, vietnameseText } from "../app/locale/text-table";

// The page of the small window: one notice, named in its address. The ribbon is in Vietnamese, and so is it.
const wanted = `office.${new URLSearchParams(window.location.search).get("notice") ?? ""}`;
const place = document.getElementById("notice");
if (place !== null)
  place.textContent = vietnameseText(isTextKey(wanted) ? wanted : "office.failed");
