import { expect, test } from "vitest";
import { keyFromText, keyText } from "../../../renderer/data/occurrence-key.ts";
import { groupReminders } from "../../../renderer/reminders/reminder-groups.ts";
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
  text: "",
});

test("the subjects of one period are one line, another reason or duty is another", () => {
  const reminders = [view("a", "一支部"), view("b", "一支部"), view("a", "二支部"), view("a", "三支部", "behind")];
  expect(groupReminders(reminders).map(({ first, count }) => [first.obligationId, first.subject, count])).toEqual([
    ["a", "一支部", 2],
    ["b", "一支部", 1],
    ["a", "三支部", 1],
  ]);
});

test("an address names an occurrence; another text names none", () => {
  const key = { obligationId: "a", subjectId: "“b”,", recurrenceId: "2026-Q3" };
  expect(keyFromText(keyText(key))).toEqual(key);
  for (const text of ["", "{", "[]", '["a","b"]', '["a","b",3]', "null"]) expect(keyFromText(text)).toBeNull();
});
