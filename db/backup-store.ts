import type { BackupStore } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { backUp } from "./backup.ts";
import { listBackups } from "./backup-files.ts";
import { CHECKS, type Checked, checkIntegrity } from "./integrity.ts";
import { toDutyError } from "./sqlite-errors.ts";

/** Backups of one open data folder, and its check. */
export const backupStoreOf = (data: Checked, readOnly: boolean): BackupStore => ({
  create: async (at) => {
    if (readOnly) throw new DutyError("data-read-only", { folder: data.folder });
    try {
      return await backUp(data.sqlite, data.folder, at);
    } catch (error) {
      throw toDutyError(error, data.folder);
    }
  },
  lastAt: async () => listBackups(data.folder)[0]?.at ?? null,
  check: async () => ({ checked: [...CHECKS], findings: await checkIntegrity(data) }),
});
