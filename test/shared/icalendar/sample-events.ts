import type { Instant } from "../../../shared/domain/date/clock.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { CalendarEvent } from "../../../shared/icalendar/calendar-event.ts";
import type { CalendarExportRequest } from "../../../shared/icalendar/export-calendar.ts";
import type { PlannedMeeting } from "../../../shared/icalendar/planned-meeting.ts";

export const NOW = "2026-01-05T01:02:03.456Z" as Instant;
export const LATER = "2026-03-01T08:00:00.000Z" as Instant;

type Part = Partial<Omit<CalendarEvent, "id">> & {
  obligation?: string;
  recurrence?: string;
  date?: string;
  nominal?: string;
};

/** An event on 2026-06-30; give only what the test is about. */
export function event(part: Part = {}): CalendarEvent {
  const { obligation = "o1", date = "2026-06-30", nominal = date, recurrence = nominal, ...rest } = part;
  return {
    id: { obligationId: obligation, subjectId: rest.subject ?? "s1", recurrenceId: recurrence },
    title: "报送半年总结",
    subject: "办公室",
    periodLabel: "",
    requirementText: "",
    lead: null,
    supporting: [],
    category: "",
    citation: null,
    nominalDate: plainDate(nominal),
    effectiveDate: plainDate(date),
    basis: "published",
    rule: null,
    ...rest,
  };
}

export const request = (part: Partial<CalendarExportRequest> = {}): CalendarExportRequest => ({
  calendarName: "青河市科协履责日历2026",
  file: "2026",
  year: 2026,
  events: [],
  meetings: [],
  settled: new Set(),
  previous: [],
  elsewhere: [],
  now: NOW,
  mode: "occurrences",
  alarmDays: null,
  locale: "zh-CN",
  ...part,
});

const FRIDAY = { key: "main.1", rrule: "FREQ=MONTHLY;BYDAY=-1FR" };

/** Last Fridays of January to June 2026; April's is left out, May's fell on a rest day here and was moved. */
export const fridays = (): CalendarEvent[] =>
  [
    ["2026-01-30", "2026-01-30"],
    ["2026-02-27", "2026-02-27"],
    ["2026-03-27", "2026-03-27"],
    ["2026-05-29", "2026-06-01"],
    ["2026-06-26", "2026-06-26"],
  ].map(([nominal = "", date = ""], index) =>
    event({
      obligation: "0197-party-day",
      title: "主题党日",
      subject: "机关一支部",
      periodLabel: `${["1", "2", "3", "5", "6"][index]}月`,
      requirementText: "每月最后一个周五1次",
      lead: "机关党委",
      category: "组织生活",
      nominal,
      date,
      rule: FRIDAY,
    }),
  );

/** One of each kind of thing that an export can hold. */
export const sampleEvents = (): CalendarEvent[] => [
  ...fridays(),
  event({
    obligation: "0197-summary",
    requirementText: "每年6月30日前1次",
    lead: "办公室",
    supporting: ["科普部", "学会部"],
    category: "报送, 统计",
    citation: { item: "9", quote: "半年总结须写明：进展；问题,下一步\\安排。\n逾期不候📅" },
  }),
  event({
    obligation: "0197-lecture",
    title: "科普讲堂",
    subject: "科普部",
    recurrence: "2026-Q2",
    periodLabel: "二季度",
    requirementText: "每季度1次，每次不少于两小时，面向社区居民、学校师生和企业职工，活动后一周内报送文字和图片材料",
    basis: "provisional",
  }),
];

/** A meeting planned for 2026-09-24; give only what the test is about. */
export const meeting = (
  part: Partial<Omit<PlannedMeeting, "date" | "nominalDate" | "effectiveDate">> & {
    date?: string;
    nominal?: string;
    due?: string;
  } = {},
): PlannedMeeting => {
  const { date = "2026-09-24", due = "2026-12-31", nominal = due, ...rest } = part;
  return {
    uid: "session-0197~session@duty-calendar",
    title: "党组学习",
    subject: "党组",
    periodLabel: "",
    requirementText: "全年不少于30次",
    lead: "办公室",
    category: "学习",
    time: null,
    note: "",
    isHeld: false,
    ...rest,
    date: plainDate(date),
    nominalDate: plainDate(nominal),
    effectiveDate: plainDate(due),
  };
};
