import { createContext, useContext } from "react";
import { createText, type Text } from "../../app/locale/text";

export const TextContext = createContext<Text>(createText("vi"));

/** The sentences of the language the user reads. */
export const useText = (): Text => useContext(TextContext);
