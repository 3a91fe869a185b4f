import type { CandidatePeriod, CandidateRequirement } from "../extracted-plan.ts";
import { AMOUNT_SIGN, type Amount, parseAmounts } from "../parsers/amounts.ts";
import type { Period } from "../parsers/periods.ts";
import { hedgeOf } from "../parsers/words.ts";
import { allMatches } from "../text/all-matches.ts";
import { hasSign } from "../text/signs.ts";
import { type Span, contains } from "../text/span.ts";
import { isCountedDuty } from "./counted-duties.ts";
import { isDeadline } from "./is-deadline.ts";
import { type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Quotas, cadences, quantities, hours and shares: every asked-for number of a sentence with its period and date. */
export function readAmounts(view: SentenceView): Reading[] {
  if (!hasSign(view.signs, AMOUNT_SIGN)) return [];
  const readings: Reading[] = [];
  let carried: Period | null = view.carried;
  for (const [index, clause] of view.clauses.entries()) {
    const periods = view.periods.filter((period) => contains(clause, period));
    const amounts = amountsOf(view, clause, periods, carried);
    for (const [at, amount] of amounts.entries()) {
      const own = nearest(periods, amount);
      const inherited = own === null && carried !== null && carriesOver(view, carried, amount) ? carried : null;
      const span = evidenceOf(view, index, amounts, at);
      readings.push(toReading(view, amount, own, inherited, span));
    }
    carried = periods.findLast(({ end }) => end <= (amounts.at(-1)?.end ?? clause.end)) ?? carried;
  }
  return readings;
}

function amountsOf(view: SentenceView, clause: Span, periods: readonly Period[], carried: Period | null): Amount[] {
  const text: string = view.slice(clause);
  const parsed = parseAmounts(text);
  if (parsed.length === 0) return parsed;
  const asked = parsed
    .filter(
      (amount) =>
        (amount.compared && !amount.reached) ||
        !speaksOfPast(view.slice({ start: view.sentence.start, end: clause.start + amount.start }), view.planYear),
    )
    .filter((amount) =>
      isCountedDuty({
        amount,
        before: text.slice(0, amount.start),
        after: text.slice(amount.end),
        framed: periods.length > 0 || carried !== null,
      }),
    )
    .map((amount) => ({
      ...amount,
      start: clause.start + amount.start,
      end: clause.start + amount.end,
      numberStart: clause.start + amount.numberStart,
    }))
    .filter((amount) => !periods.some((period) => period.start < amount.end && amount.numberStart < period.end));
  return withoutObjects(
    view,
    asked.filter((amount) => !isReplaced(view, amount)),
  ).filter((amount) => !isDatedOnce(view, amount, periods));
}

/** 由4次增加到6次: what was asked before. */
const isReplaced = (view: SentenceView, { start, end }: Amount): boolean =>
  /[由从](?:每[年季月周]|全年)?$/.test(view.slice({ start: view.sentence.start, end: start })) &&
  /^(?:增加?[到至为]|调整[到为]|提高[到至]|改为|减少?[到至为]|压缩[到至]|变更为)/.test(
    view.slice({ start: end, end: view.sentence.end }),
  );

/** 60%以上参加一次…: what is counted of whom is part of the share, unless a list divides the two. */
const withoutObjects = (view: SentenceView, amounts: readonly Amount[]): Amount[] =>
  amounts.filter((amount, index) => {
    const previous = amounts[index - 1];
    return previous?.measure !== "percent" || /[、和及]/.test(view.slice({ start: previous.end, end: amount.start }));
  });

/** 6月底前召开一次会议: one thing by a date is a deadline, and is read as one. */
const isDatedOnce = (view: SentenceView, amount: Amount, periods: readonly Period[]): boolean =>
  amount.measure === "count" &&
  amount.count === 1 &&
  !amount.compared &&
  periods.length === 0 &&
  (view.dateFor(amount) !== null || view.dates.some((date) => isAhead(view, date, amount) && isDeadline(view, date)));

/** 4月组织一次春游: the date stands before the number in the same clause. */
const isAhead = (view: SentenceView, date: Span, amount: Span): boolean =>
  date.end <= amount.start && view.clauseAt(date.start) === view.clauseAt(amount.start);

/** 全年 frames all numbers of its sentence; 每季度 only more of the same, and none that has a date of its own. */
const carriesOver = (view: SentenceView, carried: Period, amount: Amount): boolean =>
  carried === view.carried ||
  carried.period === "year" ||
  carried.period === "other" ||
  (amount.unit === "次" && view.dateFor(amount) === null);

const YEAR = /(\d{4})年/g;
const REPORTS =
  /年来|[年月]以来|截至|截止|[现共]有|目前|去年|上年|上一年度|今年上半年|先后(?:对|为|[^，；]{0,8}(?:了|出))|已经?(?:累计)?(?:组织|开展|举办|召开|协调|完成|培训|发放)(?![^，；]{0,12}的)/;

/** 2018年增长6.8%, in a plan for 2019, is a report; so is 五年来建成3个. */
export const speaksOfPast = (before: string, planYear: number | null): boolean => {
  if (REPORTS.test(before)) return true;
  const last = allMatches(before, YEAR).at(-1)?.[1];
  return last !== undefined && planYear !== null && Number(last) < planYear;
};

/** The period before the number, as in 每年至少2次; or behind it, as in 2次/年. */
const nearest = (periods: readonly Period[], amount: Span): Period | null =>
  periods.findLast(({ start }) => start < amount.end) ?? periods[0] ?? null;

/** The clause, or of several numbers in one clause each one's own part between 、; a clause of a number alone takes the one before. */
function evidenceOf(view: SentenceView, index: number, amounts: readonly Amount[], at: number): Span {
  const clause = view.clauses[index] ?? view.sentence;
  const amount = amounts[at] ?? clause;
  const previous = amounts[at - 1];
  const next = amounts[at + 1];
  const start = previous ? previous.end : clause.start;
  const end = next ? splitBefore(view, amount.end, next.start) : clause.end;
  const trimmed = view.trim({ start, end });
  const before = view.clauses[index - 1];
  if (amounts.length === 1 && before && isNumberAlone(view, trimmed)) return { start: before.start, end: trimmed.end };
  return trimmed;
}

/** The 、 that ends this part of a list, or the next number where there is none. */
function splitBefore(view: SentenceView, from: number, to: number): number {
  const comma = view.slice({ start: from, end: to }).indexOf("、");
  return comma < 0 ? to : from + comma;
}

const NUMBER_ALONE =
  /^(?:全年|每[年月周季]度?|每个?半年|每学期|原则上|一般|应|要|共|总计|时间|次数|人数|不少于|不低于|至少|不得少于|\d+|[一二两三四五六七八九十]+|[^\u4e00-\u9fff]|以上|次|场|期|篇|左右|以内){1,8}$/;
const isNumberAlone = (view: SentenceView, span: Span): boolean => NUMBER_ALONE.test(view.slice(span));

function toReading(
  view: SentenceView,
  amount: Amount,
  own: Period | null,
  carried: Period | null,
  span: Span,
): Reading {
  const period = own ?? carried;
  const date = view.dateFor(amount);
  const due = date && view.toDue(date);
  const text = view.slice(span);
  const rules = ["amount", ...(own ? ["period"] : carried ? ["period-carried-over"] : []), ...(due ? ["date"] : [])];
  return {
    ...span,
    block: view.block,
    parts: [{ start: amount.numberStart, end: amount.end }, ...(own ? [own] : []), ...(date ? [date] : [])],
    requirement: requirement({
      ...kindOf(amount, period),
      count: amount.count,
      comparator: amount.comparator,
      unit: amount.unit,
      due: due ?? yearEnd(view, amount),
      hedge: hedgeOf(text),
      pattern: period?.pattern ?? null,
      base: amount.measure === "percent" ? baseOf(view, amount) : null,
    }),
    stated: ["count", ...(own ? (["period"] as const) : []), ...(due ? (["due"] as const) : [])],
    implied: own ? [] : carried ? ["period"] : ["year"],
    rules,
  };
}

/** One a period is a cadence, several are a quota; without a period the plan's year is meant and nothing repeats. */
function kindOf(
  amount: Amount,
  period: Period | null,
): { kind: CandidateRequirement["kind"]; period: CandidatePeriod | null } {
  if (amount.measure === "hours") return { kind: "hours", period: period?.period ?? "year" };
  if (amount.measure === "percent") return { kind: "percent", period: period?.period ?? "year" };
  if (!period) return { kind: "quantity", period: null };
  return { kind: amount.count === 1 && period.repeats ? "cadence" : "quota", period: period.period };
}

const yearEnd = (view: SentenceView, amount: Amount) => (amount.measure === "percent" ? view.yearEnd() : null);

/** Times, hopes and light verbs in front of a share name nothing that it could be a share of. */
const NO_BASE = /^(?:年内|年底前|年底|全年|\d{4}年|力争|争取|确保|实现|完成|达到|使|对)+/;

/** What the share is taken of: the words before the number, or behind it. */
function baseOf(view: SentenceView, amount: Amount): string | null {
  const clause = view.clauses.find((candidate) => contains(candidate, { start: amount.numberStart, end: amount.end }));
  if (!clause) return null;
  const behind = /^的?([^，。；]{2,20})/.exec(view.original.slice(amount.end, clause.end));
  const before = view.original.slice(clause.start, amount.start).replace(NO_BASE, "").slice(-16);
  return before.length >= 3 ? before : (behind?.[1] ?? null);
}
