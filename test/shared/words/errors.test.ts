import { describe, expect, test } from "vitest";
import { errorSentence } from "../../../shared/words/errors.ts";
import type { ReplyError } from "../../../shared/contract/reply.ts";
import type { ErrorCode, NeverReason, RuleFault } from "../../../shared/domain/errors.ts";

const RECORDED = { procedure: "activities.record", subject: { name: "三季度抽查", other: null, date: "2026-09-10" } };
const PROVEN = { ...RECORDED, procedure: "activities.addEvidence" };

/** One example for every code; the type makes a new code fail to compile here. */
const examples: { [C in ErrorCode]: Extract<ReplyError, { code: C }>["details"] } = {
  "invalid-input": { issues: [{ path: "count", message: "below-least", limit: 1 }] },
  "unknown-procedure": { name: "board.shake" },
  "not-found": { what: "plan", id: "p-1" },
  "invalid-date": { text: "2026-02-30" },
  "rule-forbidden": { rule: "FREQ=DAILY;COUNT=1;UNTIL=20260101", reason: "count-with-until" },
  "rule-never-occurs": { rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", reason: "no-such-day", start: null },
  "rule-unbounded": { rule: "FREQ=DAILY" },
  "period-reversed": { from: "2026-02-01", to: "2026-01-01" },
  "amendment-backdated": { effectiveFrom: "2026-03-01", proposed: "2026-08-20" },
  "act-built-upon": { titles: ["党组学习", "安全例会"] },
  "act-turned": { actId: "act-1" },
  "turn-without-plan": { title: "2027年工作要点", issuer: "东湖市科协" },
  "turn-unanswered": { titles: ["走访", "例会"] },
  "year-closed": { year: 2026 },
  "year-not-closed": { year: 2026 },
  "year-unwritten": { year: 2026, piles: [{ pile: "missed", count: 12 }] },
  "plan-year-unknown": { title: "工作要点" },
  "plan-year-other": { title: "2021年工作要点", year: 2021, thisYear: 2026 },
  "plan-finished": { title: "2026年工作要点" },
  "plan-without-duties": { title: "2026年工作要点" },
  "file-empty": { name: "计划.txt" },
  "file-too-large": { name: "计划.txt", bytes: 209_715_200, limit: 52_428_800 },
  "file-too-full": { name: "计划.txt", limit: 20_000 },
  "file-too-slow": { name: "计划.pdf", seconds: 60 },
  "file-not-text": { name: "计划.txt" },
  "file-not-calendar": { name: "日程.ics" },
  "file-kind-mismatch": { name: "计划.txt", found: "zip" },
  "file-kind-unsupported": { name: "计划.xls", found: "xls" },
  "file-encrypted": { name: "计划.docx" },
  "file-has-no-text": { name: "计划.pdf" },
  "file-unreadable": { name: "计划.txt", reason: "I/O" },
  "file-exists": { name: "计划.pdf" },
  cancelled: {},
  "plan-known": { planId: "p-1", title: "工作要点" },
  "plan-empty": { title: "工作要点", unread: 0 },
  "candidate-decided": { candidateId: "c-1" },
  "activity-in-future": { happenedOn: "2026-09-17", today: "2026-09-16" },
  "event-in-future": { name: "换届", happenedOn: "2026-12-10", today: "2026-09-16" },
  "event-already-logged": { eventId: "e1", name: "岗位调整", happenedOn: "2026-09-10", subject: "张三" },
  "stay-built-upon": { name: "一支部", titles: ["学习（2026年）", "党课（9月）"] },
  "planned-day-far-off": { date: "2031-09-20", first: "2026-05-31", last: "2027-10-01" },
  "credit-before-period": { happenedOn: "2026-06-30", first: "2026-07-01" },
  "draft-changed": { lead: "机关党委" },
  "slip-withdrawn": { name: "督办单〔2026〕第3号", on: "2026-09-17" },
  "reason-required": { action: "waived" },
  "subject-in-use": { name: "沈静" },
  "nothing-to-undo": {},
  "step-undone": { step: RECORDED },
  "step-not-undoable": { step: RECORDED, hindrance: "left-the-program" },
  "step-rested-on": { step: RECORDED, by: PROVEN },
  "subjects-before-today": { from: "2026-01-01", today: "2026-09-16" },
  "proof-required": { recurrenceId: "2026-Q2", limit: "2026-06-30" },
  "data-read-only": { folder: "/data" },
  "data-locked": { folder: "/data" },
  "data-folder-unusable": { folder: "/data", reason: "ENOTDIR" },
  "database-newer": { found: "0020", known: "0010" },
  "data-folder-disordered": { folder: "/data", place: "/data/duty.sqlite", expected: "file" },
  "database-foreign": { file: "/data/duty.sqlite" },
  "database-damaged": { folder: "/data", lastGoodBackup: "/data/backups/1.db" },
  "disk-full": { folder: "/data" },
  "publication-folder-unfit": { folder: "/mnt/share", name: "履责日历.ics", reason: "no-answer" },
  "backup-place-unfit": { place: "/media/usb", reason: "not-there" },
  "backup-damaged": { backup: "/media/usb/1", finding: { file: "纪要.pdf", fault: "changed" } },
  "backup-unfit": { file: "/media/usb/a.txt", reason: "no-database" },
  "holiday-notice-unreadable": { line: "今天天气好", fault: { kind: "not-a-notice" } },
  "browser-missing": { looked: ["chromium"] },
  "render-failed": { reason: "timeout" },
  "file-unwritable": { path: "/media/stick/清单.pdf", reason: "EROFS" },
  "evidence-unsound": { files: [{ name: "签到.pdf", fault: "missing" }] },
  "kit-empty": { year: 2026, lead: "机关党委", duty: null },
  "kit-under-way": {},
  "kit-damaged": { file: "/u/佐证包.zip", name: "佐证/签到.pdf" },
  unexpected: { message: "boom" },
};

const errors = Object.entries(examples).map(([code, details]) => ({ code, details }) as ReplyError);

describe.each(["zh-CN", "en"] as const)("%s", (locale) => {
  test.each(errors.map((error) => [error.code, error] as const))("%s has one clear sentence", (_code, error) => {
    const sentence = errorSentence(error, locale);
    expect(sentence.length).toBeGreaterThan(12);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
    expect(sentence).toMatch(locale === "en" ? /^[^一-鿿]*[A-Z“`]/ : /[一-鿿].*。$/);
  });

  test.each(errors.map((error) => [error.code, error] as const))("%s names no key of the input", (_code, error) => {
    expect(errorSentence(error, locale)).not.toMatch(/\b[a-z][A-Za-z]*: (true|false)/);
  });

  test.each([
    [
      "event-in-future",
      { name: "换届", happenedOn: "2026-12-10", today: "2026-09-16" },
      /12月10日.*9月16日|10 Dec .*16 Sep\)/,
    ],
    [
      "event-in-future",
      { name: "换届", happenedOn: "2027-01-01", today: "2026-12-31" },
      /2027年1月1日.*12月31日|1 Jan 2027 /,
    ],
    ["activity-in-future", { happenedOn: "2026-10-01", today: "2026-09-30" }, /10月1日.*9月30日|1 Oct .*30 Sep\)/],
    [
      "event-already-logged",
      { eventId: "e1", name: "岗位调整", happenedOn: "2026-09-05", subject: null },
      /2026年9月5日的|5 Sep 2026/,
    ],
  ] as const)("the days of %s are written as a person writes them", (code, details, days) => {
    const sentence = errorSentence({ code, details } as ReplyError, locale);
    expect(sentence).toMatch(days);
    expect(sentence).not.toMatch(/\d-\d/);
  });

  test("no two codes share their words", () => {
    const texts = errors.map((error) => errorSentence(error, locale));
    expect(new Set(texts).size).toBe(errors.length);
  });

  test("each fault of a rule is named", () => {
    const faults: RuleFault[] = [
      "syntax",
      "count-with-until",
      "interval-below-one",
      "part-out-of-range",
      "part-not-allowed",
      "freq-missing",
      "time-part",
    ];
    const texts = faults.map((reason) =>
      errorSentence({ code: "rule-forbidden", details: { rule: "FREQ=DAILY", reason } }, locale),
    );
    expect(new Set(texts).size).toBe(faults.length);
  });

  test("each reason why a rule never occurs is named", () => {
    const reasons: NeverReason[] = ["no-such-day", "interval", "until", "count", "calendar-end"];
    const texts = reasons.map((reason) =>
      errorSentence(
        { code: "rule-never-occurs", details: { rule: "FREQ=DAILY", reason, start: "2026-01-01" } },
        locale,
      ),
    );
    expect(new Set(texts).size).toBe(reasons.length);
  });

  test("a damaged database without a backup says so", () => {
    const error = { code: "database-damaged", details: { folder: "/data", lastGoodBackup: null } } as const;
    expect(errorSentence(error, locale)).toMatch(/没有找到可用的备份|no good backup/);
  });
});
