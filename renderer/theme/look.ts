import { createContext, useContext } from "react";
import type { Settings } from "../../shared/contract/schemas/settings.ts";
import type { Locale } from "../../shared/words/locale.ts";
import type { ThemeName } from "./colours.ts";

/** How everything looks: the language, the colours and the size of text (1 or 1.15). */
export interface Look {
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly scale: number;
}

/** The text size of the settings as a factor. */
export const scaleOf = (size: Settings["textSize"]): number => (size === "large" ? 1.15 : 1);

export const LookContext = createContext<Look>({ locale: "zh-CN", theme: "light", scale: 1 });

export const useLook = (): Look => useContext(LookContext);
