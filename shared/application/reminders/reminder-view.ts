import type { DatedRow } from "../../contract/schemas/due-row.ts";
import type { ReminderView } from "../../contract/schemas/reminder.ts";
import { laterOf } from "../../domain/date/plain-date.ts";
import { dayOfMoment, withOffset } from "../../domain/reminder/local-moment.ts";
import type { Reminder } from "../../domain/reminder/plan-reminders.ts";
import { reminderSentence } from "../../words/reminders.ts";
import type { Locale } from "../../words/locale.ts";

/** A reminder with the words of its row. */
export function reminderView({ at, reason }: Reminder, row: DatedRow, locale: Locale): ReminderView {
  const { obligationId, subjectId, recurrenceId, title, subject, periodLabel } = row;
  const deadline = reason.kind === "overdue" ? laterOf(row.nominalDate, row.effectiveDate) : row.effectiveDate;
  return {
    at: withOffset(at),
    kind: reason.kind,
    reason,
    obligationId,
    subjectId,
    recurrenceId,
    title,
    subject,
    periodLabel,
    requirement: row.kind,
    deadline,
    text: reminderSentence({ reason, title, subject, periodLabel, deadline, deliveredOn: dayOfMoment(at) }, locale),
  };
}
