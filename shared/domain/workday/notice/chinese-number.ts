const DIGITS = "〇一二三四五六七八九";

/** 1 to 99 in figures or in words: 23, 二十三, 廿三, 卅一, 两. */
export function smallNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = "", units = ""] = text.replace("廿", "二十").replace("卅", "三十").split("十");
  if (!/[十廿卅]/u.test(text)) return digit(text);
  return (tens === "" ? 1 : digit(tens)) * 10 + (units === "" ? 0 : digit(units));
}

/** A year of four figures: 2026, 二〇二六. */
export const yearNumber = (text: string): number =>
  Number(Array.from(text, (character) => (/\d/u.test(character) ? character : digit(character))).join(""));

const digit = (character: string): number => (character === "两" ? 2 : DIGITS.indexOf(character.replace("零", "〇")));
