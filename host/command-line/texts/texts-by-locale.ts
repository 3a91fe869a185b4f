import type { SentenceLocale } from "../../../shared/contract/error-sentences.ts";
import type { CliTexts } from "./cli-texts.ts";
import { englishTexts } from "./en.ts";
import { chineseTexts } from "./zh-cn.ts";

export const textsByLocale: Readonly<Record<SentenceLocale, CliTexts>> = { "zh-CN": chineseTexts, en: englishTexts };
