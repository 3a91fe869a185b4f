import { expect, test } from "vitest";
import { keyFromText, keyText } from "../../../renderer/data/occurrence-key.ts";
import { groupReminders, notificationLines, remindersBeyond } from "../../../shared/contract/reminder-groups.ts";
import type { ReminderView } from "../../../shared/contract/schemas/reminder.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { reminderReason } from "../../../shared/words/reminders.ts";

const view = (obligationId: string, subjectId: string, kind: "due" | "behind" = "due"): ReminderView => ({
  at: "2026-09-18T08:30:00+08:00",
  kind,
  reason: { kind },
  obligationId,
  subjectId,
  recurrenceId: "2026-09",
  title: "主题党日",
  subject: subjectId,
  periodLabel: "9月",
  requirement: "cadence",
  deadline: plainDate("2026-09-18"),
  unproven: 0,
  saidOn: plainDate("2026-09-18"),
  text: `${subjectId}的主题党日，今天到期`,
});

test("the subjects of one period are one line, another reason or duty is another", () => {
  const reminders = [view("a", "一支部"), view("b", "一支部"), view("a", "二支部"), view("a", "三支部", "behind")];
  expect(groupReminders(reminders).map(({ first, count }) => [first.obligationId, first.subject, count])).toEqual([
    ["a", "一支部", 2],
    ["b", "一支部", 1],
    ["a", "三支部", 1],
  ]);
});

test("a notification says one period of forty members in one line, and counts reminders in what it leaves out", () => {
  const members = Array.from({ length: 40 }, (_, index) => view("a", `党员${index + 1}`));
  const reminders = [...members, view("b", "支部"), view("c", "支部"), view("c", "小组")];
  expect(notificationLines(reminders, 2, "zh-CN")).toEqual([
    "主题党日（党员1等40个主体，9月），今天到期",
    "支部的主题党日，今天到期",
    "另有2件",
  ]);
  expect(notificationLines(reminders, 4, "en")[0]).toBe("主题党日 (党员1 and 39 more, 9月), due today");
  expect(remindersBeyond(groupReminders(reminders), 1)).toBe(3);
  expect(remindersBeyond(groupReminders(reminders), 3)).toBe(0);
});

test("members of whom one lacks a proof alone are not said with the others", () => {
  const reminders = [view("a", "甲"), { ...view("a", "乙"), unproven: 1 }];
  expect(groupReminders(reminders).map(({ count }) => count)).toEqual([1, 1]);
});

/** The week whose last day is `day` of September, late by so many working days on 30 September. */
const lateWeek = (subjectId: string, day: string, workingDays: number, unproven = 0): ReminderView => ({
  ...view("weekly", subjectId),
  kind: "overdue",
  reason: { kind: "overdue", workingDays },
  recurrenceId: `2026-09-${day}`,
  periodLabel: `9月${day}日周`,
  deadline: plainDate(`2026-09-${day}`),
  saidOn: plainDate("2026-09-30"),
  unproven,
  text: `${day}日周已逾期`,
});

test("the weeks of one duty that are overdue are one line, which names the oldest", () => {
  const weeks = [lateWeek("一支部", "18", 7), lateWeek("一支部", "11", 12), lateWeek("一支部", "22", 5, 1)];
  expect(notificationLines(weeks, 4, "zh-CN")).toEqual([
    "主题党日（一支部，9月11日周等2期），均已逾期，最久的12个工作日",
    "22日周已逾期",
  ]);
  expect(notificationLines([...weeks, lateWeek("二支部", "11", 12)], 4, "en")[0]).toBe(
    "主题党日 (一支部 and 1 more, 9月11日周 and 1 more periods), all overdue, the longest by 12 working days",
  );
  expect(notificationLines([lateWeek("一支部", "18", 7)], 4, "zh-CN")).toEqual(["18日周已逾期"]);
});

test("a panel that stays open overnight no longer counts the working days of yesterday", () => {
  const late = lateWeek("一支部", "18", 7);
  const on = (saidOn: string, isLongestOfSeveral = false) =>
    reminderReason({ ...late, countedOn: late.saidOn, saidOn: plainDate(saidOn), isLongestOfSeveral }, "zh-CN");
  expect(on("2026-09-30")).toBe("已逾期7个工作日");
  expect(on("2026-10-01")).toBe("应于9月18日 周五办结");
  expect(on("2026-09-30", true)).toBe("均已逾期，最久的7个工作日");
  expect(on("2026-10-01", true)).toBe("均已逾期");
});

test("an address names an occurrence; another text names none", () => {
  const key = { obligationId: "a", subjectId: "“b”,", recurrenceId: "2026-Q3" };
  expect(keyFromText(keyText(key))).toEqual(key);
  for (const text of ["", "{", "[]", '["a","b"]', '["a","b",3]', "null"]) expect(keyFromText(text)).toBeNull();
});
