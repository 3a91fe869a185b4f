import { z } from "zod";
import { instant, words } from "./values.ts";

/** A folder of this machine where a full backup goes, or lies: another disk, a USB stick, a share. */
export const backupPlace = z.object({ place: words(1_000) });

/** A full backup (database and evidence) at its place. */
export const fullBackup = z.object({
  folder: z.string(),
  at: instant,
  /** The number of evidence files in the backup. */
  evidence: z.int(),
  /** The names of evidence files that were missing or changed in the data folder when the backup was made. */
  missing: z.array(z.string()),
  /**
   * Whether the backup is dated after now, because the clock of this machine, or of the other one, was wrong. Such a
   * backup never counts as the latest.
   */
  isAhead: z.boolean(),
});
export type FullBackupView = z.infer<typeof fullBackup>;

/** A full backup that was just made, with the number and size of the evidence files that were new at its place. */
export const madeFullBackup = fullBackup.extend({ copied: z.int(), copiedBytes: z.int() });
export type MadeFullBackup = z.infer<typeof madeFullBackup>;
