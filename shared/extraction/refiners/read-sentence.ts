import { type Span, overlaps } from "../text/span.ts";
import { attachDates } from "./attach-dates.ts";
import { readAmounts } from "./read-amounts.ts";
import { readCompressed } from "./read-compressed.ts";
import { isDeadline } from "./is-deadline.ts";
import { readDates } from "./read-dates.ts";
import { readObservances } from "./read-observances.ts";
import { attachDays, readPeriods } from "./read-periods.ts";
import { readTriggers } from "./read-triggers.ts";
import { readUnknownDates } from "./read-unknown-dates.ts";
import type { Reading } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Every duty with a number, a date or an event that one sentence asks for, in order. Every rule but the observances has a sign. */
export function readSentence(view: SentenceView): Reading[] {
  if (view.signs === 0) return readObservances(view);
  const events = readTriggers(view);
  const amounts = readAmounts(view).filter((reading) => !isOnce(reading) || without([reading], events).length > 0);
  const { readings: counted, used } = attachDates(view, attachDays(view, amounts));
  const periodic = readPeriods(view, counted);
  const compressed = without(readCompressed(view), [...counted, ...periodic]);
  const observed = without(readObservances(view), counted).filter((reading) => !isDated(view, reading));
  const repeated = [...counted, ...periodic, ...compressed];
  const dated = readDates(view, [...repeated, ...observed], used);
  const undated = without(readUnknownDates(view), [...repeated, ...dated]);
  const triggered = without(events, repeated);
  const found = [...repeated, ...observed, ...dated, ...undated, ...triggered];
  return found.length < 2 ? found : found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** “安全月”活动于6月1日至15日开展: the plan's own dates stand before those of the calendar. */
const isDated = (view: SentenceView, span: Span): boolean =>
  view.dates.some(
    (date) =>
      (date.sort === "day" || date.sort === "month") &&
      view.clauseAt(date.start) === view.clauseAt(span.start) &&
      isDeadline(view, date),
  );

/** 受到处分后的三个月内，回访一次: once for each event, not once a year. */
const isOnce = ({ requirement: { kind, count } }: Reading): boolean => kind === "quantity" && count === 1;

/** Those of `readings` that overlap none of `others`. */
const without = (readings: readonly Reading[], others: readonly Span[]): readonly Reading[] =>
  readings.length === 0 || others.length === 0
    ? readings
    : readings.filter((reading) => !others.some((other) => overlaps(reading, other)));
