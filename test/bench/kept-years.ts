import os from "node:os";
import { v7 } from "uuid";
import { type DataFolder, openDataFolder } from "../../db/data-folder.ts";
import { type Dispatch, createDispatch } from "../../shared/application/dispatch.ts";
import type { Ports } from "../../shared/application/ports.ts";
import type { Clock, Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { withFolder } from "./filled-folder.ts";
import { mixedDuties } from "./mixed-obligations.ts";

const TODAY = plainDate("2026-06-30");
const CLOCK: Clock = { today: () => TODAY, now: () => "2026-06-30T01:00:00.000Z" as Instant };
/** One activity of a year counts for so many duties. */
const CREDITS_AN_ACTIVITY = 10;

/** A data folder with years of keeping in it, and a core over it. */
export interface KeptYears {
  readonly dispatch: Dispatch;
  /** Another core over the same store, which has nothing computed yet. */
  fresh(): Dispatch;
}

/** `count` mixed duties since 2021, each credited once a year, in a real data folder. */
export const withKeptYears = <T>(count: number, use: (kept: KeptYears) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const data = await openDataFolder(folder, { clock: CLOCK });
    try {
      await fill(data, count);
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
  ids: { next: () => v7() },
  pdf: null,
  files: { save: async () => ({ outcome: "cancelled", path: null }) },
  events: { publish: () => undefined },
  facts: { version: "0", door: "command-line", dataFolder: data.folder, readOnly: null, actor: os.userInfo().username },
});

async function fill(data: DataFolder, count: number): Promise<void> {
  await data.store.transaction(async ({ obligations, subjects, activities }) => {
    await subjects.insert({ id: "unit", name: "机关党委", kind: "unit" });
    const duties = mixedDuties(count).map(({ obligation }) => obligation);
    for (const duty of duties) await obligations.insert(duty);
    for (let year = 2021; year <= 2025; year++)
      for (let from = 0; from < count; from += CREDITS_AN_ACTIVITY) {
        const id = `${year}-${from}`;
        const credits = duties.slice(from, from + CREDITS_AN_ACTIVITY).map((duty) => ({
          id: `${id}-${duty.id}`,
          activityId: id,
          obligationId: duty.id,
          subjectId: "unit",
          recurrenceId: `${year}`,
          amount: 1,
          reason: null,
          withdrawn: false,
        }));
        await activities.insert(activityOf(id, year), credits, []);
      }
  });
}

const activityOf = (id: string, year: number) => ({
  id,
  title: "活动",
  happenedOn: plainDate(`${year}-05-20`),
  recordedOn: plainDate(`${year}-05-20`),
  recordedAt: `${year}-05-20T01:00:00.000Z` as Instant,
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
