import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Locale } from "../core/rules/check";
import { loadText } from "../app/locale/load-text";
import { vietnameseText, type Text } from "../app/locale/text-table";
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
  const text = useTextOf(locale);
  const isDark = useSyncExternalStore(scheme.watch, scheme.isDark);
  return (
    <TextContext.Provider value={text}>
      <FluentProvider
        className={isDark ? "cchc-root cchc-dark" : "cchc-root"}
        lang={text.locale}
        theme={isDark ? webDarkTheme : webLightTheme}
      >
        {children}
      </FluentProvider>
    </TextContext.Provider>
  );
}

/** The sentences of a language as soon as they are here; Vietnamese until then, and where they cannot be fetched. */
function useTextOf(locale: Locale): Text {
  const [text, setText] = useState<Text>(() => vietnameseText);
  useEffect(() => {
    let isWanted = true;
    void loadText(locale)
      .catch(() => vietnameseText)
      .then((loaded) => isWanted && setText(() => loaded));
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return text;
}
