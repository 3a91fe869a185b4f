const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from("零一二三四五六七八九", (digit, value) => [digit, value] as const),
  ["〇", 0],
  ["两", 2],
  ["双", 2],
]);
const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** A number as plans write it, for use inside a pattern: 30 · 1,000 · 6.2 · 十二 · 两 · 1万 · 三千. */
export const NUMBER = String.raw`(?:\d{1,9}(?:,\d{3})*(?:\.\d{1,3})?|[一二两三四五六七八九十百千〇零]{1,6})[万亿]?`;

/** The characters that a number may end with. */
export const NUMERALS = "0123456789一二两三四五六七八九十百千〇零万亿";

/** The value of a text that `NUMBER` matches; null when the characters make no number. */
export function parseNumber(text: string): number | null {
  const scale = text.endsWith("万") ? 10_000 : text.endsWith("亿") ? 100_000_000 : 1;
  const digits = scale === 1 ? text : text.slice(0, -1);
  const value = /^\d/.test(digits) ? Number(digits.replaceAll(",", "")) : parseChinese(digits);
  return value === null || Number.isNaN(value) ? null : value * scale;
}

function parseChinese(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = PLACES.get(character);
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
      continue;
    }
    const next = DIGITS.get(character);
    if (next === undefined || (digit !== null && digit !== 0)) return null;
    digit = next;
  }
  return text === "" ? null : total + (digit ?? 0);
}
