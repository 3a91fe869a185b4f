import { expect, test } from "vitest";
import { keyFromText, keyText } from "../../../renderer/data/occurrence-key.ts";
import { groupReminders, notificationLines, remindersBeyond } from "../../../shared/contract/reminder-groups.ts";
import type { ReminderView } from "../../../shared/contract/schemas/reminder.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

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

test("an address names an occurrence; another text names none", () => {
  const key = { obligationId: "a", subjectId: "“b”,", recurrenceId: "2026-Q3" };
  expect(keyFromText(keyText(key))).toEqual(key);
  for (const text of ["", "{", "[]", '["a","b"]', '["a","b",3]', "null"]) expect(keyFromText(text)).toBeNull();
});
