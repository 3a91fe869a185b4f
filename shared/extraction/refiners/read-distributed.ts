import type { DueDate } from "../../domain/obligation/requirement.ts";
import { HOURS } from "../lexicon/counters.ts";
import { type Distributed, parseDistributed } from "../parsers/distributed.ts";
import { lastDayOf, monthNumber } from "../parsers/dates.ts";
import { allMatches } from "../text/all-matches.ts";
import type { Span } from "../text/span.ts";
import { type Reading, requirement } from "./reading.ts";
import { type SentenceView, dueDate, shifted } from "./sentence-view.ts";

const QUARTERS = /(?:第?[一二三四1-4][、和及]?){2,4}季度/;
const QUARTER = /[一二三四1-4]/g;
const HALVES = /上半年[、和及]?(?:和)?下半年/;

/** 分别: makes as many duties as there are numbers, each with its own time, or its own part of the list before. */
export function readDistributed(view: SentenceView): Reading[] {
  return shifted(parseDistributed(view.sentence.text), view.sentence.start).flatMap((list) => dutiesOf(view, list));
}

function dutiesOf(view: SentenceView, list: Distributed): Reading[] {
  const offset = view.sentence.start;
  const head: Span = { start: offset, end: list.start };
  const count = list.values.length;
  const times = timesIn(view, head, count);
  const parts = times === null ? partsIn(view, head, count) : null;
  if (times === null && parts === null) return [];
  const period = view.periods.findLast(({ start }) => start < list.start) ?? null;
  const unit = list.unit;
  return list.values.map(({ count: value, start, end }, index) => {
    const number = { start: start + offset, end: end + offset };
    const due = times?.[index] ?? null;
    const span = parts?.[index] ?? { start: offset, end: number.end };
    const amount = {
      count: value,
      comparator: list.floored ? (">=" as const) : ("=" as const),
      unit,
      due,
      period: period?.period ?? null,
    };
    const kind =
      unit === "%" ? "percent" : HOURS.has(unit) ? "hours" : period !== null && due === null ? "quota" : "quantity";
    return {
      ...view.trim({
        start: Math.min(span.start, number.start),
        end: Math.max(span.end, index === 0 ? number.end : span.end),
      }),
      block: view.block,
      parts: [
        number,
        list,
        ...(period ? [period] : []),
        ...(due ? view.dates.filter((date) => date.end <= list.start) : []),
      ],
      requirement: requirement({ ...amount, kind, period: kind === "quantity" ? null : (amount.period ?? "year") }),
      stated: ["count", ...(due ? (["due"] as const) : [])],
      implied: due || period ? [] : (["year"] as const),
      rules: ["distributed"],
    };
  });
}

/** As many quarters, halves or dates as there are numbers; null where there are more or fewer. */
function timesIn(view: SentenceView, head: Span, count: number): readonly DueDate[] | null {
  const text = view.slice(head);
  const quarters = QUARTERS.exec(text)?.[0];
  if (quarters !== undefined) {
    const named = allMatches(quarters, QUARTER).map(([quarter]) => 3 * (monthNumber(quarter) ?? 0));
    return named.length === count
      ? named.map((month) => dueDate(view.planYear, month, lastDayOf(month, view.planYear)))
      : null;
  }
  if (HALVES.test(text) && count === 2) return [dueDate(view.planYear, 6, 30), dueDate(view.planYear, 12, 31)];
  const dates = view.dates.filter(({ end }) => end <= head.end);
  if (dates.length !== count) return null;
  const due = dates.map((date) => view.toDue(date));
  return due.every((day) => day !== null) ? due : null;
}

/**
 * The list of things before 分别, where it has as many entries as there are numbers; a period may stand before or behind
 * it.
 */
function partsIn(view: SentenceView, head: Span, count: number): readonly Span[] | null {
  const clause = view.clauses[view.clauseAt(head.end - 1)];
  if (!clause) return null;
  const period = view.periods.findLast(({ start, end }) => start >= clause.start && end <= head.end);
  const starts = period === undefined ? [clause.start] : [clause.start, period.end];
  return starts.map((start) => piecesOf(view, { start, end: head.end })).find(({ length }) => length === count) ?? null;
}

function piecesOf(view: SentenceView, list: Span): readonly Span[] {
  const pieces: Span[] = [];
  let at = list.start;
  for (const { index } of allMatches(view.slice(list), /[、和与及]/g)) {
    pieces.push({ start: at, end: list.start + index });
    at = list.start + index + 1;
  }
  return [...pieces, { start: at, end: list.end }].filter(({ start, end }) => end - start >= SHORTEST);
}

const SHORTEST = 2;
