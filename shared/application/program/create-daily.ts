import type { MadeFullBackup } from "../../contract/schemas/full-backup.ts";
import { DutyError } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { productDay } from "../../domain/date/product-zone.ts";

/**
 * Makes today's full backup, once. It is called when a window opens or the day turns; while another backup runs at the
 * same place, it does nothing.
 *
 * @returns null where no place is chosen, or today's backup exists.
 * @throws {DutyError} as `backups.createFull`: a place that is not there today is reported, and the next call tries
 *   again.
 */
export async function createDaily({ ports }: Core): Promise<MadeFullBackup | null> {
  const { backups, clock, store } = ports;
  const { backupPlace } = await loadSettings(store.settings);
  if (backupPlace === "") return null;
  const last = await backups.lastFullAt();
  if (last !== null && productDay(Date.parse(last)) === clock.today()) return null;
  try {
    return await backups.createFull(backupPlace, clock.now());
  } catch (error) {
    if (error instanceof DutyError && isInUse(error)) return null;
    throw error;
  }
}

/** Another window or program backs up to the same place now. */
const isInUse = ({ code, details }: DutyError): boolean =>
  code === "backup-place-unfit" && (details as { readonly reason?: unknown }).reason === "in-use";
