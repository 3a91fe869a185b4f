import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { sha256Of } from "../evidence-store.ts";
import { layoutOf } from "../layout.ts";
import { codeOf } from "../sqlite-errors.ts";
import { writeSynced } from "../synced-files.ts";

const note = z.object({
  at: z.iso.datetime() as unknown as z.ZodType<Instant>,
  folder: z.string(),
  series: z.string().regex(/^[0-9a-z-]+$/),
});
type Note = z.infer<typeof note>;

const noteIn = (folder: string): string => path.join(layoutOf(folder).backups, "last-full-backup.json");

/**
 * Notes the time of the last full backup in the data folder, because the disk of the backup is often not plugged in. A
 * read-only data folder keeps no note.
 */
export async function noteFullBackup(folder: string, made: Note): Promise<void> {
  try {
    await writeSynced(folder, noteIn(folder), Buffer.from(JSON.stringify(made)));
  } catch (error) {
    if (!["EROFS", "EACCES", "EPERM"].includes(codeOf(error) ?? "")) throw error;
  }
}

/** When the last full backup was made from here; null when none was, or the note cannot be read. */
export const lastFullBackupAt = (folder: string): Instant | null => noteOf(folder)?.at ?? null;

/**
 * The name of a calendar's backups at every place, made with the first backup. A read-only folder has the name that
 * its machine and its path give.
 */
export const seriesOf = (folder: string): string =>
  noteOf(folder)?.series ?? sha256Of(Buffer.from(`${os.hostname()}\0${folder}`)).slice(0, 12);

function noteOf(folder: string): Note | null {
  if (!existsSync(noteIn(folder))) return null;
  try {
    return note.safeParse(JSON.parse(readFileSync(noteIn(folder), "utf8"))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
