import { RRule } from "rrule";
import { withKeptYears, valueOf } from "./kept-years.ts";
import { type Ratio, medianMs } from "./measure.ts";
import { mixedDuties } from "./mixed-obligations.ts";

const DUTIES = 10_000;
const MONTH = { from: "2026-06-01", to: "2026-06-30" };

/** A month's due list with five years of history behind it, against plain rrule expanding each rule up to that month. */
export const dueListBench = (): Promise<Ratio[]> =>
  withKeptYears(DUTIES, async ({ dispatch }) => {
    const oursMs = await medianMs(5, () => valueOf(dispatch, "occurrences.list", MONTH));
    const rules = mixedDuties(DUTIES).map(({ rrule }) => rrule);
    const peerMs = await medianMs(1, () => rules.forEach(monthOf));
    return [
      { name: "due list of a month, 10,000 obligations, five years kept", oursMs, peer: "rrule between, each", peerMs },
    ];
  });

function monthOf(rule: string): string[] {
  const rrule = new RRule({ ...RRule.parseString(rule), dtstart: new Date(Date.UTC(2021, 0, 1)) });
  return rrule
    .between(new Date(Date.UTC(2026, 5, 1)), new Date(Date.UTC(2026, 5, 30)), true)
    .map((day) => day.toISOString().slice(0, 10));
}
