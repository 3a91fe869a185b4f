import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import ICAL from "ical.js";
import { rrulestr } from "rrule";
import { describe, expect, test } from "vitest";
import { type PlainDate, plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { readCalendarFile } from "../../../../shared/application/imports/calendar/read-calendar-file.ts";
import { readCalendar } from "../../../../shared/icalendar/read/read-calendar.ts";
import { icsText, vevent } from "../../../support/calendar-file.ts";
import { FOREIGN_CALENDARS } from "./foreign-calendars.ts";

const WINDOW = { from: plainDate("2025-01-01"), to: plainDate("2027-12-31") };
const read = (text: string) => readCalendar(text, WINDOW);

describe("files after the habits of other programs", () => {
  test.each(FOREIGN_CALENDARS)("$name", ({ lines, entries, unread = [] }) => {
    const calendar = read(typeof lines === "string" ? lines : icsText(lines));
    const shown = calendar.entries.map(({ summary, days }) =>
      [
        summary,
        ...days
          .slice(0, 6)
          .map(({ date, time, isCancelled }) => `${isCancelled ? "-" : ""}${date}${time === null ? "" : ` ${time}`}`),
      ].join(" "),
    );
    expect(shown).toEqual(entries);
    expect(calendar.unread.map(({ why, line }) => `${why}@${line}`)).toEqual(unread);
  });
});

test("what is not read is named with its event, its zone and its words; a program by its product", () => {
  const event = vevent("UID:a", "DTSTART;TZID=Mars/Olympus:20261001T010000", "SUMMARY:火星");
  const { unread, program } = read(
    ["BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", ...event, "END:VCALENDAR"].join("\n"),
  );
  expect(unread).toMatchObject([{ why: "unknown-zone", words: "火星 TZID=Mars/Olympus 20261001T010000" }]);
  expect(program).toBe("Google Calendar 70.9054");
});

test("days of a series that is older than the window, to its edges", () => {
  const [entry] = read(
    icsText(vevent("UID:a", "DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=YEARLY", "SUMMARY:元旦")),
  ).entries;
  expect(entry?.days.map(({ date }) => date)).toEqual(["2025-01-01", "2026-01-01", "2027-01-01"]);
});

test("what a file says does not depend on when it was written or read", () => {
  const text = (stamp: string) =>
    icsText(
      vevent(
        "UID:a",
        `DTSTAMP:${stamp}`,
        "DTSTART;VALUE=DATE:20240101",
        "RRULE:FREQ=MONTHLY",
        "EXDATE;VALUE=DATE:20240201,20280201",
        "SUMMARY:月报",
      ),
    );
  const content = (calendar: ReturnType<typeof read>) => calendar.entries.map(({ parts }) => parts);
  const later = { from: plainDate("2027-01-01"), to: plainDate("2029-12-31") };
  expect(content(readCalendar(text("20290101T000000Z"), later))).toEqual(content(read(text("20240101T000000Z"))));
});

describe("hostile files", () => {
  test("a hundred megabytes are refused by their size; of thirty, each line is looked at", () => {
    const large = { name: "大.ics", bytes: new Uint8Array(100_000_000).fill(66) };
    expect(() => readCalendarFile(large, WINDOW)).toThrow(expect.objectContaining({ code: "file-too-large" }));
    const filler = `X-PICTURE:${"QUJD".repeat(250)}\r\n`.repeat(30_000);
    const lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "DTSTART;VALUE=DATE:20261001", "SUMMARY:国庆"].join(
      "\r\n",
    );
    const bytes = Buffer.from(`${lines}\r\n${filler}END:VEVENT\r\nEND:VCALENDAR\r\n`);
    const { entries, unread } = readCalendarFile({ name: "大.ics", bytes }, WINDOW);
    expect(entries.map(({ summary }) => summary)).toEqual(["国庆"]);
    expect(unread).toEqual([]);
  });

  test("twenty thousand EXDATEs, a title of a million characters, events nested a thousand deep", () => {
    const days = Array.from(
      { length: 20_000 },
      (_, index) => `2026${String((index % 12) + 1).padStart(2, "0")}01`,
    ).join(",");
    const many = read(
      icsText(
        vevent(
          "UID:a",
          "DTSTART;VALUE=DATE:20260101",
          "RRULE:FREQ=MONTHLY;COUNT=13",
          `EXDATE;VALUE=DATE:${days}`,
          `SUMMARY:${"长".repeat(1_000_000)}`,
        ),
      ),
    );
    expect(many.entries[0]?.days.map(({ date }) => date)).toEqual(["2027-01-01"]);
    const deep = read(
      icsText([
        ...Array.from({ length: 1_000 }, () => "BEGIN:X-DEEP"),
        ...vevent("UID:a", "DTSTART;VALUE=DATE:20260101"),
      ]),
    );
    expect(deep.unread.length + deep.unreadMore).toBeGreaterThan(900);
  });

  test("more events than are read are counted, more unread parts than are listed, too", () => {
    const events = Array.from({ length: 20_003 }, (_, index) => vevent(`UID:${index}`, "DTSTART;VALUE=DATE:20260101"));
    const calendar = read(icsText(events.flat()));
    expect(calendar.entries).toHaveLength(20_000);
    expect(calendar.unread).toMatchObject([{ why: "too-many-events", words: "3" }]);
    const stray = read(icsText(Array.from({ length: 3_000 }, () => "。。。")));
    expect([stray.unread.length, stray.unreadMore]).toEqual([2_000, 1_000]);
  });

  test("whatever is cut, doubled or put in between, something is said and nothing thrown", () => {
    const texts = FOREIGN_CALENDARS.map(({ lines }) => (typeof lines === "string" ? lines : icsText(lines)));
    const pieces = fc.oneof(
      fc.constantFrom(
        "\r",
        "\n",
        "\u0000",
        ":",
        ";",
        ",",
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "RRULE:",
        "T",
        "=",
        "-",
        "9999999999",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(200), pieces, (text, at, length, piece) => {
        const from = at % text.length;
        const calendar = read(text.slice(0, from) + piece + text.slice(from + length));
        for (const { days } of calendar.entries) for (const { date } of days) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 400 },
    );
  });
});

describe("rules", () => {
  const RULES = [
    "FREQ=DAILY;INTERVAL=3;COUNT=40",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20260601",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;WKST=SU;COUNT=20",
    "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=20",
    "FREQ=MONTHLY;BYDAY=2TH;COUNT=20",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=20",
    "FREQ=MONTHLY;INTERVAL=2;COUNT=10",
    "FREQ=YEARLY;BYMONTH=6;BYDAY=1SU;COUNT=3",
    "FREQ=YEARLY;BYMONTHDAY=15;BYMONTH=3,9;COUNT=4",
    "FREQ=WEEKLY;BYDAY=SU,SA;INTERVAL=2;COUNT=12",
  ];
  const daysOf = (rule: string, dtstart: string): PlainDate[] => {
    const text = icsText(vevent("UID:a", `DTSTART;VALUE=DATE:${dtstart}`, `RRULE:${rule}`, "SUMMARY:甲"));
    return read(text).entries[0]?.days.map(({ date }) => date) ?? [];
  };
  const dashed = (day: string) => plainDate(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);

  test.each(RULES)("%s has the days of ical.js", (rule) => {
    for (const dtstart of ["20260105", "20260106", "20260130"]) {
      const own = daysOf(rule, dtstart);
      const text = icsText(vevent("UID:a", `DTSTART;VALUE=DATE:${dtstart}`, `RRULE:${rule}`));
      const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
      const judge = new ICAL.Event(component as ICAL.Component).iterator();
      const dates: string[] = [];
      for (let next = judge.next(); next && next.year < 2028; next = judge.next()) dates.push(next.toString());
      expect(own.length).toBeGreaterThan(1);
      // A start that the rule does not name is a day of ical.js and none of ours (RFC 5545 3.8.5.3 leaves it open), and counts there.
      if (own.includes(dashed(dtstart))) expect(own).toEqual(dates);
    }
  });

  test.each(RULES)("%s has the days of rrule", (rule) => {
    for (const dtstart of ["20260105", "20260106", "20260130", "20251231"]) {
      const own = daysOf(rule, dtstart);
      const judge = rrulestr(`DTSTART:${dtstart}T000000Z\nRRULE:${rule}`);
      const dates = judge.between(new Date("2025-01-01T00:00:00Z"), new Date("2027-12-31T00:00:00Z"), true);
      expect(own).toEqual(dates.map((date) => date.toISOString().slice(0, 10)));
      expect(own.length).toBeGreaterThan(1);
    }
  });
});
