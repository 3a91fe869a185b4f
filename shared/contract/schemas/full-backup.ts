import { z } from "zod";
import { instant, words } from "./values.ts";

/** A folder of this machine where a full backup goes, or lies: another disk, a USB stick, a share. */
export const backupPlace = z.object({ place: words(1_000) });

/** A full backup (database and evidence) at its place. */
export const fullBackup = z.object({
  folder: z.string(),
  at: instant,
  /** Files of evidence that it holds. */
  evidence: z.int(),
  /** Names of those that were missing or changed in the data folder when it was made. */
  missing: z.array(z.string()),
  /** Made later than now: the clock of this machine, or of the other one, was wrong. It is never taken for the latest. */
  isAhead: z.boolean(),
});
export type FullBackupView = z.infer<typeof fullBackup>;

/** As made now: what of the evidence was new at the place. */
export const madeFullBackup = fullBackup.extend({ copied: z.int(), copiedBytes: z.int() });
export type MadeFullBackup = z.infer<typeof madeFullBackup>;
