import type { ReminderView } from "../../shared/contract/schemas/reminder.ts";

/** Reminders of one period of a duty for several subjects, told for one reason. */
export interface ReminderGroup {
  readonly first: ReminderView;
  readonly count: number;
}

/** One line for the subjects of a period; in the order of the reminders. */
export const groupReminders = (reminders: readonly ReminderView[]): ReminderGroup[] =>
  [
    ...Map.groupBy(reminders, ({ obligationId, recurrenceId, reason }) =>
      JSON.stringify([obligationId, recurrenceId, reason]),
    ).values(),
  ].flatMap((group) => (group[0] ? { first: group[0], count: group.length } : []));
