import { deriveDue } from "../../shared/domain/obligation/occurrences.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";
import { type Ratio, medianMs } from "./measure.ts";
import { mixedDuties } from "./mixed-obligations.ts";

const YEAR = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
const SIZES = [100, 1_000, 10_000, 100_000];

/**
 * One year of ever more obligations. Each line's peer is what n log n predicts from the smallest size, so a ratio above one
 * would be growth faster than that.
 */
export async function scalingBench(): Promise<Ratio[]> {
  const calendar = new WorkdayCalendar(bundledNotices());
  const rows: Ratio[] = [];
  const [smallest = 1] = SIZES;
  for (const size of SIZES) {
    const obligations = mixedDuties(size).map(({ obligation }) => obligation);
    const oursMs = await medianMs(size > 10_000 ? 3 : 9, () => deriveDue(obligations, calendar, YEAR));
    const growth = (size * Math.log(size)) / (smallest * Math.log(smallest));
    const peerMs = (rows[0]?.oursMs ?? oursMs) * growth;
    rows.push({ name: `derive one year of ${size} obligations`, oursMs, peer: "n log n from 100", peerMs });
  }
  return rows;
}
