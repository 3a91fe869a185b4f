import type { DueDate } from "../../domain/obligation/requirement.ts";
import { type DatePhrase, dayBefore } from "../parsers/dates.ts";
import type { DayOfYear } from "../parsers/festivals.ts";
import { isCircumstance } from "../parsers/circumstance.ts";
import { hedgeOf } from "../parsers/words.ts";
import { type Span, contains, overlaps } from "../text/span.ts";
import { isDeadline } from "./is-deadline.ts";
import { timesOfEach } from "./listed-times.ts";
import { TIME_LIMIT } from "./time-limits.ts";
import { isBracketed, isNamedFor } from "./time-places.ts";
import { NO_SUCH_DAY, type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Deadlines: every date of a sentence that something is to be done by, unless a number already carries it. */
export function readDates(view: SentenceView, earlier: readonly Reading[], taken: readonly Span[]): Reading[] {
  if (view.dates.length === 0) return [];
  return mergeSpans(view).flatMap((date) => {
    if (taken.some((span) => span.start < date.end && date.start < span.end)) return [];
    if (isUsed(view, date, earlier) || isNamedTwice(view, date) || !isDeadline(view, date)) return [];
    const due = view.toDue(date);
    return due || date.sort === "festival" || date.sort === "day" ? [toReading(view, date, due)] : [];
  });
}

const PHASE = /^第[一二三四五六]阶段/;

const CONNECTOR = /^\d{0,2}(?:起?至|或者?|到|起?到|[-—–～―]+)$/;

/** 3月、4月开展: due by the last of them. */
const ENUMERATION = /^[、和]$/;

/** 2月中旬到5月1日前: a stretch is due by its end, so its beginning becomes part of the end's span. */
function mergeSpans(view: SentenceView): DatePhrase[] {
  const merged: DatePhrase[] = [];
  for (const date of view.dates) {
    const previous = merged.at(-1);
    const between = previous ? view.slice({ start: previous.end, end: date.start }) : "";
    const stretch = CONNECTOR.test(between);
    const months = ENUMERATION.test(between) && previous?.sort === "month" && date.sort === "month";
    if (previous && (stretch || (months && timesOfEach(view, date).length === 0)))
      merged[merged.length - 1] = {
        ...(stretch && isPhaseUpTo(view, date) ? endingBefore(date) : date),
        year: date.year ?? previous.year,
        start: previous.start,
        firm: stretch || date.firm,
      };
    else merged.push(date);
  }
  return merged;
}

/** 第一阶段：2月中旬到5月1日前: the day itself belongs to the next phase. */
const isPhaseUpTo = (view: SentenceView, date: DatePhrase): boolean =>
  date.sort === "day" && view.slice(date).endsWith("前") && PHASE.test(view.sentence.text);

const endingBefore = (date: DatePhrase): DatePhrase => ({
  ...date,
  dayIn: (year) => {
    const day = date.dayIn(year);
    return day && dayBefore(day);
  },
});

/** A number or a cadence in the same clause has the date already. */
function isUsed(view: SentenceView, date: DatePhrase, earlier: readonly Reading[]): boolean {
  const clause = view.clauses[view.clauseAt(date.start)];
  return earlier.some((reading) =>
    reading.parts.some((part) => overlaps(part, date) || (clause !== undefined && contains(clause, part))),
  );
}

/** Whether a festival only repeats the day of the date before it: 3月8日“三八”妇女节座谈会. */
const isNamedTwice = (view: SentenceView, date: DatePhrase): boolean =>
  date.sort === "festival" &&
  view.dates.some(
    (other) =>
      other.sort === "day" &&
      other.start < date.start &&
      view.clauseAt(other.start) === view.clauseAt(date.start) &&
      isSameDay(other.dayIn(view.planYear), date.dayIn(view.planYear)),
  );

const isSameDay = (a: DayOfYear | null, b: DayOfYear | null): boolean => a?.month === b?.month && a?.day === b?.day;

const isLimitOfWork = (view: SentenceView, at: number): boolean => {
  const above = view.clauses[at - 1];
  return (
    above !== undefined &&
    /^（?(?:完成|办结|整改|推进|落实)?(?:时限|期限)$|^（?(?:完成|办结|整改)时间$/.test(view.slice(above))
  );
};

/**
 * A festival that moves has no day in a plan without a year, and the 31st of June has none at all: the deadline names it, and
 * due stays open.
 */
function toReading(view: SentenceView, date: DatePhrase, due: DueDate | null): Reading {
  const whole = evidenceOf(view, date);
  const span = timesOfEach(view, date).indexOf(date) > 0 ? { start: date.start, end: whole.end } : whole;
  return {
    ...span,
    block: view.block,
    parts: [date],
    requirement: requirement({
      kind: "deadline",
      due,
      event: due === null ? view.slice(date) : null,
      hedge: hedgeOf(view.slice(span)) ?? VAGUE.exec(view.slice(date))?.[0] ?? null,
    }),
    stated: [due === null ? "event" : "due"],
    implied: due !== null && date.year === null ? ["year"] : [],
    rules:
      due === null
        ? [date.sort === "day" ? NO_SUCH_DAY : "unknown-date"]
        : isLimitOfWork(view, view.clauseAt(date.start))
          ? ["date", TIME_LIMIT]
          : ["date"],
  };
}

/** 五一前后; 9月第二周: which week is the first is each office's own habit. */
const VAGUE = /前后$|(?:第[一二三四五1-5]|最后一)个?(?:周|星期)$/;

/** 修订章程，3月底前由秘书处负责完成: the activity precedes the clause. */
const BY_WHOM = /^由[^，。；]{2,24}?(?:负责|牵头|组织|承办|承担|完成|落实|实施|办理)+$/;

/**
 * 6月底前，为了…，按照…，召开大会: whether a clause names the activity of the date; purpose and basis come between, and the last
 * clause counts in any case.
 */
const isSaid = (view: SentenceView, at: number, clause: Span): boolean =>
  at === view.clauses.length - 1 || !isCircumstance(view.slice(clause));

/**
 * The clause of the date. The next clause is included where nothing follows the date in its own, and the one before
 * where the duty is there.
 */
function evidenceOf(view: SentenceView, date: DatePhrase): Span {
  const at = view.clauseAt(date.start);
  const clause = view.clauses[at] ?? view.sentence;
  const named = view.clauses[at - 1];
  const isDay = view.slice(clause).length === date.end - date.start && view.original[clause.end] === "）";
  if (
    named !== undefined &&
    isBracketed(view, clause) &&
    (isNamedFor(view, clause, date) || (isDay && at === view.clauses.length - 1))
  )
    return { start: view.trim(named).start, end: clause.end + (view.original[clause.end] === "）" ? 1 : 0) };
  const rest = view.slice({ start: date.end, end: clause.end });
  if (named !== undefined && BY_WHOM.test(rest)) return view.trim({ start: named.start, end: clause.end });
  const alone = rest.length <= 2 && !view.does({ start: clause.start, end: date.start });
  const next = view.clauseAt(date.end - 1) + 1;
  const last =
    (alone ? view.clauses.slice(next).find((other, index) => isSaid(view, next + index, other)) : null) ?? clause;
  const isOfTime = named !== undefined && last !== clause && /[初中末底前后]$/.test(view.slice(named));
  const start = isOfTime && view.original[clause.start - 1] === "（" ? named.start : clause.start;
  return view.trim({ start, end: Math.max(last.end, clause.end) });
}
