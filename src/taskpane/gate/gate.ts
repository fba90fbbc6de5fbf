// Runs before office.js, compiled to ES5: where the pane cannot run, a page without any script says what to do.
import { isOutdatedBrowser } from "./is-outdated-browser";

if (isOutdatedBrowser(navigator.userAgent)) location.replace("help.html#trinh-duyet");
