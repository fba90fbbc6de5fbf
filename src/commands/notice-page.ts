import { createText, isTextKey } from "../app/locale/text";

// The page of the small window: one notice, named in its address. The ribbon is in Vietnamese, and so is it.
const wanted = `office.${new URLSearchParams(window.location.search).get("notice") ?? ""}`;
const place = document.getElementById("notice");
if (place !== null)
  place.textContent = createText("vi")(isTextKey(wanted) ? wanted : "office.failed");
