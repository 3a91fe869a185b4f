import ICAL from "ical.js";
import { addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import { readCalendar } from "../../shared/icalendar/read/read-calendar.ts";
import { type Ratio, medianCpuMs } from "./measure.ts";

const EVENTS = 10_000;
const WINDOW = { from: plainDate("2025-01-01"), to: plainDate("2027-12-31") };

/**
 * The same file of another program: ours reads every event to its days in the product's zone, rules and exceptions included; ical.js
 * only divides the text into components and properties.
 */
export async function readIcsBench(): Promise<Ratio[]> {
  const text = foreignFile();
  const oursMs = medianCpuMs(5, () => readCalendar(text, WINDOW));
  const peerMs = medianCpuMs(5, () => ICAL.parse(text));
  return [{ name: "read 10,000 events of an .ics", oursMs, peer: "ical.js 2, parsing alone", peerMs }];
}

/** Every tenth event is a series with an exception, every fifth one a whole day, and every third one in another zone. */
function foreignFile(): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Other//Calendar//EN", "X-WR-TIMEZONE:Asia/Shanghai"];
  for (let n = 0; n < EVENTS; n += 1) {
    const day = addDays(plainDate("2025-06-01"), n % 700).replaceAll("-", "");
    const zone = n % 3 === 0 ? "Europe/Berlin" : "Asia/Shanghai";
    lines.push("BEGIN:VEVENT", `UID:${n}@other.example`, "DTSTAMP:20260901T000000Z", `SEQUENCE:${n % 4}`);
    if (n % 5 === 0) lines.push(`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${day}`);
    else lines.push(`DTSTART;TZID=${zone}:${day}T093000`, `DTEND;TZID=${zone}:${day}T110000`);
    if (n % 10 === 1) lines.push("RRULE:FREQ=WEEKLY;COUNT=20", `EXDATE;TZID=${zone}:${day}T093000`);
    lines.push(`SUMMARY:第${n}次工作例会\\, 机关第一党支部`, "LOCATION:三楼会议室");
    lines.push(
      "DESCRIPTION:请提前十分钟到会，带上本月台账和上次会议的落实情况，",
      " 有事请假\\n联系人：办公室",
      "STATUS:CONFIRMED",
    );
    lines.push("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:提醒", "END:VALARM", "END:VEVENT");
  }
  return [...lines, "END:VCALENDAR", ""].join("\r\n");
}
