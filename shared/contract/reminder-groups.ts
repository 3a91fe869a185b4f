import type { Locale } from "../words/locale.ts";
import { reminderSentence, reminderWords } from "../words/reminders.ts";
import type { ReminderView } from "./schemas/reminder.ts";

/** Reminders that are said in one line. */
export interface ReminderGroup {
  /** The one that is named; of what is overdue, the one that is so the longest. */
  readonly first: ReminderView;
  readonly count: number;
  readonly subjects: number;
  readonly periods: number;
}

/**
 * One line for the subjects of a period that are told for one reason, and one for all that is overdue of a duty: a weekly duty that nobody
 * recorded for months is one thing to see to. In the order of the reminders.
 */
export const groupReminders = (reminders: readonly ReminderView[]): ReminderGroup[] =>
  [...Map.groupBy(reminders, lineOf).values()].flatMap((group) => {
    const [first] = group.toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0));
    if (!first) return [];
    const subjects = new Set(group.map(({ subjectId }) => subjectId)).size;
    const periods = new Set(group.map(({ recurrenceId }) => recurrenceId)).size;
    return { first, count: group.length, subjects, periods };
  });

/** What lacks its proof alone is not called late, and is not said with what is. */
const lineOf = ({ obligationId, recurrenceId, reason, deadline, unproven }: ReminderView): string =>
  JSON.stringify(
    reason.kind === "overdue" && unproven === 0
      ? [obligationId, reason.kind]
      : [obligationId, recurrenceId, reason, deadline, unproven],
  );

/** How many reminders stand in the groups after the first `shown`. */
export const remindersBeyond = (groups: readonly ReminderGroup[], shown: number): number =>
  groups.slice(shown).reduce((sum, { count }) => sum + count, 0);

/**
 * The lines of a notification: a sentence for each group, and how many reminders are left out.
 * @param most Sentences at most.
 */
export function notificationLines(reminders: readonly ReminderView[], most: number, locale: Locale): string[] {
  const groups = groupReminders(reminders);
  const words = reminderWords(locale);
  const left = remindersBeyond(groups, most);
  return [
    ...groups.slice(0, most).map((group) => groupSentence(group, locale)),
    ...(left > 0 ? [words.more(left)] : []),
  ];
}

function groupSentence({ first, count, subjects, periods }: ReminderGroup, locale: Locale): string {
  if (count === 1) return first.text;
  const words = reminderWords(locale);
  return reminderSentence(
    {
      ...first,
      subject: subjects > 1 ? words.subjects(first.subject, subjects) : first.subject,
      periodLabel: periods > 1 ? words.periods(first.periodLabel, periods) : first.periodLabel,
      isLongestOfSeveral: periods > 1,
    },
    locale,
  );
}
