import type { DatePhrase } from "../parsers/dates.ts";
import type { Reading } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

const PLACED = /^(?:一般|原则上|通常|可|应|并|且|集中|统一)*(?:安排|放|集中|定|固定|要|时间)*(?:在|于|为)?$/;
const AND_DONE = /^(?:或[^，。；]{1,8})?(?:(?:左右|期间|前后)?(?:进行|召开|开展|完成|举行|举办|实施)?)$/;

/**
 * A clause that only says when (一般安排在第四季度) dates the yearly duty before it in the sentence.
 * Returns the readings with their dates, and the dates that are thereby used.
 */
export function attachDates(
  view: SentenceView,
  readings: readonly Reading[],
): { readings: readonly Reading[]; used: readonly DatePhrase[] } {
  if (readings.length === 0 || view.dates.length === 0) return { readings, used: [] };
  const dated = [...readings];
  const used = view.dates.filter((date) => {
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
