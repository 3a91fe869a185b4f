const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from("零一二三四五六七八九", (digit, value) => [digit, value] as const),
  ["〇", 0],
  ["○", 0],
  ["两", 2],
]);
const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const SCORES: readonly (readonly [string, string])[] = [
  ["廿", "二十"],
  ["卅", "三十"],
];

/** The characters that a Chinese number consists of, for use inside a pattern. */
export const CHINESE_NUMERALS = "零〇○一二两三四五六七八九十百千廿卅";

/**
 * The value of a whole number below ten thousand as Chinese writes it: 五 · 十二 · 二十 · 廿五 · 一百零二 · 三千.
 * 一百二 is a hundred and twenty.
 *
 * @returns null where the characters make no number: 十十, 二三, 一百二三.
 */
export function chineseNumber(text: string): number | null {
  const spelled = SCORES.reduce((before, [score, tens]) => before.replaceAll(score, tens), text);
  let total = 0;
  let digit: number | null = null;
  let place = 10_000;
  let afterZero = false;
  for (const character of spelled) {
    const next = PLACES.get(character);
    if (next !== undefined) {
      // A number may begin with its place (十二, 百), and a ten may do without its digit (一百十二).
      if (next >= place || digit === 0 || (digit === null && next !== 10 && total > 0)) return null;
      total += (digit ?? 1) * next;
      [digit, place, afterZero] = [null, next, false];
      continue;
    }
    const value = DIGITS.get(character);
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    if (digit === 0) afterZero = true;
    digit = value;
  }
  if (digit === null) return spelled === "" ? null : total;
  const isShortened = total > 0 && place > 10 && !afterZero && digit !== 0;
  return total + (isShortened ? (digit * place) / 10 : digit);
}

/** Reads digits one by one, as a year is written (二〇二六 is 2026). Null for any other text. */
export function chineseDigits(text: string): number | null {
  const digits = Array.from(text, (character) => DIGITS.get(character));
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return Number(digits.join(""));
}
