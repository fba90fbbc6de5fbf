import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Locale } from "../core/rules/check";
import { createText } from "../app/locale/text";
import { TextContext } from "./locale/text-context";

interface PaneRootProps {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** Language and colours for everything under it; follows the system between light and dark. */
export function PaneRoot({ locale, children }: PaneRootProps) {
  const text = useMemo(() => createText(locale), [locale]);
  const isDark = useSyncExternalStore(watchColorScheme, isDarkScheme);
  return (
    <TextContext.Provider value={text}>
      <FluentProvider
        className={isDark ? "cchc-root cchc-dark" : "cchc-root"}
        lang={locale}
        theme={isDark ? webDarkTheme : webLightTheme}
      >
        {children}
      </FluentProvider>
    </TextContext.Provider>
  );
}

const darkQuery = "(prefers-color-scheme: dark)";

const isDarkScheme = (): boolean => window.matchMedia(darkQuery).matches;

function watchColorScheme(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
