import { isNoticeId, noticeTexts } from "./notice";

// The page of the small window: one notice, named in its address.
const wanted = new URLSearchParams(window.location.search).get("notice") ?? "";
const place = document.getElementById("notice");
if (place !== null) place.textContent = noticeTexts[isNoticeId(wanted) ? wanted : "failed"];
