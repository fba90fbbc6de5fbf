import { createContext, useContext } from "react";
import { vietnameseText, type Text } from "../../app/locale/text-table";

export const TextContext = createContext<Text>(vietnameseText);

/** The sentences of the language the user reads. */
export const useText = (): Text => useContext(TextContext);
