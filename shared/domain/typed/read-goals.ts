import { type PlainDate, dateOf, endOfMonth } from "../date/plain-date.ts";
import { isYear } from "./day-year.ts";
import { readDay } from "./read-day.ts";
import { typedText } from "./typed-text.ts";

/** Why a pasted stage goal cannot be taken. */
export type GoalTrouble =
  /** No time is written, or none that is understood. */
  | "no-date"
  /** 2月30日, 13月 */
  | "no-such-day"
  /** The line has a time and no words about the work. */
  | "no-words"
  /** The day of the goal is past: a goal set today cannot be due earlier. */
  | "past";

/** One stage goal (阶段目标) as a person wrote it. */
export interface ReadGoal {
  /** The written text. */
  readonly source: string;
  readonly text: string;
  readonly due: PlainDate | null;
  /** The unit named first leads. */
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly trouble: GoalTrouble | null;
}

interface GoalContext {
  /** The year of times that are written without one. */
  readonly year: number;
  readonly today: PlainDate;
}

/**
 * Stage goals from a pasted list or from one line: a goal a line, or parted by semicolons (`1季度…；2季度…`), with its time in front, behind or
 * in a column of its own, and its units in brackets at the end, after 责任单位, or in a column. A quarter, a half-year and a month stand for
 * their last day, 上旬 and 中旬 for the 10th and the 20th (compliance.md, Days).
 *
 * @returns In the order of the text; what is not understood has its trouble and no guess.
 */
export const readGoals = (text: string, context: GoalContext): ReadGoal[] =>
  text
    .split(/[\r\n；;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => goalOf(line, context));

function goalOf(source: string, context: GoalContext): ReadGoal {
  const cells = source
    .split(/\t|[|｜]/)
    .map((cell) => withoutNumber(cell.trim()))
    .filter((cell) => cell !== "");
  const { words, units, time } = cells.length > 1 ? ofCells(cells, context) : ofLine(cells[0] ?? "", context);
  const due = time?.day ?? null;
  const text = words.replace(/^[，,、：:\s]+|[，,、。；：:\s]+$/gu, "");
  return {
    source,
    text,
    due,
    lead: units[0] ?? null,
    supporting: units.slice(1),
    trouble: troubleOf(text, time, context),
  };
}

function troubleOf(text: string, time: Time | null, { today }: GoalContext): GoalTrouble | null {
  if (text === "") return "no-words";
  if (time === null) return "no-date";
  if (time.day === null) return "no-such-day";
  return time.day < today ? "past" : null;
}

/** A time that is written; its day is null where the calendar has no such day. */
interface Time {
  readonly day: PlainDate | null;
}

interface Parts {
  readonly words: string;
  readonly units: readonly string[];
  readonly time: Time | null;
}

/** `1.`, `（1）`, `①` in front of a goal; never the number of a quarter or a month. */
const withoutNumber = (text: string): string =>
  text.replace(/^(?:[（(]\d{1,2}[)）]|\d{1,2}(?:[、)）]|[.．](?!\d))|[①-⑳]|[-•·*])\s*/u, "");

/**
 * Divides the cells of a row: the one that is only a time, the first other cell as the work, and the units in the
 * rest.
 */
function ofCells(cells: readonly string[], context: GoalContext): Parts {
  const times = cells.map((cell) => wholeTime(cell, context));
  const at = times.findIndex((time) => time !== null);
  const rest = cells.filter((_, index) => index !== at);
  const [words = "", ...units] = rest;
  if (at < 0) {
    const line = ofLine(words, context);
    return { ...line, units: units.length > 0 ? units.flatMap(unitsIn) : line.units };
  }
  return { words, units: units.flatMap(unitsIn), time: times[at] ?? null };
}

function ofLine(line: string, context: GoalContext): Parts {
  const { rest, units } = withoutUnits(line);
  const leading = leadingTime(rest, context);
  if (leading) return { words: leading.rest, units, time: leading.time };
  const trailing = trailingTime(rest, context);
  return trailing ? { words: trailing.rest, units, time: trailing.time } : { words: rest, units, time: null };
}

const UNITS =
  /[（(]\s*(?:(?:责任|牵头|主办|承办)(?:单位|部门|处室)[:：]?)?([^（()）:：]{2,60})[)）][。\s]*$|[，,。\s]*(?:责任|牵头|主办|承办)(?:单位|部门|处室)[:：]\s*([^（()）]{2,60})$/u;
const UNIT_NAME = /^[\u3400-\u9fff]{2,20}$/u;

/** The units at the end of a line. A bracket that holds anything else stays among the words. */
function withoutUnits(line: string): { readonly rest: string; readonly units: readonly string[] } {
  const match = UNITS.exec(line);
  const units = unitsIn(match?.[1] ?? match?.[2] ?? "");
  const isNamed = match !== null && /单位|部门|处室/u.test(match[0].slice(0, 8));
  if (match === null || units.length === 0 || !(isNamed || units.every(looksLikeUnit)))
    return { rest: line, units: [] };
  return { rest: line.slice(0, match.index), units };
}

const unitsIn = (text: string): string[] =>
  text
    .replace(/^(?:责任|牵头|主办|承办)(?:单位|部门|处室)[:：]\s*/u, "")
    .split(/[、，,；;\s]+/u)
    .map((name) => name.trim())
    .filter((name) => UNIT_NAME.test(name));

/** Without 责任单位 before it, only a name that ends like a unit's is taken as a unit; 含… and 其中… describe the work. */
const looksLikeUnit = (name: string): boolean =>
  !/^(?:含|包括|其中|如|除|不)/u.test(name) && /(?:部|室|处|科|委|组|会|中心|支部|办|局|站|馆|院|团|协)$/u.test(name);

const NUMBER = "(?:[0-9０-９]{1,2}|十[一二]?|[一二三四五六七八九])";
const YEAR = "(?:(?<year>[0-9]{4})年)?";
const TIME = new RegExp(
  `${YEAR}(?:第?(?<quarter>[一二三四1-4])季度[末底]?|(?<half>[上下])半年|(?<end>年底|年末|年内|全年|12月底)|(?<month>${NUMBER})月(?:(?<tenth>[上中下])旬|(?<day>[0-9]{1,2})[日号]|份)?[底末]?|(?<plain>[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}))(?:之?前|内)?`,
  "u",
);
const LEADING = new RegExp(`^(?:于|在|到)?${TIME.source}`, "u");
const TRAILING = new RegExp(`[（(]?(?:于|在|到)?${TIME.source}(?:完成|办结)?[)）]?[。\\s]*$`, "u");

interface Found {
  readonly time: Time;
  readonly rest: string;
}

function leadingTime(line: string, context: GoalContext): Found | null {
  const match = LEADING.exec(line);
  const time = match && timeOf(match.groups ?? {}, context);
  return match && time ? { time, rest: line.slice(match[0].length) } : null;
}

function trailingTime(line: string, context: GoalContext): Found | null {
  const match = TRAILING.exec(line);
  const time = match && timeOf(match.groups ?? {}, context);
  return match && time ? { time, rest: line.slice(0, match.index) } : null;
}

/** The time of a cell; null where the cell has any further words. */
function wholeTime(cell: string, context: GoalContext): Time | null {
  const found = leadingTime(cell, context);
  if (found && /^[。\s]*$/u.test(found.rest)) return found.time;
  const day = dayOf(cell, context.year, context.today);
  return day === null ? null : { day };
}

function timeOf(groups: Readonly<Record<string, string | undefined>>, { year, today }: GoalContext): Time | null {
  const { quarter, half, end, month, tenth, day, plain } = groups;
  const ofYear = groups["year"] ? Number(groups["year"]) : year;
  if (!isYear(ofYear)) return NO_SUCH_DAY;
  if (quarter) return { day: endOfMonth(dateOf(ofYear, ordinal(quarter) * 3, 1)) };
  if (half) return { day: half === "上" ? dateOf(ofYear, 6, 30) : dateOf(ofYear, 12, 31) };
  if (end) return { day: dateOf(ofYear, 12, 31) };
  if (plain) return { day: dayOf(plain, ofYear, today) };
  if (!month) return null;
  const number = ordinal(month);
  if (number < 1 || number > 12) return NO_SUCH_DAY;
  if (day) return { day: dayOf(`${ofYear}-${number}-${day}`, ofYear, today) };
  if (tenth && tenth !== "下") return { day: dateOf(ofYear, number, tenth === "上" ? 10 : 20) };
  return { day: endOfMonth(dateOf(ofYear, number, 1)) };
}

const NO_SUCH_DAY: Time = { day: null };

function dayOf(text: string, year: number, today: PlainDate): PlainDate | null {
  const reading = readDay(text, { today, missingYear: { year } });
  return reading.kind === "read" ? reading.value : null;
}

const CHINESE = "零一二三四五六七八九十";

function ordinal(text: string): number {
  const typed = typedText(text);
  if (/^\d+$/.test(typed)) return Number(typed);
  const [first = "", second = ""] = text;
  return first === "十" && second !== "" ? 10 + CHINESE.indexOf(second) : CHINESE.indexOf(first);
}
