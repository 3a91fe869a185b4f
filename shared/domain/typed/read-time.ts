import { CHINESE_NUMERALS, chineseNumber } from "../chinese-number.ts";
import { EMPTY, type TypedReading, readAs, unread } from "./typed-reading.ts";
import { typedText } from "./typed-text.ts";

/** A time of day, `HH:MM`. */
export type TimeOfDay = string;

/** Why a typed time cannot be taken: the text is no time, or no day has such a time (25:00, 9:75). */
export type TimeFault = { readonly kind: "not-a-time" } | { readonly kind: "no-such-time" };

export type TimeReading = TypedReading<TimeOfDay, TimeFault>;

/**
 * The time that a person typed: 9:30, 09：30, 0930, 930, 9.30, 9, 9点半, 9点一刻, 9时30分, 十点, 下午3点, 15点, 3pm. A part
 * of the day that does not fit its hour (上午15点) and midnight at the end of a day (24:00) are not guessed.
 */
export function readTime(text: string): TimeReading {
  const typed = typedText(text).toLowerCase();
  if (typed === "") return EMPTY;
  const { half, rest } = withoutHalf(typed);
  const clock = clockOf(rest);
  if (clock === null) return unread({ kind: "not-a-time" });
  const hour = half === null ? clock.hour : half(clock.hour);
  if (hour === null || hour > 23 || clock.minute > 59) return unread({ kind: "no-such-time" });
  const pad = (value: number) => String(value).padStart(2, "0");
  return readAs(`${pad(hour)}:${pad(clock.minute)}`);
}

/** The hour of 24 that an hour of a part of the day is; null where it has no such hour. */
type PartOfDay = (hour: number) => number | null;

const within =
  (first: number, last: number): PartOfDay =>
  (hour) => {
    if (hour >= first && hour <= last) return hour;
    return hour >= 1 && hour < 12 && hour + 12 >= first && hour + 12 <= last ? hour + 12 : null;
  };
const midnightAtTwelve: PartOfDay = (hour) => (hour === 12 ? 0 : within(0, 5)(hour));

const PARTS: readonly (readonly [RegExp, PartOfDay])[] = [
  [/^(?:凌晨|半夜)/, midnightAtTwelve],
  [/^(?:早上|早晨|清晨|上午|早)/, within(0, 11)],
  [/^中午/, within(11, 14)],
  [/^(?:下午|午后)/, within(12, 23)],
  [/^傍晚/, within(16, 19)],
  [/^(?:晚上|晚间|夜间|夜里|晚)/, within(17, 23)],
  [/ ?a\.?m\.?$/, (hour) => (hour === 12 ? 0 : within(1, 11)(hour))],
  [/ ?p\.?m\.?$/, within(12, 23)],
];

function withoutHalf(text: string): { half: PartOfDay | null; rest: string } {
  for (const [pattern, half] of PARTS) {
    if (pattern.test(text)) return { half, rest: text.replace(pattern, "").trim() };
  }
  return { half: null, rest: text };
}

const NUMERAL = String.raw`\d{1,2}|[${CHINESE_NUMERALS}]{1,3}`;
/** Chinese keyboards have ； where ： needs Shift, and 。 for a point. */
const WITH_MINUTES = /^(\d{1,2}) ?[:;.。 ] ?(\d{2})(?: ?[:;] ?00)?$/;
const COMPACT = /^(\d{1,2})(\d{2})$/;
const HOUR_ALONE = /^\d{1,2}$/;
const WRITTEN = new RegExp(`^(${NUMERAL})(?:点钟?|时|點)(?:(?<part>整|半|一刻|三刻)|(?<minute>${NUMERAL})分?)?$`);
const MINUTES: Readonly<Record<string, number>> = { 整: 0, 半: 30, 一刻: 15, 三刻: 45 };

function clockOf(text: string): { hour: number; minute: number } | null {
  const match = WITH_MINUTES.exec(text) ?? COMPACT.exec(text);
  if (match) return { hour: Number(match[1]), minute: Number(match[2]) };
  if (HOUR_ALONE.test(text)) return { hour: Number(text), minute: 0 };
  return writtenClock(text.replaceAll(" ", ""));
}

function writtenClock(text: string): { hour: number; minute: number } | null {
  const match = WRITTEN.exec(text);
  if (!match) return null;
  const { part, minute } = match.groups ?? {};
  const hour = numberOf(match[1] ?? "");
  const minutes = part === undefined ? numberOf(minute ?? "0") : (MINUTES[part] ?? null);
  return hour === null || minutes === null ? null : { hour, minute: minutes };
}

const numberOf = (text: string): number | null => (/^\d/.test(text) ? Number(text) : chineseNumber(text));
