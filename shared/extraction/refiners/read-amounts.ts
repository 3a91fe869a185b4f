import type { CandidatePeriod, CandidateRequirement } from "../extracted-plan.ts";
import { AMOUNT_SIGN, type Amount, WHOLE, parseAmounts, wholesIn } from "../parsers/amounts.ts";
import type { DatePhrase } from "../parsers/dates.ts";
import type { PeriodPhrase } from "../parsers/periods.ts";
import { hedgeOf } from "../parsers/words.ts";
import { hasSign } from "../text/signs.ts";
import { type Span, contains } from "../text/span.ts";
import { AMOUNT_VETOES, type AmountPlace } from "../vetoes/amount-vetoes.ts";
import { vetoOf } from "../vetoes/veto.ts";
import { isAsked, wordsAround } from "./is-asked.ts";
import { isDeadline } from "./is-deadline.ts";
import { timesOfEach } from "./listed-times.ts";
import { NO_SUCH_DAY, type Reading, requirement } from "./reading.ts";
import { type SentenceView, shifted } from "./sentence-view.ts";

/** Quotas, cadences, quantities, hours and shares: every asked-for number of a sentence with its period and date. */
export function readAmounts(view: SentenceView): Reading[] {
  if (!hasSign(view.signs, AMOUNT_SIGN) && !view.sentence.text.includes(WHOLE)) return [];
  const readings: Reading[] = [];
  let carried: PeriodPhrase | null = view.carried;
  let open: PeriodPhrase | null = null;
  let last: Amount | undefined;
  for (const [index, clause] of view.clauses.entries()) {
    const periods = view.periods.filter((period) => contains(clause, period));
    const amounts = amountsOf(view, clause, periods, { carried, aimed: readings.length > 0, last });
    last = amounts.at(-1);
    for (const [at, amount] of amounts.entries()) {
      const own = nearest(periods, amount);
      const inherited =
        own === null && carried !== null && (carried === open || carriesOver(view, carried, amount)) ? carried : null;
      const span = evidenceOf(view, index, amounts, at);
      const reading = toReading(view, amount, own, inherited, span);
      readings.push(open !== null && inherited === open ? { ...reading, parts: [...reading.parts, open] } : reading);
    }
    open = amounts.length === 0 ? leadsIn(view, clause, periods) : null;
    carried = periods.findLast(({ end }) => end <= (amounts.at(-1)?.end ?? clause.end)) ?? carried;
  }
  return readings;
}

/** The least number of characters between the time and the number: a word. */
const FEWEST = 2;

/** The context from earlier clauses: their period, and whether they ask for numbers. */
interface Before {
  readonly carried: PeriodPhrase | null;
  readonly aimed: boolean;
  /** The last requested number of the clause before. */
  readonly last: Amount | undefined;
}

function amountsOf(
  view: SentenceView,
  clause: Span,
  periods: readonly PeriodPhrase[],
  { carried, aimed, last }: Before,
): Amount[] {
  const text = view.slice(clause);
  const wordsOf = () => shifted(view.wordsOf(clause), -clause.start);
  const framed = periods.length > 0 || carried !== null;
  const asked: Amount[] = [];
  for (const parsed of parseAmounts(text, wordsOf)) {
    const amount = moved(parsed, clause.start);
    if (periods.some((period) => period.start < amount.end && amount.numberStart < period.end)) continue;
    if (isInsideWord(view, amount)) {
      view.dismiss(amount, "slogan");
      continue;
    }
    const before = text.slice(0, parsed.start);
    const after = text.slice(parsed.end);
    const words = wordsAround(view, clause, amount);
    const veto = vetoOf(
      AMOUNT_VETOES,
      surroundingsOf(view, amount, {
        before,
        after,
        framed,
        doneTo: words.doneTo,
        aimed: aimed || asked.length > 0,
      }),
      view.vetoesOff,
    );
    if (veto !== null) view.dismiss(amount, veto.why);
    else if (
      isAsked({
        amount,
        words,
        before,
        after,
        framed,
        repeats: periods.some((period) => period.repeats),
        dated: view.dates.some(({ firm, end }) => firm && clause.start <= end && end <= amount.numberStart - FEWEST),
      }) ||
      goesOn(view, asked.at(-1), amount) ||
      (asked.length === 0 && after === "" && goesOnBehindComma(view, last, amount))
    )
      asked.push(amount);
  }
  asked.push(...coverageIn(view, clause, asked, framed));
  // 理事会议2次、监事会议1次: a single event in a list is counted as the others are.
  return withoutObjects(view, asked).filter((amount, _, all) => all.length > 1 || !isDatedOnce(view, amount, periods));
}

/** 年底前实现指导全覆盖: the whole, where a deadline or a period is stated; otherwise it is an aim without a number. */
function coverageIn(view: SentenceView, clause: Span, asked: readonly Amount[], framed: boolean): readonly Amount[] {
  const [whole] = wholesIn(view.slice(clause));
  const isBound = framed || view.dates.some((date) => contains(clause, date) && isDeadline(view, date));
  if (whole === undefined || !isBound || asked.some(({ measure }) => measure === "percent")) return [];
  return [moved(whole, clause.start)];
}

/** 过去一年，…: the opening of a paragraph about the past. */
const OPENING = /^(?:过去(?:一|的一|几)年|一年来|去年以?来?)，/;
const OPENING_LENGTH = 10;
const AIM = /力争|争取|确保|实现|控制|目标|计划|年内|全年|全市|要求/;

function surroundingsOf(
  view: SentenceView,
  amount: Amount,
  known: Pick<AmountPlace, "before" | "after" | "framed" | "doneTo" | "aimed">,
): AmountPlace {
  const opening = OPENING.exec(view.original.slice(view.block.start, view.block.start + OPENING_LENGTH))?.[0] ?? "";
  const ahead = opening + view.slice({ start: view.sentence.start, end: amount.start });
  const behind = view.slice({ start: amount.end, end: view.sentence.end });
  return {
    ...known,
    amount,
    ahead,
    behind,
    aimed: known.aimed || AIM.test(ahead) || view.dates.length > 0,
    planYear: view.planYear,
  };
}

/** 选拔60名骨干、150名人才: the verb before the first number also applies to the next one. */
const goesOn = (view: SentenceView, last: Amount | undefined, amount: Amount): boolean =>
  last !== undefined &&
  last.measure === amount.measure &&
  (amount.digits || amount.count > 1) &&
  /^[^，。；]{0,16}(?:、|和|及|与)[^，。；、]{0,10}$/.test(view.slice({ start: last.end, end: amount.start }));

/** 建成示范站6个，示范点9个: the list may be written with commas. */
const goesOnBehindComma = (view: SentenceView, last: Amount | undefined, amount: Amount): boolean =>
  last !== undefined &&
  last.unit === amount.unit &&
  amount.digits &&
  /^，[^，。；、\d]{2,10}$/.test(view.slice({ start: last.end, end: amount.start }));

/** 三会一课, 一岗双责: a number that is part of a word counts nothing. */
const isInsideWord = (view: SentenceView, { numberStart, end }: Amount): boolean =>
  view
    .wordsOf({ start: numberStart - LONGEST_WORD, end: end + LONGEST_WORD })
    .some((word) => word.start <= numberStart && word.end >= end && word.end - word.start > 2 && NAMES.test(word.tag));
const LONGEST_WORD = 8;
const NAMES = /^(?:n|l|i|j|v|b|meeting)/;

const moved = (amount: Amount, by: number): Amount => ({
  ...amount,
  start: amount.start + by,
  end: amount.end + by,
  numberStart: amount.numberStart + by,
});

/** 60%以上参加一次…: a number of occasions inside a share belongs to the share, unless a list separates the two. */
const withoutObjects = (view: SentenceView, amounts: readonly Amount[]): Amount[] =>
  amounts.filter((amount, index) => {
    const previous = amounts[index - 1];
    if (previous !== undefined && isOneForEach(view, previous, amount)) return false;
    return previous?.measure !== "percent" || /[、和及]/.test(view.slice({ start: previous.end, end: amount.start }));
  });

/** 对3位学生进行一次家访: once with each of the people counted. */
const isOneForEach = (view: SentenceView, people: Amount, { count, compared, start }: Amount): boolean =>
  count === 1 &&
  !compared &&
  /^[名位人户家]$/.test(people.unit) &&
  /[对向与为到]$/.test(view.slice({ start: view.sentence.start, end: people.start })) &&
  /^[^，。；、]{0,10}(?:进行|开展|做|作)$/.test(view.slice({ start: people.end, end: start }));

/** 6月底前召开一次会议: one thing by a date is read as a deadline. */
const isDatedOnce = (view: SentenceView, amount: Amount, periods: readonly PeriodPhrase[]): boolean =>
  amount.measure === "count" &&
  amount.count === 1 &&
  !amount.compared &&
  (periods.length === 0
    ? view.dateFor(amount) !== null || view.dates.some((date) => isAhead(view, date, amount) && isDeadline(view, date))
    : periods.every(isEachYear) &&
      (view.dateFor(amount) !== null || view.dates.some((date) => timesOfEach(view, date).length > 1)));

/** 每年6月和12月各一次: each of the months has its own, year by year. */
const isEachYear = ({ period, repeats }: PeriodPhrase): boolean => period === "year" && repeats;

/** 下半年组织2次演练 · 4月举办3场讲座: the season or month in which the number is to be reached. */
function windowOf(view: SentenceView, amount: Amount): DatePhrase | null {
  const date = view.dates.findLast((other) => isAhead(view, other, amount));
  return date !== undefined && (date.sort === "season" || date.sort === "month") && isDeadline(view, date)
    ? date
    : null;
}

/** 4月组织一次春游: whether the date precedes the number in the same clause. */
const isAhead = (view: SentenceView, date: Span, amount: Span): boolean =>
  date.end <= amount.start && view.clauseAt(date.start) === view.clauseAt(amount.start);

const LEADS_IN = /^(?:的|在)?[^，。；]{0,12}(?:时|期间|视情况而定)$|^$/;

/** 每学期，… · 每月集中研讨时，…: whether a clause that only tells a frequency gives its period to the numbers of the next one. */
function leadsIn(view: SentenceView, clause: Span, periods: readonly PeriodPhrase[]): PeriodPhrase | null {
  const [period] = periods;
  if (period === undefined || periods.length > 1) return null;
  const before = view.slice({ start: clause.start, end: period.start });
  const after = view.slice({ start: period.end, end: clause.end });
  return (before.length <= 1 && LEADS_IN.test(after)) || (before.length <= 1 && after === "") ? period : null;
}

/**
 * Whether a carried period applies: 全年 frames all numbers of its sentence; 每季度 only further numbers of the same kind
 * without a date of their own.
 */
const carriesOver = (view: SentenceView, carried: PeriodPhrase, amount: Amount): boolean =>
  carried === view.carried ||
  carried.period === "year" ||
  carried.period === "other" ||
  (amount.unit === "次" && view.dateFor(amount) === null);

/** The period before the number, as in 每年至少2次; or behind it, as in 2次/年. */
const nearest = (periods: readonly PeriodPhrase[], amount: Span): PeriodPhrase | null =>
  periods.findLast(({ start }) => start < amount.end) ?? periods[0] ?? null;

/**
 * The evidence of a number: its clause, or its own part of a list in the clause; a clause of a number alone also takes
 * the one before.
 */
function evidenceOf(view: SentenceView, index: number, amounts: readonly Amount[], at: number): Span {
  const clause = view.clauses[index] ?? view.sentence;
  const amount = amounts[at] ?? clause;
  const previous = amounts[at - 1];
  const next = amounts[at + 1];
  const start = previous ? splitBetween(view, previous.end, amount.start) : clause.start;
  const end = next ? splitBetween(view, amount.end, next.start) : clause.end;
  const trimmed = view.trim({ start, end });
  const before = view.clauses[index - 1];
  if (amounts.length === 1 && before && isNumberAlone(view, trimmed)) return { start: before.start, end: trimmed.end };
  return trimmed;
}

/** The cut between two numbers of a list: at the first 、 or 和; else right before the second. */
function splitBetween(view: SentenceView, from: number, to: number): number {
  const at = view.slice({ start: from, end: to }).search(/[、和及与]/);
  return at < 0 ? to : from + at;
}

const NUMBER_ALONE =
  /^(?:全年|每[年月周季]度?|每个?半年|每学期|原则上|一般|应|要|共|总计|时间|次数|人数|不少于|不低于|至少|不得少于|\d+|[一二两三四五六七八九十]+|[^\u4e00-\u9fff]|以上|次|场|期|篇|左右|以内){1,8}$/;
const isNumberAlone = (view: SentenceView, span: Span): boolean => NUMBER_ALONE.test(view.slice(span));

function toReading(
  view: SentenceView,
  amount: Amount,
  own: PeriodPhrase | null,
  carried: PeriodPhrase | null,
  span: Span,
): Reading {
  const period = own ?? carried;
  const date = view.dateFor(amount) ?? (period === null ? windowOf(view, amount) : null);
  const due = date && view.toDue(date);
  const text = view.slice(span);
  const count = amount.count * seasonsOf(view, amount);
  const rules = [
    "amount",
    ...(own ? ["period"] : carried ? ["period-carried-over"] : []),
    ...(due ? ["date"] : date === null ? [] : [NO_SUCH_DAY]),
  ];
  return {
    ...span,
    block: view.block,
    parts: [{ start: amount.numberStart, end: amount.end }, ...(own ? [own] : []), ...(date ? [date] : [])],
    requirement: requirement({
      ...kindOf({ ...amount, count }, period),
      count,
      comparator: amount.comparator,
      unit: amount.unit,
      due: due ?? yearEnd(view, amount),
      hedge: hedgeOf(text) ?? amount.rounded,
      pattern: period?.pattern ?? null,
      base: amount.measure === "percent" ? baseOf(view, amount) : null,
    }),
    stated: ["count", ...(own ? (["period"] as const) : []), ...(due ? (["due"] as const) : [])],
    implied: own ? [] : carried ? ["period"] : ["year"],
    rules,
  };
}

/** 春秋两季各一次, 寒暑假各2场: as often as there are seasons. */
const SEASONS =
  /(?:[春夏秋冬][、和及]?[春夏秋冬]?(?:[、和及]?[春夏秋冬]){0,2}[两二三四]?季?|寒假?[、和及]?暑假)期?(?:分别|各)[^，。；\d]{0,8}$/;

function seasonsOf(view: SentenceView, { numberStart }: Amount): number {
  const clause = view.clauses[view.clauseAt(numberStart)];
  const seasons = SEASONS.exec(view.slice({ start: clause?.start ?? numberStart, end: numberStart }))?.[0];
  return seasons === undefined ? 1 : (seasons.match(/[春夏秋冬寒暑]/g) ?? []).length;
}

/**
 * One a period is a cadence, several are a quota. Without a period the number is for the plan's year and does not
 * repeat.
 */
function kindOf(
  amount: Amount,
  period: PeriodPhrase | null,
): { kind: CandidateRequirement["kind"]; period: CandidatePeriod | null } {
  if (amount.measure === "hours") return { kind: "hours", period: period?.period ?? "year" };
  if (amount.measure === "percent") return { kind: "percent", period: period?.period ?? "year" };
  if (!period) return { kind: "quantity", period: null };
  return { kind: amount.count === 1 && period.repeats ? "cadence" : "quota", period: period.period };
}

const yearEnd = (view: SentenceView, amount: Amount) => (amount.measure === "percent" ? view.yearEnd() : null);

/** Times, hopes and light verbs in front of a share name nothing that it could be a share of. */
const NO_BASE = /^(?:年内|年底前|年底|全年|\d{4}年|力争|争取|确保|实现|完成|达到|使|对)+/;

/** The whole of a share: the words before the number, or behind it. */
function baseOf(view: SentenceView, amount: Amount): string | null {
  const clause = view.clauses.find((candidate) => contains(candidate, { start: amount.numberStart, end: amount.end }));
  if (!clause) return null;
  const behind = /^的?([^，。；]{2,20})/.exec(view.original.slice(amount.end, clause.end));
  const before = view.original.slice(clause.start, amount.start).replace(NO_BASE, "").slice(-16);
  return before.length >= 3 ? before : (behind?.[1] ?? null);
}
