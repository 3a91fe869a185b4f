import { expect, test } from "vitest";
import { chineseDigits, chineseNumber } from "../../../shared/domain/chinese-number.ts";

test.each([
  ["零", 0],
  ["五", 5],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["二十五", 25],
  ["廿五", 25],
  ["卅一", 31],
  ["百", 100],
  ["一百", 100],
  ["一百零二", 102],
  ["一百二", 120],
  ["一百一十二", 112],
  ["一百十二", 112],
  ["三千", 3000],
  ["三千零五", 3005],
  ["三千五", 3500],
  ["两千零二十六", 2026],
  ["九千九百九十九", 9999],
])("%s is %i", (text, value) => expect(chineseNumber(text)).toBe(value));

test.each(["", "二三", "十十", "百千", "零十", "一百二三", "甲", "十二次"])("%s is no number", (text) =>
  expect(chineseNumber(text)).toBeNull(),
);

test("every number below ten thousand reads back from how it is written", () => {
  const digits = "零一二三四五六七八九";
  const written = (value: number): string => {
    const places = ["千", "百", "十", ""];
    const parts = Array.from(String(value).padStart(4, "0"), (digit, at) =>
      digit === "0" ? "零" : `${digits[Number(digit)]}${places[at]}`,
    );
    return parts.join("").replaceAll(/零+/g, "零").replace(/^零/, "").replace(/零$/, "");
  };
  for (let value = 1; value < 10_000; value++) {
    if (chineseNumber(written(value)) !== value) expect([written(value), chineseNumber(written(value))]).toBe(value);
  }
});

test.each([
  ["二〇二六", 2026],
  ["二○二六", 2026],
  ["一九九八", 1998],
  ["二零二十", null],
  ["", null],
])("the digits %s are %s", (text, value) => expect(chineseDigits(text)).toBe(value));
