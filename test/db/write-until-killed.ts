import { openDataFolder } from "../../db/data-folder.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { insertActivity } from "../support/recorded-entry.ts";
import { anActivity, someEvidence } from "./fixtures.ts";

/** Records one activity after another with its evidence, and prints the number of each once it was acknowledged. */
const clock = { today: () => plainDate("2026-09-16"), now: () => "2026-09-16T00:00:00.000Z" as Instant };
const [folder = ""] = process.argv.slice(2);
const { store, evidence } = await openDataFolder(folder, { clock });
for (let number = 0; ; number++) {
  const id = `a${number}`;
  const proof = await evidence.put(new TextEncoder().encode(`第${number}次`));
  await store.transaction(async ({ activities }) => {
    await insertActivity(activities, anActivity({ id }), [], [someEvidence({ id, activityId: id, ...proof })]);
  });
  process.stdout.write(`${number}\n`);
}
