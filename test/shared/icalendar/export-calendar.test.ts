import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "../../../shared/domain/date/plain-date.ts";
import { exportCalendar } from "../../../shared/icalendar/export-calendar.ts";
import { cleanText } from "../../../shared/icalendar/text-value.ts";
import { LATER, event, fridays, meeting, request, sampleEvents } from "./sample-events.ts";

const golden = (name: string): string => new URL(`../../golden/icalendar/${name}`, import.meta.url).pathname;

const components = (text: string): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]).getAllSubcomponents("vevent");

const value = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name) ?? "");

describe("golden files", () => {
  test("one event per occurrence, with an alarm the day before", async () => {
    await expect(exportCalendar(request({ events: sampleEvents(), alarmDays: 1 })).text).toMatchFileSnapshot(
      golden("occurrences.ics"),
    );
  });

  test("a second export: one moved, one gone, the rest as before", async () => {
    const { exported } = exportCalendar(request({ events: sampleEvents() }));
    const [first, , ...others] = sampleEvents();
    const moved = { ...(first ?? event()), effectiveDate: plainDate("2026-01-29") };
    const second = request({ events: [moved, ...others], previous: exported, now: LATER });
    await expect(exportCalendar(second).text).toMatchFileSnapshot(golden("second-export.ics"));
  });

  test("a series with an exclusion and a moved instance", async () => {
    await expect(
      exportCalendar(request({ events: sampleEvents(), mode: "series", alarmDays: 0 })).text,
    ).toMatchFileSnapshot(golden("series.ics"));
  });

  test("planned meetings: one moved, one taken back, one timed, one of a period, one over whose duty is gone", async () => {
    const branch = { title: "支委会", subject: "机关一支部", periodLabel: "9月", requirementText: "每月1次" };
    const others = [
      meeting({ uid: "session-hours@duty-calendar", title: "干部培训", subject: "干部", note: "市委党校；自带教材" }),
      meeting({ uid: "o-s-2026-09@planned.duty-calendar", ...branch, time: "14:30", due: "2026-09-30" }),
      meeting({
        uid: "o-s-2026-05@planned.duty-calendar",
        ...branch,
        date: "2026-05-20",
        nominal: "2026-05-31",
        due: "2026-05-29",
      }),
    ];
    const dropped = meeting({ uid: "session-dropped@duty-calendar", time: "09:00" });
    const over = meeting({ uid: "session-over@duty-calendar", date: "2026-02-03", time: "08:30" });
    const { exported } = exportCalendar(request({ meetings: [meeting(), dropped, over, ...others] }));
    const moved = [meeting({ date: "2026-09-28", time: "09:00" }), ...others];
    const second = request({
      meetings: moved,
      settled: new Set([over.uid]),
      previous: exported,
      now: LATER,
      alarmDays: 1,
    });
    await expect(exportCalendar(second).text).toMatchFileSnapshot(golden("meetings.ics"));
  });

  test("in English", async () => {
    await expect(exportCalendar(request({ events: sampleEvents(), locale: "en" })).text).toMatchFileSnapshot(
      golden("english.ics"),
    );
  });
});

test("nobody is invited: the file is no scheduling message", () => {
  const { text } = exportCalendar(request({ events: sampleEvents(), meetings: [meeting()] }));
  expect(text).not.toMatch(/^(?:METHOD|ORGANIZER|ATTENDEE)/m);
});

test("an export without events is a calendar still", () => {
  expect(components(exportCalendar(request()).text)).toEqual([]);
});

test("nothing new gives the same bytes, whenever it is asked for", () => {
  const first = exportCalendar(request({ events: sampleEvents() }));
  const again = exportCalendar(request({ events: sampleEvents().toReversed(), previous: first.exported, now: LATER }));
  expect(again.text).toBe(first.text);
  expect(again.exported).toEqual(first.exported);
});

test.each([
  [0, "PT9H"],
  [1, "-PT15H"],
  [2, "-P1DT15H"],
  [60, "-P59DT15H"],
])("an alarm %d days before sounds at nine that morning: %s", (alarmDays, trigger) => {
  const { text } = exportCalendar(request({ events: [event()], alarmDays }));
  expect(text).toContain(`\r\nTRIGGER:${trigger}\r\n`);
  const read = components(text)[0]?.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger");
  expect((read as ICAL.Duration | undefined)?.toSeconds()).toBe((9 - 24 * alarmDays) * 3600);
});

describe("planned meetings", () => {
  const only = (text: string) => components(text)[0] ?? expect.unreachable();

  test("with a time: timed, in its zone, which the file explains", () => {
    const { text } = exportCalendar(request({ meetings: [meeting({ time: "14:30" })] }));
    const read = only(text);
    expect(["uid", "dtstart", "summary", "sequence", "status"].map((name) => value(read, name))).toEqual([
      "session-0197~session@duty-calendar",
      "2026-09-24T14:30:00",
      "党组学习（计划）",
      "0",
      "CONFIRMED",
    ]);
    const start = read.getFirstPropertyValue("dtstart") as ICAL.Time;
    expect(read.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Asia/Shanghai");
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? expect.unreachable());
    expect(zone.tzid).toBe("Asia/Shanghai");
    expect(zone.utcOffset(start) / 3600).toBe(8);
    expect(start.zone.tzid).toBe("Asia/Shanghai");
    expect(start.toJSDate().toISOString()).toBe("2026-09-24T06:30:00.000Z");
  });

  test("without a time: all day, and no zone is named", () => {
    const { text } = exportCalendar(request({ meetings: [meeting()] }));
    expect((only(text).getFirstPropertyValue("dtstart") as ICAL.Time).isDate).toBe(true);
    expect(value(only(text), "dtend")).toBe("2026-09-25");
    expect(text).not.toContain("VTIMEZONE");
  });

  test.each([
    [meeting(), "期限：2026年12月31日"],
    [meeting({ nominal: "2026-05-31", due: "2026-05-29" }), "执行日期：2026年5月29日（由5月31日提前）"],
  ])("the due day is told: %#", (one, words) => {
    expect(value(only(exportCalendar(request({ meetings: [one] })).text), "description").split("\n")).toContain(words);
  });

  test("one that is moved keeps its UID and raises SEQUENCE, one that is gone is CANCELLED where it was", () => {
    const first = exportCalendar(request({ meetings: [meeting({ time: "14:30" })] }));
    const moved = request({
      meetings: [meeting({ date: "2026-09-28", time: "09:00" })],
      previous: first.exported,
      now: LATER,
    });
    const second = exportCalendar(moved);
    const third = exportCalendar(request({ previous: second.exported, now: LATER }));
    const told = [first, second, third].map(({ text }) => {
      const read = only(text);
      return ["uid", "dtstart", "sequence", "last-modified", "status"].map((name) => value(read, name)).join(" ");
    });
    const uid = "session-0197~session@duty-calendar";
    expect(told).toEqual([
      `${uid} 2026-09-24T14:30:00 0 2026-01-05T01:02:03Z CONFIRMED`,
      `${uid} 2026-09-28T09:00:00 1 2026-03-01T08:00:00Z CONFIRMED`,
      `${uid} 2026-09-28T09:00:00 2 2026-03-01T08:00:00Z CANCELLED`,
    ]);
  });

  test.each([
    ["zh-CN", meeting({ subject: "机关一支部", title: "支部学习" }), "支部学习（机关一支部，计划）"],
    ["zh-CN", meeting({ periodLabel: "9月" }), "党组学习（9月，计划）"],
    ["zh-CN", meeting({ title: "9月党组学习", periodLabel: "9月" }), "9月党组学习（计划）"],
    ["en", meeting({ subject: "Office" }), "党组学习 (Office, planned)"],
  ] as const)("%s: %o is called %s", (locale, one, summary) => {
    expect(value(only(exportCalendar(request({ meetings: [one], locale })).text), "summary")).toBe(summary);
  });

  test("they stand beside a series, each by itself", () => {
    const { text } = exportCalendar(request({ events: fridays(), meetings: [meeting()], mode: "series" }));
    expect(text.match(/^RRULE/gm)).toHaveLength(1);
    expect(components(text).map((component) => value(component, "uid"))).toContain(
      "session-0197~session@duty-calendar",
    );
  });

  test.each([
    [0, "14:30", -5.5],
    [1, "14:30", -29.5],
    [2, "08:00", -47],
    [0, "08:30", 0],
    [0, "09:00", 0],
    [0, null, 9],
  ])("the alarm %d days before one at %s: %d hours from its start", (alarmDays, time, hours) => {
    const { text } = exportCalendar(request({ meetings: [meeting({ time })], alarmDays }));
    const read = only(text).getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger") as ICAL.Duration;
    expect(read.toSeconds()).toBe(hours * 3600);
  });
});

test("switching alarms on changes nothing but the alarms", () => {
  const all = { events: sampleEvents(), meetings: [meeting(), meeting({ uid: "timed", time: "14:30" })] };
  for (const mode of ["occurrences", "series"] as const) {
    const without = exportCalendar(request({ ...all, mode }));
    const withAlarms = exportCalendar(request({ ...all, mode, alarmDays: 3, previous: without.exported, now: LATER }));
    expect(withAlarms.exported).toEqual(without.exported);
    expect(withAlarms.text).toContain("BEGIN:VALARM");
    expect(withAlarms.text.replaceAll(/BEGIN:VALARM\r\n[\s\S]*?END:VALARM\r\n/g, "")).toBe(without.text);
    const off = exportCalendar(request({ ...all, mode, previous: withAlarms.exported, now: LATER }));
    expect(off.text).toBe(without.text);
  }
});

test("without an alarm there is none", () => {
  expect(exportCalendar(request({ events: [event()] })).text).not.toContain("VALARM");
});

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(",", ";", "\\", "\n", "党", "𠮷", "📅", ":"), fc.string({ maxLength: 1 })),
});
const anyEvents = fc.array(
  fc.record({
    title: anyText,
    category: anyText,
    quote: anyText,
    day: fc.integer({ min: 0, max: 364 }),
    moved: fc.integer({ min: -9, max: 9 }),
  }),
  { maxLength: 8 },
);

test("ical.js reads back every event with the same fields, and no line is over 75 octets", () => {
  fc.assert(
    fc.property(anyEvents, fc.option(fc.integer({ min: 0, max: 60 })), (parts, alarmDays) => {
      const events = parts.map(({ day, moved, quote, ...part }, index) => {
        const nominal = addDays(plainDate("2026-01-01"), day);
        return event({
          ...part,
          obligation: `o${index}`,
          nominal,
          date: addDays(nominal, moved),
          citation: { item: null, quote },
        });
      });
      const { text } = exportCalendar(request({ events, alarmDays }));
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const read = new Map(components(text).map((component) => [value(component, "uid").split("-")[0], component]));
      expect(read.size).toBe(events.length);
      for (const { id, title, subject, category, effectiveDate, citation } of events) {
        const component = read.get(id.obligationId) ?? new ICAL.Component("vevent");
        expect(value(component, "dtstart")).toBe(effectiveDate);
        expect(value(component, "dtend")).toBe(addDays(effectiveDate, 1));
        expect(value(component, "summary")).toBe(cleanText(title.includes(subject) ? title : `${title}（${subject}）`));
        expect(value(component, "categories")).toBe(cleanText(category));
        expect(value(component, "description")).toContain(cleanText(citation?.quote ?? ""));
        expect(value(component, "status")).toBe("CONFIRMED");
        expect(value(component, "sequence")).toBe("0");
      }
    }),
  );
});

describe("series mode", () => {
  const read = (text: string): string[] => {
    const [master, ...overrides] = components(text);
    if (master === undefined) return [];
    const series = new ICAL.Event(master, { exceptions: overrides });
    const iterator = series.iterator();
    const dates: string[] = [];
    for (let next = iterator.next(); next !== undefined && next !== null; next = iterator.next())
      dates.push(series.getOccurrenceDetails(next).startDate.toString());
    return dates;
  };

  test("another program expands it to the same days", () => {
    const { text } = exportCalendar(request({ events: fridays(), mode: "series" }));
    expect(read(text)).toEqual(fridays().map(({ effectiveDate }) => effectiveDate));
  });

  test("the master starts on a real occurrence, even where that one was moved", () => {
    const moved = { ...(fridays()[0] ?? event()), effectiveDate: plainDate("2026-01-29") };
    const { text } = exportCalendar(request({ events: [moved, ...fridays().slice(1)], mode: "series" }));
    expect(text).toContain("DTSTART;VALUE=DATE:20260130");
    expect(read(text)[0]).toBe("2026-01-29");
  });

  test.each([
    ["a single occurrence", fridays().slice(0, 1)],
    [
      "a rule that does not name its dates",
      fridays().map((each) => ({ ...each, rule: { key: "a", rrule: "FREQ=DAILY;BYDAY=MO" } })),
    ],
    ["a rule that is refused", fridays().map((each) => ({ ...each, rule: { key: "a", rrule: "FREQ=SOMETIMES" } }))],
    ["no rule", fridays().map((each) => ({ ...each, rule: null }))],
  ])("%s is exported one by one", (_, events) => {
    const { text } = exportCalendar(request({ events, mode: "series" }));
    expect(text).not.toContain("RRULE");
    expect(components(text)).toHaveLength(events.length);
  });

  test("changing the mode cancels what the other mode wrote", () => {
    const single = exportCalendar(request({ events: fridays() }));
    const series = exportCalendar(
      request({ events: fridays(), mode: "series", previous: single.exported, now: LATER }),
    );
    const cancelled = series.exported.filter(({ status }) => status === "CANCELLED");
    expect(cancelled).toHaveLength(fridays().length);
    expect(series.exported).toHaveLength(fridays().length + 1);
  });

  test("nothing new gives the same bytes", () => {
    const first = exportCalendar(request({ events: sampleEvents(), mode: "series" }));
    const again = exportCalendar(
      request({ events: sampleEvents().toReversed(), mode: "series", previous: first.exported, now: LATER }),
    );
    expect(again.text).toBe(first.text);
  });
});
