import { plainWrite, read } from "./effects.ts";
import {
  foundEvidence,
  restorableBackups,
  restoredData,
  restorePlace,
  restorePreview,
  restoreSource,
} from "./schemas/restore.ts";

/**
 * The way back to a backup. Each door answers these itself, beside the core, because they are needed where the database cannot
 * be opened (`shared/application/dispatch/restorable-data.ts`).
 */
export const restoreProcedures = {
  /** The backups that lie at a place, beside those that the data folder has or knows of. */
  list: read.input(restorePlace).output(restorableBackups),
  /** Verifies a backup whole, and compares it with what is on record now; nothing is changed. */
  preview: read.input(restoreSource).output(restorePreview),
  /** Puts a backup in the place of the present database, which is put aside, and brings its evidence back. */
  apply: plainWrite.input(restoreSource).output(restoredData),
  /** Brings back the evidence that is missing or changed now; records stay as they are. */
  evidence: plainWrite.input(restoreSource).output(foundEvidence),
};
