import { RRule } from "rrule";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { deriveDue } from "../../shared/domain/obligation/occurrences.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";
import { type Ratio, medianMs } from "./measure.ts";
import { mixedDuties } from "./mixed-obligations.ts";

const DUTIES = 10_000;
const YEAR = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };

/** One year of 10,000 mixed obligations, shifts and identities included, against plain rrule's days alone. */
export async function expandBench(): Promise<Ratio[]> {
  const duties = mixedDuties(DUTIES);
  const obligations = duties.map(({ obligation }) => obligation);
  const calendar = new WorkdayCalendar(bundledNotices());
  const oursMs = await medianMs(5, () => deriveDue(obligations, calendar, YEAR));
  const peerMs = await medianMs(3, () => {
    for (const { rrule } of duties) plainExpansion(rrule);
  });
  return [{ name: "expand one year of 10,000 mixed obligations", oursMs, peer: "rrule between, each", peerMs }];
}

function plainExpansion(rule: string): string[] {
  const rrule = new RRule({ ...RRule.parseString(rule), dtstart: new Date(Date.UTC(2021, 0, 1)) });
  return rrule
    .between(new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(2026, 11, 31)), true)
    .map((day) => day.toISOString().slice(0, 10));
}
