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
  /** Activities on record whose proof is missing. */
  readonly unproven: number;
  /** The day on which it is said or read. */
  readonly saidOn: PlainDate;
  /** The day up to which the working days of what is overdue are counted; left out: `saidOn`. On another day they are not said. */
  readonly countedOn?: PlainDate;
  /** Whether it stands for several periods that are overdue, as the one that is so the longest. */
  readonly isLongestOfSeveral?: boolean;
}

type SaidReason = Omit<SaidReminder, "title" | "subject" | "periodLabel">;

/** Why it is told, as it is true on the day of saying: 提前3个工作日, 今天到期, 应于9月18日 周五办结, 已逾期5个工作日. */
export function reminderReason(said: SaidReason, locale: Locale): string {
  const why = reasonWords(said, locale);
  return reminderWords(locale).sentence(why.length > 0 ? why : deadlineWords(said, locale));
}

/** What is left out of the sentence where the date alone says it: a lead of a day that is past. */
function reasonWords(said: SaidReason, locale: Locale): string[] {
  const { reason, deadline, unproven, saidOn } = said;
  const words = reminderWords(locale);
  const proof = unproven > 0 ? [words.unproven(unproven)] : [];
  switch (reason.kind) {
    case "lead":
      return [...(saidOn < deadline ? [words.lead(reason.lead)] : saidOn === deadline ? [words.due] : []), ...proof];
    case "due":
      return [...(saidOn < deadline ? [words.dayOff] : saidOn === deadline ? [words.due] : []), ...proof];
    case "planned":
      return [
        words.planned(reason.date === saidOn ? null : dateFor(reason.date, saidOn, locale), reason.time),
        ...proof,
      ];
    case "overdue":
      // What was done in time and lacks its proof alone is not called late.
      return unproven > 0 ? proof : overdueWords(said, reason.workingDays, words);
    default:
      return [words[reason.kind], ...proof];
  }
}

function overdueWords(
  { saidOn, countedOn = saidOn, isLongestOfSeveral }: SaidReason,
  days: number,
  words: ReminderWords,
) {
  const counted = countedOn === saidOn ? days : null;
  if (isLongestOfSeveral) return [words.longestOverdue(counted)];
  return counted === null ? [] : [words.overdue(counted)];
}

function deadlineWords({ reason, deadline, saidOn, isLongestOfSeveral }: SaidReason, locale: Locale): string[] {
  const words = reminderWords(locale);
  const isSaid =
    isLongestOfSeveral ||
    reason.kind === "planned" ||
    ((reason.kind === "due" || reason.kind === "lead") && deadline === saidOn);
  if (isSaid) return [];
  const day = dateFor(deadline, saidOn, locale);
  return [deadline >= saidOn ? words.deadline(day) : words.missed(day)];
}

/** 科普月志愿服务名单（办公室，9月），9月18日 周五到期，提前1个工作日 */
export function reminderSentence(said: SaidReminder, locale: Locale): string {
  const words = reminderWords(locale);
  const { title, subject, periodLabel } = said;
  const name = words.named(title, subject, periodLabel);
  return words.sentence([name, ...deadlineWords(said, locale), ...reasonWords(said, locale)]);
}
