import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Locale } from "../core/rules/check";
import { createText } from "../app/locale/text";
import { TextContext } from "./locale/text-context";
import { systemScheme, type ColorScheme } from "./color-scheme";

interface PaneRootProps {
  readonly locale: Locale;
  /** Left out for that of the system. */
  readonly scheme?: ColorScheme;
  readonly children: ReactNode;
}

/** Language and colours for everything under it; follows its surroundings between light and dark. */
export function PaneRoot({ locale, scheme = systemScheme, children }: PaneRootProps) {
  const text = useMemo(() => createText(locale), [locale]);
  const isDark = useSyncExternalStore(scheme.watch, scheme.isDark);
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
