import type { PlainDate } from "../domain/date/plain-date.ts";
import type { ReminderReason } from "../domain/reminder/plan-reminders.ts";
import { dateFor } from "./days.ts";
import { ENGLISH } from "./en/reminders.ts";
import type { Locale } from "./locale.ts";
import { CHINESE, type ReminderWords } from "./zh-cn/reminders.ts";

export type { ReminderWords } from "./zh-cn/reminders.ts";

/** What reminders say in `locale`. */
export const reminderWords = (locale: Locale): ReminderWords => (locale === "en" ? ENGLISH : CHINESE);

/** A reminder as far as its sentence needs it. */
export interface SaidReminder {
  readonly reason: ReminderReason;
  readonly title: string;
  readonly subject: string;
  readonly periodLabel: string;
  readonly deadline: PlainDate;
  readonly deliveredOn: PlainDate;
}

/** Why it is told: 提前3个工作日, 已逾期5个工作日. */
export function reminderReason(
  { reason, deadline, deliveredOn }: Pick<SaidReminder, "reason" | "deadline" | "deliveredOn">,
  locale: Locale,
): string {
  const words = reminderWords(locale);
  switch (reason.kind) {
    case "lead":
      return words.lead(reason.lead);
    case "planned":
      return words.planned(reason.date === deliveredOn ? null : dateFor(reason.date, deliveredOn, locale), reason.time);
    case "overdue":
      return words.overdue(reason.workingDays);
    case "due":
      return deadline === deliveredOn ? words.due : words.dayOff;
    default:
      return words[reason.kind];
  }
}

/** 科普月志愿服务名单（办公室，9月），9月18日 周五到期，提前1个工作日 */
export function reminderSentence(said: SaidReminder, locale: Locale): string {
  const words = reminderWords(locale);
  const { reason, title, subject, periodLabel, deadline, deliveredOn } = said;
  const day = dateFor(deadline, deliveredOn, locale);
  const isSaid = reason.kind === "planned" || (reason.kind === "due" && deadline === deliveredOn);
  const when = isSaid ? [] : [deadline >= deliveredOn ? words.deadline(day) : words.missed(day)];
  return words.sentence([words.named(title, subject, periodLabel), ...when, reminderReason(said, locale)]);
}
