import type { Locale } from "../words/locale.ts";
import { reminderSentence, reminderWords } from "../words/reminders.ts";
import type { ReminderView } from "./schemas/reminder.ts";

/** Reminders of one period of a duty for several subjects, told for one reason. */
export interface ReminderGroup {
  readonly first: ReminderView;
  readonly count: number;
}

/** One line for the subjects of a period; in the order of the reminders. */
export const groupReminders = (reminders: readonly ReminderView[]): ReminderGroup[] =>
  [
    ...Map.groupBy(reminders, ({ obligationId, recurrenceId, reason, deadline, unproven }) =>
      JSON.stringify([obligationId, recurrenceId, reason, deadline, unproven]),
    ).values(),
  ].flatMap((group) => (group[0] ? { first: group[0], count: group.length } : []));

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
    ...groups
      .slice(0, most)
      .map(({ first, count }) =>
        count === 1
          ? first.text
          : reminderSentence({ ...first, subject: words.subjects(first.subject, count) }, locale),
      ),
    ...(left > 0 ? [words.more(left)] : []),
  ];
}
