import type { CandidatePeriod } from "../extracted-plan.ts";
import type { DatePhrase } from "../parsers/dates.ts";
import { contains } from "../text/span.ts";
import type { Reading } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** 一般安排在, 时间定于: the opening of a clause that only tells a time. */
export const PLACED =
  /^(?:一般|原则上|通常|可|应|并|且|集中|统一|分别|均|都)*(?:举办|召开|活动)?(?:安排|放|集中|定|固定|要|时间)*(?:在|于|为)?$/;
const AND_DONE = /^(?:或[^，。；]{1,8})?(?:(?:左右|期间|前后)?(?:进行|召开|开展|完成|举行|举办|实施)?)$/;

/**
 * Gives the date of a clause that only tells a time (一般安排在第四季度) to the yearly duty before it in the sentence. Returns
 * the dated readings, and the dates that were used.
 */
export function attachDates(
  view: SentenceView,
  readings: readonly Reading[],
): { readings: readonly Reading[]; used: readonly DatePhrase[] } {
  if (readings.length === 0 || view.dates.length === 0) return { readings, used: [] };
  const { readings: placed, used: months } = inMonthsOfEachYear(view, readings);
  const dated = [...placed];
  const used = view.dates.filter((date) => {
    if (months.includes(date)) return true;
    if (!saysOnlyWhen(view, date)) return false;
    const at = dated.findLastIndex((reading) => reading.start < date.start && isUndatedYearly(reading));
    const reading = dated[at];
    const due = reading && view.toDue(date, isOfEachYear(view, reading));
    if (!reading || !due) return false;
    dated[at] = {
      ...reading,
      parts: [...reading.parts, date],
      requirement: { ...reading.requirement, due },
      stated: [...reading.stated, "due"],
      rules: [...reading.rules, "date"],
    };
    return true;
  });
  return { readings: dated, used };
}

/** How often a year each period occurs. */
const TURNS: Readonly<Partial<Record<CandidatePeriod, number>>> = {
  year: 1,
  "half-year": 2,
  quarter: 4,
  "two-months": 6,
};
const OF_EACH_YEAR = /^的?$/;
const AND_SO_DONE = /^(?:的[^，。；\d]{2,10})?(?:进行|召开|开展|完成|举行|举办|实施)?$/;

/**
 * 每半年组织一次，安排在每年6月中旬和12月中旬; 每年组织两次，时间安排在6月和12月: gives the months to the rhythm that the sentence has named, one for
 * each turn: as its days where they name a day, otherwise as months.
 */
function inMonthsOfEachYear(view: SentenceView, readings: readonly Reading[]): ReturnType<typeof attachDates> {
  const last = view.dates.at(-1);
  const clause = last && view.clauses[view.clauseAt(last.start)];
  const listed = clause
    ? view.dates.filter((date) => contains(clause, date) && (date.sort === "month" || date.sort === "day"))
    : [];
  const [first] = listed;
  if (clause === undefined || first === undefined || last === undefined || listed.length < 2)
    return { readings, used: [] };
  const yearly = view.periods.findLast(
    ({ period, end, start }) => period === "year" && end <= first.start && start >= clause.start,
  );
  const head = view.slice({ start: clause.start, end: yearly?.start ?? first.start });
  const gap = yearly === undefined ? "" : view.slice({ start: yearly.end, end: first.start });
  const isList = listed.every(
    (date, at) => at === 0 || AND.test(view.slice({ start: listed[at - 1]?.end ?? 0, end: date.start })),
  );
  const isPlaced = PLACED.test(head) && head !== "" && OF_EACH_YEAR.test(gap) && isList;
  const at =
    isPlaced && AND_SO_DONE.test(view.slice({ start: last.end, end: clause.end }))
      ? readings.findLastIndex((reading) => reading.end <= clause.start && turnsOf(reading) === listed.length)
      : -1;
  const reading = readings[at];
  if (reading === undefined) return { readings, used: [] };
  const parts = [...reading.parts, ...listed, ...(yearly === undefined ? [] : [yearly])];
  const pattern = reading.requirement.period === "year" ? null : patternOf(view, listed);
  const placed = {
    ...reading,
    parts,
    requirement: { ...reading.requirement, pattern: reading.requirement.pattern ?? pattern },
  };
  return { readings: readings.with(at, placed), used: listed };
}
const AND = /^(?:[、和及与]|以及)$/;

/** How many times a year a reading asks for its thing; 0 where that is not stated. */
const turnsOf = ({ requirement: { kind, count, period } }: Reading): number =>
  (kind === "cadence" || kind === "quota") && period !== null ? (TURNS[period] ?? 0) * (count ?? 1) : 0;

/** The rule of the same day in each of the months; null where the days differ. */
function patternOf(view: SentenceView, dates: readonly DatePhrase[]): string | null {
  const days = dates.map((date) => date.dayIn(view.planYear));
  const [first] = days;
  const ends = days.every((day) => day !== null && day.day >= SHORTEST_MONTH);
  if (first == null || days.some((day) => day === null || (day.day !== first.day && !ends))) return null;
  const months = days.flatMap((day) => (day === null ? [] : [day.month]));
  return `FREQ=MONTHLY;BYMONTH=${months.join(",")};BYMONTHDAY=${ends ? -1 : first.day}`;
}
const SHORTEST_MONTH = 28;

function saysOnlyWhen(view: SentenceView, date: DatePhrase): boolean {
  const clause = view.clauses[view.clauseAt(date.start)];
  return (
    clause !== undefined &&
    PLACED.test(view.slice({ start: clause.start, end: date.start })) &&
    AND_DONE.test(view.slice({ start: date.end, end: clause.end }))
  );
}

/** 每年召开1次, where 全年 means the plan's own. */
const isOfEachYear = (view: SentenceView, { parts }: Reading): boolean =>
  view.periods.some(
    ({ period, repeats, start }) => period === "year" && repeats && parts.some((part) => part.start === start),
  );

const isUndatedYearly = ({ requirement: { period, due } }: Reading): boolean => period === "year" && due === null;
