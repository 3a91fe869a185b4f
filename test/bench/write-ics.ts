import icalGenerator from "ical-generator";
import { type EventAttributes, createEvents } from "ics";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { addDays, dayOf, monthOf, plainDate, toUtc, yearOf } from "../../shared/domain/date/plain-date.ts";
import type { CalendarEvent } from "../../shared/icalendar/calendar-event.ts";
import { exportCalendar } from "../../shared/icalendar/export-calendar.ts";
import { type Ratio, medianMs } from "./measure.ts";

const EVENTS = 10_000;
const NAME = "write 10,000 events as .ics";

/** The same events (title, description, category, alarm, all-day) through three writers. */
export async function writeIcsBench(): Promise<Ratio[]> {
  const events = Array.from({ length: EVENTS }, (_, n) => calendarEvent(n));
  const oursMs = await medianMs(5, () =>
    exportCalendar({
      calendarName: "履责日历",
      file: "2026",
      year: 2026,
      events,
      meetings: [],
      settled: new Set(),
      previous: [],
      elsewhere: [],
      now: "2026-09-16T00:00:00.000Z" as Instant,
      alarmDays: 1,
      mode: "occurrences",
      locale: "zh-CN",
    }),
  );
  return [
    { name: NAME, oursMs, peer: "ical-generator 11", peerMs: await medianMs(5, () => withIcalGenerator(events)) },
    { name: NAME, oursMs, peer: "ics 3", peerMs: await medianMs(3, () => withIcs(events)) },
  ];
}

function calendarEvent(n: number): CalendarEvent {
  const date = addDays(plainDate("2026-01-01"), n % 365);
  return {
    id: { obligationId: `d${n}`, subjectId: "unit", recurrenceId: date },
    title: `第${n}项责任事项：党支部主题党日`,
    subject: "机关第一党支部",
    periodLabel: `${monthOf(date)}月`,
    requirementText: "每月最后一个周五",
    lead: "机关党委",
    supporting: ["组织人事部", "各基层党组织"],
    category: "组织生活",
    citation: { item: "8", quote: "各党支部每月最后一个周五开展主题党日，党员领导干部以普通党员身份参加" },
    nominalDate: date,
    effectiveDate: date,
    basis: "published",
    rule: null,
  };
}

const description = (event: CalendarEvent): string =>
  [event.requirementText, `${event.lead}（牵头）、${event.supporting.join("、")}`, event.citation?.quote].join("\n");

function withIcalGenerator(events: readonly CalendarEvent[]): string {
  const calendar = icalGenerator({ name: "履责日历" });
  for (const event of events)
    calendar
      .createEvent({
        id: event.id.obligationId,
        start: toUtc(event.effectiveDate),
        allDay: true,
        summary: event.title,
        description: description(event),
        categories: [{ name: event.category }],
      })
      .createAlarm({ trigger: 86_400 });
  return calendar.toString();
}

function withIcs(events: readonly CalendarEvent[]): string {
  const { error, value } = createEvents(
    events.map(
      (event): EventAttributes => ({
        uid: event.id.obligationId,
        start: [yearOf(event.effectiveDate), monthOf(event.effectiveDate), dayOf(event.effectiveDate)],
        duration: { days: 1 },
        title: event.title,
        description: description(event),
        categories: [event.category],
        alarms: [{ action: "display", trigger: { days: 1, before: true } }],
      }),
    ),
  );
  if (error || !value) throw error ?? new Error("ics wrote nothing");
  return value;
}
