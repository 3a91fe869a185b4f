import { englishTexts } from "./en/cli.ts";
import { chineseTexts, type CliTexts } from "./zh-cn/cli.ts";
import type { Locale } from "./locale.ts";

export type { CliTexts } from "./zh-cn/cli.ts";

export const cliTexts: Readonly<Record<Locale, CliTexts>> = { "zh-CN": chineseTexts, en: englishTexts };
