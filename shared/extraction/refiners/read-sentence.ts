import { usualDays } from "../../domain/observance/observances.ts";
import { type Span, overlaps } from "../text/span.ts";
import { attachDates } from "./attach-dates.ts";
import { readEventFrames } from "./event-frames.ts";
import { readAmounts } from "./read-amounts.ts";
import { readDistributed } from "./read-distributed.ts";
import { readCompressed } from "./read-compressed.ts";
import { isDeadline } from "./is-deadline.ts";
import { timesOfEach } from "./listed-times.ts";
import { readDates } from "./read-dates.ts";
import { readObservances } from "./read-observances.ts";
import { attachDays, readPeriods } from "./read-periods.ts";
import { readTriggers } from "./read-triggers.ts";
import { readUnknownDates } from "./read-unknown-dates.ts";
import type { Reading } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Every duty with a number, a date or an event that one sentence asks for, in order. Every rule but the observances has a sign. */
export function readSentence(view: SentenceView): Reading[] {
  if (isQuestion(view)) return dismissed(view);
  if (view.signs === 0) return [...readObservances(view), ...readEventFrames(view)];
  const events = readTriggers(view);
  const given = readDistributed(view);
  const single = readAmounts(view).filter((reading) => !given.some(({ parts }) => isPartOf(reading, parts)));
  const amounts = [...given, ...single.filter((reading) => !isOnce(reading) || without([reading], events).length > 0)];
  const days = readObservances(view);
  const { readings: counted, used } = attachDates(view, attachDays(view, onDays(view, amounts, days)));
  const periodic = readPeriods(view, counted);
  const compressed = without(readCompressed(view), [...counted, ...periodic]);
  const observed = without(days, counted).filter((reading) => !isDated(view, reading));
  const repeated = [...counted, ...periodic, ...compressed];
  const dated = readDates(view, [...repeated, ...observed], used);
  const undated = without(readUnknownDates(view), [...repeated, ...dated]);
  const known = without(events, repeated).filter((event) => !isBetween(event, dated));
  const triggered = [
    ...known,
    ...without(readEventFrames(view), [...repeated, ...observed, ...dated, ...undated, ...known]),
  ];
  const found = withoutSums(view, [...repeated, ...observed, ...dated, ...undated, ...triggered]);
  return found.length < 2 ? found : found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** 10月底前，完成换届后，及时召开培训会: whether a reading lies between a day and the activity due on that day. */
const isBetween = ({ start }: Span, dated: readonly Reading[]): boolean =>
  dated.some(({ parts: [date], end }) => date !== undefined && date.start < start && start < end);

/** 每年两次测试，上下半年各一次: drops the sum, because the named times are the same ones. */
function withoutSums(view: SentenceView, found: Reading[]): Reading[] {
  const last = view.dates.at(-1);
  const clause = last && view.clauses[view.clauseAt(last.start)];
  if (!last || !clause || !ONE_EACH.test(view.slice({ start: last.end, end: clause.end }))) return found;
  const listed = timesOfEach(view, last);
  const isSum = ({ requirement: { period, count, kind }, end }: Reading) =>
    kind === "quota" && period === "year" && count === listed.length && end <= clause.start;
  const words = found.filter(isSum).flatMap(({ parts }) => parts);
  return found
    .filter((reading) => !isSum(reading))
    .map((reading) => (reading.start >= clause.start ? { ...reading, parts: [...reading.parts, ...words] } : reading));
}
const ONE_EACH = /^(?:各|分别)(?:开展|进行|组织|举行|召开|安排)?[一1]次$/;

/** Whether the number of a reading is among `others`. */
const isPartOf = ({ parts: [number] }: Reading, others: readonly Span[]): boolean =>
  number !== undefined && others.some((other) => overlaps(number, other));

const QUESTION = /^(?:[^，。；]{0,6}[，：])?[^，。；]{0,12}(?:有没有|是否|有无|能否|是不是)/;

/** 有没有每季度开展一次自查？ */
const isQuestion = ({ sentence, original }: SentenceView): boolean =>
  original[sentence.end] === "？" || QUESTION.test(sentence.text);

function dismissed(view: SentenceView): Reading[] {
  view.dismiss(view.sentence, "question");
  return [];
}

/**
 * 国家宪法日组织讲座1场 · 科技活动周期间，举办讲座2场: the number is due on the day that its clause names, or that a clause before it
 * consisting only of the day names. For days announced each year, the last of the usual days is the limit.
 */
const onDays = (view: SentenceView, amounts: readonly Reading[], days: readonly Reading[]): readonly Reading[] =>
  amounts.map((reading) => {
    const { kind, due } = reading.requirement;
    const day = days.find((other) => isDayOf(view, other, reading));
    if (kind !== "quantity" || due !== null || day === undefined) return reading;
    const { due: on, observance, provisional } = day.requirement;
    const last = on ?? (observance?.year == null ? null : usualDays(observance.observance, observance.year).last);
    if (last === null && observance === null) return reading;
    return {
      ...reading,
      start: Math.min(reading.start, day.start),
      parts: [...reading.parts, ...day.parts],
      requirement: { ...reading.requirement, due: last, observance, provisional },
      implied: last === null ? [] : ["due" as const],
      rules: [...reading.rules, ...day.rules],
    };
  });

function isDayOf(view: SentenceView, { parts: [day], ...other }: Reading, reading: Reading): boolean {
  const [at, own] = [view.clauseAt(day?.start ?? other.start), view.clauseAt(reading.start)];
  if (at === own) return overlaps(other, reading);
  const clause = view.clauses[at];
  return (
    day !== undefined &&
    clause !== undefined &&
    own === at + 1 &&
    DURING.test(view.original.slice(day.end, clause.end)) &&
    LEADS_IN.test(view.original.slice(clause.start, day.start))
  );
}
const DURING = /^[”"]?(?:活动)?(?:期间|当天|当日|前后)?$/;
const LEADS_IN = /^(?:在|利用|借助|结合)?(?:全国|世界|国际|省|市)?[“"]?$/;

/** “安全月”活动于6月1日至15日开展: the plan's own dates take precedence over those of the calendar. */
const isDated = (view: SentenceView, span: Span): boolean =>
  view.dates.some(
    (date) =>
      (date.sort === "day" || date.sort === "month") &&
      view.clauseAt(date.start) === view.clauseAt(span.start) &&
      isDeadline(view, date),
  );

/** 受到处分后的三个月内，回访一次: once for each event, not once a year. */
const isOnce = ({ requirement: { kind, count } }: Reading): boolean => kind === "quantity" && count === 1;

/** The `readings` that overlap none of `others`. */
const without = (readings: readonly Reading[], others: readonly Span[]): readonly Reading[] =>
  readings.length === 0 || others.length === 0
    ? readings
    : readings.filter((reading) => !others.some((other) => overlaps(reading, other)));
