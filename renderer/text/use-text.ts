import { createContext, useContext } from "react";
import type { TextShape, Texts } from "../../shared/words/catalogue.ts";
import type { Locale } from "../../shared/words/locale.ts";

export const LocaleContext = createContext<Locale>("zh-CN");

export const useLocale = (): Locale => useContext(LocaleContext);

/** The texts of one screen in the language of the settings: `const t = useText(boardText)`. */
export function useText<T>(texts: Texts<T>): TextShape<T> {
  return texts[useLocale()];
}
