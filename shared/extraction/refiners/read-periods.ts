import type { PeriodPhrase } from "../parsers/periods.ts";
import { NUMBER } from "../numerals.ts";
import { isCircumstance } from "../parsers/circumstance.ts";
import { VERB, hedgeOf } from "../parsers/words.ts";
import { type Span, contains, overlaps } from "../text/span.ts";
import { isBracketed } from "./time-places.ts";
import { PLACED } from "./attach-dates.ts";
import { type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/**
 * The duties of periods without a number, once each: 每月报送 · 每月28日前上报. Periods that a number or a date has used are
 * left out.
 */
export function readPeriods(view: SentenceView, counted: readonly Reading[]): Reading[] {
  return view.periods
    .filter((period) => period.repeats && !isUsed(view, period, counted) && !isOfReport(view, period))
    .flatMap((period) => readPeriod(view, period));
}

/** 每天接待观众约400人: whether the number beside the period asks for nothing. */
const isOfReport = (view: SentenceView, period: PeriodPhrase): boolean =>
  view.dismissed.some(({ start }) => start >= period.end && view.clauseAt(start) === view.clauseAt(period.start));

function isUsed(view: SentenceView, period: PeriodPhrase, counted: readonly Reading[]): boolean {
  const clause = view.clauses[view.clauseAt(period.start)];
  const inClause = (span: Span) => clause !== undefined && contains(clause, span);
  const dated = view.dates.some((date) => inClause(date) && date.start >= period.end);
  const named =
    period.pattern === null &&
    view.periods.some((other) => isSameWithDay(other, period) && !(clause && asksAnother(view, other, clause)));
  return dated || named || counted.some((reading) => reading.parts.some(inClause) || isDayOf(view, period, reading));
}

/** 每月的报表于次月5日前报送: whether a later phrase gives the day of the same period. */
const isSameWithDay = (other: PeriodPhrase, period: PeriodPhrase): boolean =>
  other.pattern !== null && other.period === period.period && other.start > period.start;

/** 每周一次的学习…，固定在每周星期五下午: the day of a cadence that the sentence already named. */
const isDayOf = (view: SentenceView, period: PeriodPhrase, reading: Reading): boolean =>
  period.pattern !== null &&
  reading.requirement.period === period.period &&
  reading.requirement.count === 1 &&
  view.sentence.start <= reading.start &&
  !asksAnother(view, period, reading);

const SAME =
  /^(?:的?(?:上午|下午|晚上?|中午)?)(?:，|为|统一|集中|固定)*(?:开展|组织|举行|召开|进行|举办|安排|集中学习|组织开展|组织召开)/;
const OWN_VERB = new RegExp(
  `^(?:的?(?:上午|下午|晚上?|中午)?)(?:要|应|须|将|向[^，。；]{2,12}?|统一|及时|集中)*(${VERB})[^，。；]{2,}`,
);

/** 每月自查一次，每月25日前报送自查情况: what the day is given for has a verb that the cadence has not. */
function asksAnother(view: SentenceView, period: PeriodPhrase, reading: Span): boolean {
  const clause = view.clauses[view.clauseAt(period.start)];
  if (clause === undefined || overlaps(clause, reading)) return false;
  const rest = view.slice({ start: period.end, end: clause.end });
  const verb = SAME.test(rest) ? undefined : OWN_VERB.exec(rest)?.[1];
  return verb !== undefined && !view.slice(reading).includes(verb);
}

/** 每季有新内容 */
const HAS_SOMETHING =
  /^(?:相对)?(?:固定|确定)|^[都均须应要]?有(?:新|主题|活动|计划|重点|记录|安排|小结|总结|检查|评比)/;

/** 每月第一个工作日 · 前5个工作日内 · 第三周: no rule here reads such a day, and the end of the period would be wrong. */
const DAY_UNSAID = new RegExp(
  `^的?(?:(?:终了?|结束)?之?后)?(?:第${NUMBER}个?|首个?|前${NUMBER}个?|倒数第?${NUMBER}个?|${NUMBER}个?)(?:工作日|周|星期|天|日)`,
);

const TIME_OF_DAY = /^的?(?:上午|下午|中午|晚上?|全天)/;

/** 接访日定于每周星期一 */
const FIXED = /(?:[定设放排]于|[定设放排]在|[定设]为)$/;

function readPeriod(view: SentenceView, period: PeriodPhrase): Reading[] {
  const at = view.clauseAt(period.start);
  const clause = view.clauses[at];
  if (!clause) return [];
  const rest = view.slice({ start: period.end, end: clause.end });
  const before = view.slice({ start: clause.start, end: period.start });
  const doneBefore = view.does({ start: clause.start, end: period.start });
  const next = view.clauses[at + 1];
  const asks =
    view.does({ start: period.end, end: clause.end }) ||
    HAS_SOMETHING.test(rest) ||
    (period.pattern !== null && (rest.replace(TIME_OF_DAY, "").length >= 2 || FIXED.test(before))) ||
    (rest.length <= 3 &&
      before === "" &&
      isBracketed(view, clause) &&
      view.clauses[at - 1] !== undefined &&
      view.does(view.clauses[at - 1] ?? clause)) ||
    (rest.length <= 3 && (doneBefore || (next !== undefined && view.does(next))));
  if (
    !asks ||
    DAY_UNSAID.test(rest) ||
    /^(?:的(?!前|后)|常规|例行|仅|只(?!要)|才)/.test(rest) ||
    /[应要须]$/.test(rest) ||
    /上一?$|(?:上一?年度?|去年|往年)的?$|对$|就$|关于$|根据$|按照?$/.test(before)
  )
    return [];
  const isBehind = rest.length <= 3 && before === "" && isBracketed(view, clause);
  const said = isCircumstance(rest.replace(EDGE, "")) ? deedBehind(view, at) : null;
  const end = said?.end ?? (rest.length <= 3 && !doneBefore && !isBehind && next ? next.end : clause.end);
  const span = view.trim({ start: isBehind ? (view.clauses[at - 1]?.start ?? clause.start) : clause.start, end });
  return [
    {
      ...span,
      block: view.block,
      parts: [period],
      requirement: requirement({
        kind: "cadence",
        count: 1,
        comparator: "=",
        unit: "次",
        period: period.period,
        hedge: hedgeOf(view.slice(span)),
        pattern: period.pattern,
      }),
      stated: ["period"],
      implied: ["count"],
      rules: period.pattern ? ["period", "day-of-period"] : ["period"],
    },
  ];
}

/** 每年年初按照部署，结合实际，制定计划: the clause of the activity, behind those of its basis; null where there is none. */
const deedBehind = (view: SentenceView, at: number): Span | null =>
  view.clauses.slice(at + 1).find((clause) => !isCircumstance(view.slice(clause)) && view.does(clause)) ?? null;
const EDGE = /^的?[年月季学期]*[初末底]/;

/** 每季度组织一次，时间安排在每个季度的最后一个周六: when within the period the same is done, in words that no rule has a day for. */
function saysWhenAgain(view: SentenceView, period: PeriodPhrase, reading: Reading): boolean {
  const clause = view.clauses[view.clauseAt(period.start)];
  return (
    clause !== undefined &&
    period.pattern === null &&
    period.period === reading.requirement.period &&
    clause.start >= reading.end &&
    PLACED.test(view.slice({ start: clause.start, end: period.start }))
  );
}

/** Gives a cadence the day that a later phrase of its sentence names for the same period. */
export function attachDays(view: SentenceView, readings: readonly Reading[]): readonly Reading[] {
  if (view.periods.length < 2 && view.periods.every(({ pattern }) => pattern === null)) return readings;
  return readings.map((reading) => {
    if (reading.requirement.pattern !== null || reading.requirement.count !== 1) return reading;
    const day = view.periods.find((period) => {
      const isLater = period.pattern !== null && period.start >= reading.start;
      return isLater && period.period === reading.requirement.period && !asksAnother(view, period, reading);
    });
    const same = day ? undefined : view.periods.find((period) => saysWhenAgain(view, period, reading));
    if (same !== undefined) return { ...reading, parts: [...reading.parts, same] };
    return day
      ? {
          ...reading,
          parts: [...reading.parts, day],
          requirement: { ...reading.requirement, pattern: day.pattern },
          rules: [...reading.rules, "day-of-period"],
        }
      : reading;
  });
}
