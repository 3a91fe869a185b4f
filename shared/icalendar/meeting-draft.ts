import type { CalendarDraft } from "./calendar-draft.ts";
import type { EventOptions } from "./calendar-event.ts";
import { alarmLines, eventBody } from "./event-lines.ts";
import { meetingDescription, meetingSummary } from "./meeting-words.ts";
import type { PlannedMeeting } from "./planned-meeting.ts";

/** A planned meeting as an event by itself, in either mode: no rule makes it. */
export function meetingDraft(meeting: PlannedMeeting, options: EventOptions): CalendarDraft {
  const { uid, date, time, category } = meeting;
  const summary = meetingSummary(meeting, options.locale);
  const description = meetingDescription(meeting, options.locale);
  return {
    uid,
    date,
    summary,
    components: [eventBody({ date, time, summary, description, category })],
    alarm: alarmLines(options.alarmDays, time, summary),
  };
}
