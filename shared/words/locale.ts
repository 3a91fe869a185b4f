/** The languages of the program; the words of a plan stay in the plan's language. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
