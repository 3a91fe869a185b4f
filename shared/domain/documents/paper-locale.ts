/** Languages that paper is printed in; what the plan says stays in the plan's language. */
export type PaperLocale = "zh-CN" | "en";
