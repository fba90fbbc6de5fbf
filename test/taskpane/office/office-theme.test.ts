import { afterEach, describe, expect, test } from "@jest/globals";
import {
  isDarkTheme,
  officeScheme,
  type OfficeTheme,
} from "../../../src/taskpane/office/office-theme";

const before = window.matchMedia;
afterEach(() => {
  window.matchMedia = before;
});

/** A browser whose system is dark or light. */
function setSystem(isDark: boolean): void {
  const query = { matches: isDark, addEventListener: () => {}, removeEventListener: () => {} };
  window.matchMedia = () => query as unknown as MediaQueryList;
}

describe("the theme of Office", () => {
  test.each([
    [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
    [{ bodyBackgroundColor: "#FFFFFF" }, false],
    [{ bodyBackgroundColor: "#E6E6E6" }, false],
    [{ bodyBackgroundColor: "#666666" }, true],
    [{ bodyBackgroundColor: "#262626" }, true],
    [{ bodyBackgroundColor: "" }, null],
    [undefined, null],
  ] as const)("%j is dark: %p", (theme, isDark) => {
    expect(isDarkTheme(theme)).toBe(isDark);
  });

  test("goes before the system's, which counts where Office tells none", () => {
    setSystem(true);
    expect(officeScheme(() => ({ bodyBackgroundColor: "#FFFFFF" })).isDark()).toBe(false);
    expect(officeScheme(() => undefined).isDark()).toBe(true);
  });

  test("is looked at again when the pane is come back to", () => {
    setSystem(false);
    let theme: OfficeTheme = { bodyBackgroundColor: "#FFFFFF" };
    const seen: boolean[] = [];
    const scheme = officeScheme(() => theme);
    const stop = scheme.watch(() => seen.push(scheme.isDark()));
    theme = { bodyBackgroundColor: "#262626" };
    window.dispatchEvent(new Event("focus"));
    stop();
    window.dispatchEvent(new Event("focus"));
    expect(seen).toEqual([true]);
  });
});
