import { systemScheme, type ColorScheme } from "../color-scheme";

/** The part of `Office.context.officeTheme` that is looked at; older Office tells the colour alone. */
export interface OfficeTheme {
  readonly isDarkTheme?: boolean;
  /** "#RRGGBB" */
  readonly bodyBackgroundColor?: string;
}

/**
 * The scheme of Office itself, which may differ from the system's. Word and Excel on the web tell none
 * (OfficeDev/office-js#3410): then the browser's counts. Neither announces a change: it is looked for when the pane is
 * come back to.
 */
export function officeScheme(readTheme: () => OfficeTheme | undefined): ColorScheme {
  return {
    isDark: () => isDarkTheme(readTheme()) ?? systemScheme.isDark(),
    watch(onChange) {
      const stop = systemScheme.watch(onChange);
      window.addEventListener("focus", onChange);
      document.addEventListener("visibilitychange", onChange);
      return () => {
        stop();
        window.removeEventListener("focus", onChange);
        document.removeEventListener("visibilitychange", onChange);
      };
    },
  };
}

/** Null where the theme does not tell. */
export function isDarkTheme(theme: OfficeTheme | undefined): boolean | null {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(
    theme?.bodyBackgroundColor ?? ""
  );
  if (channels === null) return null;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map(linear);
  // White text stands out better than black below this luminance (WCAG 2.2, contrast ratio).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

/** A channel of sRGB, "00" to "ff", as light. */
function linear(channel: string): number {
  const value = parseInt(channel, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
