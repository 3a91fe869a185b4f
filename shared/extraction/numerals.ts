import { chineseNumber } from "../domain/chinese-number.ts";

/** A number as plans write it, for use inside a pattern: 30 · 1,000 · 6.2 · 十二 · 两 · 1万 · 三千. */
export const NUMBER = String.raw`(?:\d{1,9}(?:,\d{3})*(?:\.\d{1,3})?|[一二两三四五六七八九十百千〇零]{1,6})[万亿]?`;

/** The characters that a number may end with. */
export const NUMERALS = "0123456789一二两三四五六七八九十百千〇零万亿";

/** The value of a text that `NUMBER` matches; null when the characters make no number. */
export function parseNumber(text: string): number | null {
  const scale = text.endsWith("万") ? 10_000 : text.endsWith("亿") ? 100_000_000 : 1;
  const digits = scale === 1 ? text : text.slice(0, -1);
  const value = /^\d/.test(digits) ? Number(digits.replaceAll(",", "")) : chineseNumber(digits.replaceAll("双", "两"));
  return value === null || Number.isNaN(value) ? null : value * scale;
}
