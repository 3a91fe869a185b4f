import type { DatedRow } from "../../contract/schemas/due-row.ts";
import { limitOfRow } from "../../contract/row-kinds.ts";
import type { ReminderView } from "../../contract/schemas/reminder.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { dayOfMoment, withOffset } from "../../domain/date/local-moment.ts";
import type { Reminder } from "../../domain/reminder/plan-reminders.ts";
import { reminderSentence } from "../../words/reminders.ts";
import type { Locale } from "../../words/locale.ts";
import { lacksEvidence } from "../view/rows/due-row-filters.ts";

/**
 * A reminder with the words of its row.
 * @param saidOn The day on which it is said: that of its minute, or a later one where it was missed.
 */
export function reminderView(
  { at, reason }: Reminder,
  row: DatedRow,
  locale: Locale,
  saidOn: PlainDate = dayOfMoment(at),
): ReminderView {
  const { obligationId, subjectId, recurrenceId, title, subject, periodLabel } = row;
  const deadline = reason.kind === "overdue" ? limitOfRow(row) : row.effectiveDate;
  const unproven = row.quota === null && row.handling !== "refused" && lacksEvidence(row) ? row.recorded : 0;
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
    unproven,
    saidOn,
    text: reminderSentence({ reason, title, subject, periodLabel, deadline, unproven, saidOn }, locale),
  };
}
