import type { CalendarDraft } from "./calendar-draft.ts";
import type { EventOptions } from "./calendar-event.ts";
import type { CalendarSession } from "./calendar-session.ts";
import { dayEventLines } from "./event-lines.ts";
import { sessionUid } from "./event-uid.ts";
import { sessionDescription, sessionSummary } from "./session-words.ts";

/** A planned session as an event by itself, in either mode: no rule makes it. */
export function sessionDraft(session: CalendarSession, options: EventOptions): CalendarDraft {
  const { date, category } = session;
  const summary = sessionSummary(session, options.locale);
  const description = sessionDescription(session, options.locale);
  return {
    uid: sessionUid(session.id),
    date,
    summary,
    components: [dayEventLines({ date, summary, description, category }, options)],
  };
}
