import { openDataFolder } from "../../db/data-folder.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { DutyError } from "../../shared/domain/errors.ts";

/** A program of its own that opens the folder it is given and prints what it can do there, as JSON. */
const clock = { today: () => plainDate("2026-09-16"), now: () => "2026-09-16T00:00:00.000Z" as Instant };
const [folder = ""] = process.argv.slice(2);
try {
  const opened = await openDataFolder(folder, { clock });
  const { readOnly, store, backups } = opened;
  const write = await store.settings.set({ unitName: "某协会" }).then(() => "done", codeOf);
  const duties = (await store.obligations.list()).length;
  const { findings } = await backups.check();
  opened.close();
  console.log(JSON.stringify({ readOnly, duties, write, findings }));
} catch (error) {
  if (!(error instanceof DutyError)) throw error;
  console.log(JSON.stringify({ code: error.code, details: error.details }));
}

function codeOf(error: unknown): string {
  if (error instanceof DutyError) return error.code;
  throw error;
}
