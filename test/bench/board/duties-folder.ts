import { openDataFolder } from "../../../db/data-folder.ts";
import type { Clock, Instant } from "../../../shared/domain/date/clock.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { Obligation } from "../../../shared/domain/obligation/obligation.ts";
import { mixedDuties } from "../mixed-obligations.ts";

const FROM = plainDate("2026-01-01");
const CLOCK: Clock = { today: () => plainDate("2026-06-30"), now: () => "2026-06-30T01:00:00.000Z" as Instant };

/** Puts `count` mixed duties of this year into a new data folder, as an import would: in one transaction. */
export async function putDuties(folder: string, count: number): Promise<void> {
  const data = await openDataFolder(folder, { clock: CLOCK });
  try {
    const duties = mixedDuties(count).map(({ obligation }) => ofThisYear(obligation));
    await data.store.transaction(async ({ subjects, obligations, settings }) => {
      await subjects.insert({ id: "unit", name: "机关党委", kind: "unit" });
      for (const duty of duties) await obligations.insert(duty);
      await settings.setLastSeenOn(CLOCK.today());
    });
  } finally {
    data.close();
  }
}

const ofThisYear = (duty: Obligation): Obligation => ({
  ...duty,
  versions: duty.versions.map((version) => ({ ...version, effectiveFrom: FROM })),
  createdOn: FROM,
});
