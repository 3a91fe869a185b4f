import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dateOf, weekdayOf } from "../../shared/domain/date/plain-date.ts";
import type { HolidayNotice } from "../../shared/domain/workday/notice-days.ts";
import { readHolidayNotice } from "../../shared/domain/workday/read-holiday-notice.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";
import { OFFICIAL_YEARS } from "../shared/domain/workday/notice/official-years.ts";
import { CHANGE_WORDINGS, wordingOf } from "../shared/domain/workday/notice/year-wording.ts";

const read = (text: string, known: readonly HolidayNotice[] = []) =>
  readHolidayNotice(text, { known, isConfirmed: false });

/** How many weekdays are off, and how many weekend days are worked: a day lost makes one of them less. */
function amounts(notice: HolidayNotice): { off: number; worked: number } {
  const calendar = new WorkdayCalendar([notice]);
  let [off, worked] = [0, 0];
  for (let date = dateOf(notice.year - 1, 12, 1); date <= dateOf(notice.year, 12, 31); date = addDays(date, 1)) {
    const kind = calendar.classOf(date).kind;
    if (kind === "rest" && weekdayOf(date) < 6) off++;
    if (kind === "makeup") worked++;
  }
  return { off, worked };
}

/** Dates, parts of dates, weekdays, brackets and the signs between dates. */
const TOKENS = /(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:（[^（）]*）)?|（[^（）]*）|\d+|月|日|[至—～]+|、|周.|星期./gu;

const damages = (token: string) =>
  fc.oneof(
    fc.constant(""),
    fc.constantFrom("?", "x", "□", "月", "日", "1", "周日", " "),
    // One character goes, or another figure takes its place.
    fc.nat(token.length - 1).map((at) => token.slice(0, at) + token.slice(at + 1)),
    fc
      .tuple(fc.nat(token.length - 1), fc.nat(9))
      .map(([at, digit]) => token.slice(0, at) + String(digit) + token.slice(at + 1)),
    fc.nat(9).map((digit) => token.replace(/\d+/u, (number) => number + String(digit))),
  );

const spoilt = (text: string) => {
  const from = text.indexOf("一、") === -1 ? text.indexOf("\n") : text.indexOf("一、");
  const tokens = [...text.matchAll(TOKENS)].filter(({ index }) => index > from && index < text.lastIndexOf("国务院"));
  return fc.constantFrom(...tokens).chain((token) =>
    damages(token[0]).map((instead) => ({
      text: text.slice(0, token.index) + instead + text.slice(token.index + token[0].length),
      token: token[0],
      instead,
    })),
  );
};

describe("a damaged date never makes a notice shorter without a word", () => {
  test.each(OFFICIAL_YEARS)("%i", (year) => {
    const whole = read(wordingOf(year));
    if (!whole.ok) return expect.unreachable("the whole notice is read");
    const expected = amounts(whole.value.notice);
    fc.assert(
      fc.property(spoilt(wordingOf(year)), ({ text }) => {
        const damaged = read(text);
        if (!damaged.ok || damaged.value.doubts.length > 0) return;
        const { off, worked } = amounts(damaged.value.notice);
        expect(off).toBeGreaterThanOrEqual(expected.off);
        expect(worked).toBeGreaterThanOrEqual(expected.worked);
      }),
      { numRuns: 400 },
    );
  });

  test.each([2015, 2019, 2020] as const)("the change of %i", (year) => {
    const base = read(wordingOf(year));
    if (!base.ok) return expect.unreachable("the year's notice is read");
    const known = [base.value.notice];
    const whole = read(CHANGE_WORDINGS[year], known);
    if (!whole.ok) return expect.unreachable("the change is read");
    const expected = amounts(whole.value.notice);
    fc.assert(
      fc.property(spoilt(CHANGE_WORDINGS[year]), ({ text }) => {
        const damaged = read(text, known);
        if (!damaged.ok || damaged.value.doubts.length > 0) return;
        const { off, worked } = amounts(damaged.value.notice);
        expect(off).toBeGreaterThanOrEqual(expected.off);
        expect(worked).toBeGreaterThanOrEqual(expected.worked);
      }),
      { numRuns: 400 },
    );
  });
});

test("any text at all is read or refused, and nothing else happens", () => {
  const pieces = [
    "1月1日",
    "至",
    "3日",
    "（周四）",
    "放假",
    "上班",
    "，",
    "。",
    "共3天",
    "元旦：",
    "2026年",
    "延长",
    "调至",
    "\n",
    "x",
    "公休日",
    "对调",
    "农历",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      expect(typeof read(parts.join("")).ok).toBe("boolean");
    }),
    { numRuns: 2000 },
  );
});
