import { v7 } from "uuid";
import { type DataFolder, openDataFolder } from "../../db/data-folder.ts";
import { planReader } from "../../threads/plan-reader.ts";
import { type Dispatch, createDispatch } from "../../shared/application/dispatch/dispatch.ts";
import type { Ports } from "../../shared/application/ports/ports.ts";
import type { Activity } from "../../shared/domain/compliance/credit.ts";
import type { Clock, Instant } from "../../shared/domain/date/clock.ts";
import { type PlainDate, plainDate } from "../../shared/domain/date/plain-date.ts";
import { occurrenceId } from "../../shared/domain/obligation/occurrence.ts";
import { deriveOccurrences } from "../../shared/domain/obligation/occurrences.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../shared/domain/workday/workday-calendar.ts";
import { withFolder } from "./filled-folder.ts";
import { insertActivity } from "../support/recorded-entry.ts";
import { mixedDuties } from "./mixed-obligations.ts";

const TODAY = plainDate("2026-06-30");
const CLOCK: Clock = { today: () => TODAY, now: () => "2026-06-30T01:00:00.000Z" as Instant };

/** A data folder with years of keeping in it, and a core over it. */
export interface KeptYears {
  readonly dispatch: Dispatch;
  /** Another core over the same store, which has nothing computed yet. */
  fresh(): Dispatch;
}

/** `count` mixed duties since 2021, all of it done, in a real data folder. */
export const withKeptYears = <T>(count: number, use: (kept: KeptYears) => Promise<T>): Promise<T> =>
  withFilled((data) => fill(data, count), use);

/** A core over a real data folder with what `put` puts into it. */
export const withFilled = <T>(
  put: (data: DataFolder) => Promise<void>,
  use: (kept: KeptYears) => Promise<T>,
): Promise<T> =>
  withFolder(async (folder) => {
    const data = await openDataFolder(folder, { clock: CLOCK });
    try {
      await put(data);
      const fresh = () => createDispatch(portsOver(data));
      return await use({ dispatch: fresh(), fresh });
    } finally {
      data.close();
    }
  });

const portsOver = (data: DataFolder): Ports => ({
  clock: CLOCK,
  store: data.store,
  evidence: data.evidence,
  backups: data.backups,
  kits: data.kits,
  ids: { next: () => v7() },
  pdf: null,
  calendarFolder: { replace: async () => undefined },
  files: { save: async () => ({ outcome: "cancelled", path: null }) },
  planReader: planReader(),
  events: { publish: () => undefined },
  facts: { version: "0", door: "command-line", dataFolder: data.folder, readOnly: null, actor: "" },
});

/** Everything that fell due until last week was done on its day: one activity a day counts for all of it. */
async function fill(data: DataFolder, count: number): Promise<void> {
  const duties = mixedDuties(count).map(({ obligation }) => obligation);
  const calendar = new WorkdayCalendar(bundledNotices());
  const due = deriveOccurrences(duties, calendar, { from: plainDate("2021-01-01"), to: plainDate("2026-06-26") });
  await data.store.transaction(async ({ obligations, subjects, activities }) => {
    await subjects.insert({ id: "unit", name: "机关党委", kind: "unit" });
    for (const duty of duties) await obligations.insert(duty);
    for (const [day, occurrences] of Map.groupBy(due, ({ effectiveDate }) => effectiveDate))
      await insertActivity(
        activities,
        activityOn(day),
        occurrences.map((occurrence, index) => ({
          id: `${day}-${index}`,
          activityId: day,
          ...occurrenceId(occurrence),
          amount: "count" in occurrence.requirement ? occurrence.requirement.count : 1,
          reason: null,
          withdrawn: false,
        })),
        [],
      );
  });
}

export const activityOn = (day: PlainDate): Activity => ({
  id: day,
  title: "活动",
  happenedOn: day,
  recordedOn: day,
  recordedAt: `${day}T01:00:00.000Z` as Instant,
  startTime: null,
  place: null,
  hours: null,
  note: "",
  noEvidenceReason: "在册",
  withdrawn: false,
});

/** The value of a request; a failure ends the bench. */
export async function valueOf(dispatch: Dispatch, name: string, input: unknown): Promise<unknown> {
  const reply = await dispatch({ name, input });
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}
