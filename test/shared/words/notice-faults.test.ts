import { describe, expect, test } from "vitest";
import { errorSentence, noticeFaultSentence } from "../../../shared/words/errors.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { NoticeFault } from "../../../shared/domain/workday/notice/notice-fault.ts";

const date = plainDate("2026-02-28");
const amounts = { names: ["春节", "清明"], off: 19, worked: 5, granted: 13 };

/** One example for every fault; the type makes a new one fail to compile here. */
const examples: { [K in NoticeFault["kind"]]: Extract<NoticeFault, { kind: K }> } = {
  "not-a-notice": { kind: "not-a-notice" },
  "no-year": { kind: "no-year" },
  "other-year": { kind: "other-year", expected: 2026, found: 2025 },
  wording: { kind: "wording", words: "2月2?日" },
  "nothing-said": { kind: "nothing-said", words: "4月4日" },
  "no-holiday": { kind: "no-holiday" },
  "no-such-day": { kind: "no-such-day", words: "2月30日" },
  weekday: { kind: "weekday", date, stated: 7, actual: 6 },
  lunar: { kind: "lunar", date, stated: "正月初八", actual: "正月十二" },
  count: { kind: "count", stated: 8, counted: 9 },
  backwards: { kind: "backwards" },
  "no-change": { kind: "no-change", date },
  "off-and-worked": { kind: "off-and-worked", date },
  "not-statutory": { kind: "not-statutory", date },
  missing: { kind: "missing", year: 2026, names: ["端午", "国庆节"] },
  "missing-day": { kind: "missing-day", name: "劳动节", dates: [date] },
  twice: { kind: "twice", name: "清明" },
  "too-many-off": { kind: "too-many-off", ...amounts },
  "too-few-off": { kind: "too-few-off", ...amounts, off: 17 },
  "far-away": { kind: "far-away", date, name: "劳动节" },
  "half-weekend": { kind: "half-weekend", date },
  "other-holiday": { kind: "other-holiday", name: "抗战胜利纪念日" },
  "changes-nothing": { kind: "changes-nothing" },
  "no-year-notice": { kind: "no-year-notice", year: 2027 },
  "not-later": { kind: "not-later", name: "春节", date, last: plainDate("2026-03-01") },
  "not-worked": { kind: "not-worked", date },
};

describe.each(["zh-CN", "en"] as const)("%s", (locale) => {
  test("each fault has a sentence of its own", () => {
    const sentences = Object.values(examples).map((fault) => noticeFaultSentence(fault, locale));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("a refusal tells the reason and the line", () => {
    const fault = examples.weekday;
    const sentence = errorSentence(
      { code: "holiday-notice-unreadable", details: { line: "2月28日（周日）上班", fault } },
      locale,
    );
    expect(sentence).toContain("2月28日（周日）上班");
    expect(sentence).toMatch(
      locale === "en" ? /2026-02-28 is a Saturday, not a Sunday/ : /2026年2月28日是周六，不是周日/,
    );
  });
});

test("missing holidays are named", () => {
  expect(noticeFaultSentence(examples.missing, "zh-CN")).toBe("缺少端午节、国庆节（2026年法定节日）。");
  expect(noticeFaultSentence(examples.missing, "en")).toBe(
    "Dragon Boat Festival, National Day missing (statutory in 2026).",
  );
});

test("amounts tell how many too many or too few", () => {
  expect(noticeFaultSentence(examples["too-many-off"], "zh-CN")).toContain("多放了1天，请核对春节、清明节");
  expect(noticeFaultSentence(examples["too-few-off"], "en")).toContain("1 too few");
});
