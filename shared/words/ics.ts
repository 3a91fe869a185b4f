import { ICS as ENGLISH } from "./en/ics.ts";
import { ICS as CHINESE, type IcsWords } from "./zh-cn/ics.ts";
import type { Locale } from "./locale.ts";

/** The words of an exported calendar. */
export const icsWords = (locale: Locale): IcsWords => (locale === "en" ? ENGLISH : CHINESE);
