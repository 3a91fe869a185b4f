import { ICS as ENGLISH } from "./en/ics.ts";
import { ICS as CHINESE, type IcsWords } from "./zh-cn/ics.ts";
import type { Locale } from "./locale.ts";

/** What an exported calendar says of its events. */
export const icsWords = (locale: Locale): IcsWords => (locale === "en" ? ENGLISH : CHINESE);
