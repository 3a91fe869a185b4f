import { DutyError, type RuleFault } from "../errors.ts";
import { type PlainDate, isPlainDate } from "../date/plain-date.ts";
import { type Result, fail, ok } from "../result.ts";
import { everOccurs } from "./ever-occurs.ts";
import { FREQUENCIES, type Frequency, type RecurrenceRule } from "./recurrence-rule.ts";
import { WEEKDAYS, type Weekday, type WeekdayNum } from "./weekday.ts";

/**
 * Reads an RRULE value, e.g. `FREQ=MONTHLY;BYDAY=-1FR`, with or without the leading `RRULE:`; letter case is free.
 *
 * @returns `rule-forbidden` with its reason for what RFC 5545 3.3.10 forbids and for every time part, because duties
 * are due on days; `rule-never-occurs` for a rule that no day of the calendar meets, such as 31 February.
 */
export function parseRule(text: string): Result<RecurrenceRule> {
  const parts = splitParts(text);
  if (typeof parts === "string") return forbidden(text, parts);
  const rule = readParts(parts);
  if (typeof rule === "string") return forbidden(text, rule);
  const fault = misfitOf(rule);
  if (fault) return forbidden(text, fault);
  if (everOccurs(rule)) return ok(rule);
  return fail(new DutyError("rule-never-occurs", { rule: text, reason: "no-such-day", start: null }));
}

const PARTS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"];
const KNOWN_PARTS = new Set([...PARTS, "BYSETPOS", "WKST"]);
const TIME_PARTS = new Set(["BYHOUR", "BYMINUTE", "BYSECOND"]);
const TIME_FREQUENCIES = new Set(["HOURLY", "MINUTELY", "SECONDLY"]);

type Parts = ReadonlyMap<string, string>;

/** The parts by name: each at most once [RFC5545 #1]. */
function splitParts(text: string): Parts | RuleFault {
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .split(";")) {
    const [name = "", value = "", ...rest] = part.split("=");
    if (name === "" || value === "" || rest.length > 0 || parts.has(name)) return "syntax";
    if (TIME_PARTS.has(name)) return "time-part";
    if (!KNOWN_PARTS.has(name)) return "part-not-allowed";
    parts.set(name, value);
  }
  return parts;
}

function readParts(parts: Parts): RecurrenceRule | RuleFault {
  try {
    return {
      freq: readFrequency(parts.get("FREQ")),
      interval: readWhole(parts.get("INTERVAL"), "interval-below-one") ?? 1,
      count: readWhole(parts.get("COUNT"), "part-out-of-range"),
      until: readUntil(parts.get("UNTIL")),
      byMonth: readNumbers(parts.get("BYMONTH"), 1, 12, false),
      byWeekNo: readNumbers(parts.get("BYWEEKNO"), 1, 53, true),
      byYearDay: readNumbers(parts.get("BYYEARDAY"), 1, 366, true),
      byMonthDay: readNumbers(parts.get("BYMONTHDAY"), 1, 31, true),
      byDay: readByDay(parts.get("BYDAY")),
      bySetPos: readNumbers(parts.get("BYSETPOS"), 1, 366, true),
      weekStart: readWeekday(parts.get("WKST") ?? "MO"),
    };
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

/** Parts that are well formed but not allowed together [RFC5545 #2 … #7]. */
function misfitOf(rule: RecurrenceRule): RuleFault | null {
  const hasOrdinal = rule.byDay.some((day) => day.ordinal !== null);
  if (rule.count !== null && rule.until !== null) return "count-with-until";
  if (rule.byWeekNo.length > 0 && rule.freq !== "YEARLY") return "part-not-allowed";
  if (rule.byYearDay.length > 0 && rule.freq !== "YEARLY") return "part-not-allowed";
  if (rule.byMonthDay.length > 0 && rule.freq === "WEEKLY") return "part-not-allowed";
  if (hasOrdinal && rule.freq !== "MONTHLY" && rule.freq !== "YEARLY") return "part-not-allowed";
  if (hasOrdinal && rule.byWeekNo.length > 0) return "part-not-allowed";
  if (rule.bySetPos.length > 0 && !hasByPart(rule)) return "part-not-allowed";
  return null;
}

const hasByPart = (rule: RecurrenceRule): boolean =>
  [rule.byMonth, rule.byWeekNo, rule.byYearDay, rule.byMonthDay, rule.byDay].some((part) => part.length > 0);

function readFrequency(text: string | undefined): Frequency {
  if (text === undefined) throw new Fault("freq-missing");
  if (TIME_FREQUENCIES.has(text)) throw new Fault("time-part");
  const freq = FREQUENCIES.find((candidate) => candidate === text);
  if (!freq) throw new Fault("syntax");
  return freq;
}

/** A number of at least 1; null where the part is missing. */
function readWhole(text: string | undefined, fault: RuleFault): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new Fault("syntax");
  if (Number(text) < 1) throw new Fault(fault);
  return Number(text);
}

/** A date; a date with a time is a time part, because DTSTART is a day and UNTIL must be of its type [RFC5545 #3]. */
function readUntil(text: string | undefined): PlainDate | null {
  if (text === undefined) return null;
  if (/^\d{8}T/.test(text)) throw new Fault("time-part");
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isPlainDate(date)) throw new Fault("syntax");
  return date;
}

function readNumbers(text: string | undefined, least: number, most: number, isSigned: boolean): number[] {
  if (text === undefined) return [];
  return text.split(",").map((item) => {
    if (!/^[+-]?\d{1,3}$/.test(item)) throw new Fault("syntax");
    const value = Number(item);
    const size = isSigned ? Math.abs(value) : value;
    if (size < least || size > most) throw new Fault("part-out-of-range");
    return value;
  });
}

function readByDay(text: string | undefined): WeekdayNum[] {
  if (text === undefined) return [];
  return text.split(",").map((item) => {
    const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item);
    if (!match) throw new Fault("syntax");
    const ordinal = match[1] === undefined ? null : Number(match[1]);
    if (ordinal !== null && (ordinal === 0 || Math.abs(ordinal) > 53)) throw new Fault("part-out-of-range");
    return { ordinal, weekday: readWeekday(match[2] ?? "") };
  });
}

function readWeekday(text: string): number {
  const index = WEEKDAYS.indexOf(text as Weekday);
  if (index === -1) throw new Fault("syntax");
  return index + 1;
}

const forbidden = (rule: string, reason: RuleFault): Result<never> =>
  fail(new DutyError("rule-forbidden", { rule, reason }));

/** Leaves the reading of one part; never leaves this file. */
class Fault extends Error {
  readonly fault: RuleFault;

  constructor(fault: RuleFault) {
    super(fault);
    this.fault = fault;
  }
}
