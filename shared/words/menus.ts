import { MENUS as ENGLISH } from "./en/menus.ts";
import { MENUS as CHINESE, type MenuText } from "./zh-cn/menus.ts";
import type { Locale } from "./locale.ts";

export type { MenuText } from "./zh-cn/menus.ts";

export const menuText = (locale: Locale): MenuText => (locale === "en" ? ENGLISH : CHINESE);
