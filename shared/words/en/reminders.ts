import type { Lead } from "../../domain/reminder/reminder-rules.ts";
import type { ReminderWords } from "../zh-cn/reminders.ts";

const UNITS: Readonly<Record<Lead["unit"], readonly [string, string]>> = {
  "working-days": ["working day", "working days"],
  days: ["day", "days"],
  months: ["month", "months"],
};

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

export const ENGLISH: ReminderWords = {
  lead: ({ count, unit }) => `${counted(count, UNITS[unit])} ahead`,
  due: "due today",
  dayOff: "a day off",
  planned: (day, time) => `planned for ${[day ?? "today", time].filter(Boolean).join(" ")}`,
  longestOverdue: (workingDays) =>
    workingDays === null ? "all overdue" : `all overdue, the longest by ${counted(workingDays, UNITS["working-days"])}`,
  overdue: (workingDays) => `overdue by ${counted(workingDays, UNITS["working-days"])}`,
  unproven: (count) => `on record ${count === 1 ? "once" : `${count} times`}, proof missing`,
  behind: "behind its pace",
  snoozed: "reminded again",
  deadline: (day) => `due ${day}`,
  missed: (day) => `was due ${day}`,
  named: (title, subject, period) => `${title} (${[subject, period].filter(Boolean).join(", ")})`,
  sentence: (parts) => parts.join(", "),
  heading: (count) => (count === 1 ? "Reminder" : `${count} reminders`),
  missedHeading: (count) => `${count} ${count === 1 ? "reminder" : "reminders"} while you were away`,
  more: (count) => `and ${count} more`,
  subjects: (first, count) => `${first} and ${count - 1} more`,
  periods: (first, count) => `${first} and ${count - 1} more periods`,
};
