import { type PlainDate, addDays, laterOf } from "../date/plain-date.ts";

/** Days from the first to the last, both included; `until` is null where there is no end. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** The days of any of the spans, as spans that neither overlap nor touch, ascending. */
export function unionOf(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const last = merged.at(-1);
    if (last && (last.until === null || span.from <= addDays(last.until, 1)))
      merged[merged.length - 1] = { from: last.from, until: laterEnd(last.until, span.until) };
    else merged.push(span);
  }
  return merged;
}

/** The days that lie in a span of each list; both lists as `unionOf` gives them. */
export const intersectionOf = (a: readonly DaySpan[], b: readonly DaySpan[]): DaySpan[] =>
  unionOf(
    a.flatMap((one) =>
      b.flatMap((other) => {
        const from = laterOf(one.from, other.from);
        const until = earlierEnd(one.until, other.until);
        return until === null || from <= until ? [{ from, until }] : [];
      }),
    ),
  );

const laterEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null || b === null ? null : laterOf(a, b);

const earlierEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null || a <= b ? a : b;
