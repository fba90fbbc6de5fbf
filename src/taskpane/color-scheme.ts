/** Dark or light, as the surroundings of the pane are. */
export interface ColorScheme {
  isDark(): boolean;
  /** Tells when that may have changed; returns how to stop. */
  watch(onChange: () => void): () => void;
}

const darkQuery = "(prefers-color-scheme: dark)";

/** What the system, or the browser, is set to. */
export const systemScheme: ColorScheme = {
  isDark: () => window.matchMedia(darkQuery).matches,
  watch(onChange) {
    const query = window.matchMedia(darkQuery);
    query.addEventListener("change", onChange);
    return () => query.removeEventListener("change", onChange);
  },
};
