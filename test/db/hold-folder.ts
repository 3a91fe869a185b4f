import { openDataFolder } from "../../db/data-folder.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";

/** A program of its own that opens the folder it is given, writes, says so, and stays until it is killed. */
const clock = { today: () => plainDate("2026-09-16"), now: () => "2026-09-16T00:00:00.000Z" as Instant };
const [folder = ""] = process.argv.slice(2);
const { readOnly, store } = await openDataFolder(folder, { clock });
await store.settings.set({ unitName: "另一个程序" });
console.log(readOnly ?? "writes");
setInterval(() => readOnly, 1_000);
