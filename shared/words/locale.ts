/** Languages in which the program speaks; what a plan says stays in the plan's language. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
