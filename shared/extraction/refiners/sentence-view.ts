import type { DueDate, MonthDay } from "../../domain/obligation/requirement.ts";
import { dateOf } from "../../domain/date/plain-date.ts";
import { type DatePhrase, lastDayOf, parseDates } from "../parsers/dates.ts";
import { type PeriodPhrase, parsePeriods } from "../parsers/periods.ts";
import type { Block } from "../structure/outline.ts";
import type { Sentence } from "../structure/sentences.ts";
import { BLANKS, characterTable } from "../text/characters.ts";
import { type Signs, signsIn } from "../text/signs.ts";
import { lastAtMost } from "../text/last-at-most.ts";
import { type Span, contains } from "../text/span.ts";
import { MASK } from "../structure/mask.ts";
import type { Dismissal } from "../vetoes/veto.ts";
import { isDoing } from "../words/speech.ts";
import type { Segmenter, Word } from "../words/segmenter.ts";

/** What the rules know of the plan around a sentence. */
export interface PlanText {
  /** Repaired text with nothing masked. */
  readonly original: string;
  readonly planYear: number | null;
  readonly segmenter: Segmenter;
  /** Names of vetoes that are switched off. */
  readonly vetoesOff: ReadonlySet<string>;
  /** Receives each figure, date or period that makes no duty, with the reason. */
  readonly dismiss: (span: Span, why: Dismissal) => void;
}

/** One sentence with its clauses, periods and dates, all in offsets of the repaired text. */
export class SentenceView {
  readonly sentence: Sentence;
  readonly block: Block;
  readonly clauses: readonly Span[];
  /** The signs that tell which rules are worth trying on the sentence. */
  readonly signs: Signs;
  readonly periods: readonly PeriodPhrase[];
  readonly dates: readonly DatePhrase[];
  /** Repaired text with nothing masked. */
  readonly original: string;
  readonly planYear: number | null;

  /** The period for all numbers of the sentence, from the line above its list. */
  readonly carried: PeriodPhrase | null;

  readonly vetoesOff: ReadonlySet<string>;
  /** The spans of the sentence that were dismissed so far. */
  readonly dismissed: Span[] = [];
  readonly #tell: PlanText["dismiss"];
  readonly #segmenter: Segmenter;
  #words: readonly Word[] | null = null;

  constructor(
    sentence: Sentence,
    { original, planYear, segmenter, vetoesOff, dismiss }: PlanText,
    carried: PeriodPhrase | null = null,
  ) {
    const signs = signsIn(sentence.text);
    const periods = signs === 0 ? NONE : shifted(parsePeriods(sentence.text, signs), sentence.start);
    const dates = signs === 0 ? NONE : shifted(parseDates(sentence.text, signs), sentence.start);
    this.sentence = sentence;
    this.block = sentence.block;
    this.clauses = sentence.clauses;
    this.signs = signs;
    this.periods = periods;
    this.dates =
      periods.length === 0
        ? dates
        : dates.filter(
            (date) => !periods.some(({ start, end, ahead = 0 }) => contains({ start: start - ahead, end }, date)),
          );
    this.original = original;
    this.planYear = planYear;
    this.carried = carried;
    this.vetoesOff = vetoesOff;
    this.#tell = dismiss;
    this.#segmenter = segmenter;
  }

  /** The words of the sentence, also those inside names and quotation marks; offsets are those of the repaired text. */
  get words(): readonly Word[] {
    this.#words ??= shifted(
      this.#segmenter.wordsIn(this.original.slice(this.sentence.start, this.sentence.end)),
      this.sentence.start,
    );
    return this.#words;
  }

  /** The words that lie whole within a stretch. */
  wordsOf({ start, end }: Span): readonly Word[] {
    const from = lastAtMost(this.words, (word) => word.start, start - 1) + 1;
    return this.words.slice(from, lastAtMost(this.words, (word) => word.end, end) + 1);
  }

  /** The part of speech of a text by itself; empty where the dictionary would divide it. */
  speechOf(text: string): string {
    const [only, ...more] = this.#segmenter.wordsIn(text);
    return more.length === 0 ? (only?.tag ?? "") : "";
  }

  /** Whether a verb of doing stands in a stretch, outside of names. */
  does({ start, end }: Span): boolean {
    for (let at = lastAtMost(this.words, (word) => word.start, start - 1) + 1; ; at++) {
      const word = this.words[at];
      if (word === undefined || word.end > end) return false;
      if (isDoing(word) && !this.isMasked(word)) return true;
    }
  }

  /** Keeps why no duty is made of a figure, a date or a period. */
  dismiss({ start, end }: Span, why: Dismissal): void {
    this.dismissed.push({ start, end });
    this.#tell({ start, end }, why);
  }

  isMasked({ start }: Span): boolean {
    return this.sentence.text[start - this.sentence.start] === MASK;
  }

  /** Masked text of a stretch of this sentence. */
  slice({ start, end }: Span): string {
    return this.sentence.text.slice(start - this.sentence.start, end - this.sentence.start);
  }

  /** A span without connecting words and punctuation at its ends. */
  trim(span: Span): Span {
    return trimmed(this.slice(span), span);
  }

  clauseAt(offset: number): number {
    return this.clauses.findLastIndex(({ start }) => start <= offset);
  }

  /** `ofYearly`: it dates a duty of each year. */
  toDue(date: DatePhrase, ofYearly = false): DueDate | null {
    return toDue(this, date, ofYearly);
  }

  /** The date that an amount has to be reached by: in its clause, or alone in the clause before. */
  dateFor(amount: Span): DatePhrase | null {
    return dateFor(this, amount);
  }

  yearEnd(): DueDate {
    return dueDate(this.planYear, 12, 31);
  }
}

const NONE: readonly never[] = [];

export const shifted = <T extends Span>(phrases: readonly T[], by: number): readonly T[] =>
  phrases.map((phrase) => ({ ...phrase, start: phrase.start + by, end: phrase.end + by }));

const LEADS = characterTable(`、，：；。·以并同和${BLANKS}`);
const LEAD = /^(?:[、，：；。\s·]|以及|并且|同时|和(?=[^，]{4}))*/;
const TRAILS = characterTable(`、，：；。${BLANKS}`);

function trimmed(text: string, span: Span): Span {
  const lead = LEADS[text.charCodeAt(0)] === 1 ? (LEAD.exec(text)?.[0].length ?? 0) : 0;
  let tail = 0;
  while (TRAILS[text.charCodeAt(text.length - 1 - tail)] === 1) tail++;
  return lead + tail >= text.length ? span : { start: span.start + lead, end: span.end - tail };
}

/**
 * The due date of a phrase. A date of each year (每年2月底前) has no year; another takes its own year, the last one of the
 * sentence, or the plan's. A day that a month lacks becomes the month's last day in a date of each year (每年2月29日前),
 * and is no date in a single year.
 */
function toDue(view: SentenceView, date: DatePhrase, ofYearly: boolean): DueDate | null {
  const yearly = ofYearly || view.periods.some((period) => makesYearly(view, period, date));
  const year = date.year ?? (yearly ? null : yearCarried(view, date));
  const day = date.dayIn(year ?? view.planYear);
  if (!day || day.day > 31) return null;
  if (year === null && yearly) return dueDate(null, day.month, Math.min(day.day, lastDayOf(day.month, LEAP_YEAR)));
  return day.day <= lastDayOf(day.month, year) ? dueDate(year, day.month, day.day) : null;
}

/** A year in which each month has its greatest number of days. */
const LEAP_YEAR = 2024;

/** 次年: the year after the plan's; else the year of a date before it, unless that is past (2019年前出生, …3月4日前报名). */
function yearCarried({ dates, planYear }: SentenceView, { start, yearsAhead = 0 }: DatePhrase): number | null {
  if (yearsAhead > 0) return planYear === null ? null : planYear + yearsAhead;
  const named = dates.findLast((other) => other.start < start && (other.year !== null || (other.yearsAhead ?? 0) > 0));
  if (named === undefined) return planYear;
  const year = named.year ?? (planYear === null ? null : planYear + (named.yearsAhead ?? 0));
  return year !== null && planYear !== null && year < planYear ? planYear : year;
}

const COUNTED = /[\d一二两三四五六七八九十](?:次|篇|场|期|份|个?学时|个?课时)/;

/** 每年2月底前…，3月底前…: whether 每年 applies to the dates behind it; in 每年召开2次会议，6月底前换届 it applies to the number alone. */
function makesYearly(view: SentenceView, { period, repeats, start }: PeriodPhrase, date: DatePhrase): boolean {
  if (period !== "year" || !repeats || start > date.start) return false;
  const clause = view.clauses[view.clauseAt(start)];
  return clause === undefined || contains(clause, date) || !COUNTED.test(view.slice(clause));
}

/** `YYYY-MM-DD`, or `MM-DD` where no year is known. */
export function dueDate(year: number | null, month: number, day: number): DueDate {
  const pad = (value: number) => String(value).padStart(2, "0");
  return year === null ? (`${pad(month)}-${pad(day)}` as MonthDay) : dateOf(year, month, day);
}

/**
 * 6月底前，… · 6月，…: whether a clause consists of the time alone. A festival or a day may belong to the words beside it.
 */
const heads = (view: SentenceView, date: DatePhrase, clause: Span): boolean =>
  clause.end - date.end <= 2 &&
  (date.firm ||
    ((date.sort === "month" || date.sort === "season") &&
      UP_TO.test(view.slice({ start: clause.start, end: date.start }))));
/** ——到2026年6月，. */
const UP_TO = /^(?:[—–-]*(?:力争|确保|争取)?[到至])?$/;

/** 截至6月30日，就业率不低于88%. */
const isUntil = (view: SentenceView, clause: Span, date: DatePhrase): boolean =>
  date.sort === "day" && /(?:截至|截止到?)$/.test(view.slice({ start: clause.start, end: date.start }));

const MEANS = /^(?:依托|结合|围绕|通过|按照|根据|聚焦|利用|借助|以[^，]{2,20}为)[^\d]*$/;

function dateFor(view: SentenceView, amount: Span): DatePhrase | null {
  const at = view.clauseAt(amount.start);
  const clause = view.clauses[at];
  const near = view.clauses[at - 1];
  // 6月30日前，依托科技馆，建成5个: the means stands between date and number.
  const before = near !== undefined && MEANS.test(view.slice(near)) ? view.clauses[at - 2] : near;
  const own = view.dates.find((date) => clause && contains(clause, date) && (date.firm || isUntil(view, clause, date)));
  const above = view.dates.find(
    (date) =>
      before &&
      contains(before, date) &&
      (heads(view, date, before) || (before.end === date.end && isUntil(view, before, date))),
  );
  return own ?? above ?? null;
}
