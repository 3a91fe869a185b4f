import { rm } from "node:fs/promises";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { periodOf } from "../../shared/domain/date/period.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { evidenceFiles, evidencePath } from "../evidence-store.ts";
import { fullBackupsIn, manifestOf, unreadableSetsIn } from "./full-backup.ts";

/** How many days, weeks and months retain their last backup, and the key of an instant in each. */
const KEPT: readonly (readonly [most: number, keyOf: (at: Instant) => string])[] = [
  [7, (at) => at.slice(0, 10)],
  [5, (at) => periodOf("week", plainDate(at.slice(0, 10))).key],
  [12, (at) => at.slice(0, 7)],
];

/**
 * The backups of a place that stay: the last one of each of the latest seven days, five weeks and twelve months that
 * have any. The newest always stays, and an old mistake can still be looked up a year later.
 */
export function retained(instants: readonly Instant[]): Set<Instant> {
  const latestFirst = instants.toSorted().toReversed();
  const kept = new Set<Instant>();
  for (const [most, keyOf] of KEPT) {
    const lastOf = new Map<string, Instant>();
    for (const at of latestFirst) {
      const key = keyOf(at);
      if (!lastOf.has(key) && lastOf.size < most) lastOf.set(key, at);
    }
    for (const at of lastOf.values()) kept.add(at);
  }
  return kept;
}

/**
 * Removes the backups of a depot that are not retained, and the evidence that no remaining backup lists. While a
 * manifest of the depot cannot be read, all evidence stays, because that backup may need it.
 */
export async function thinOut(depot: string): Promise<void> {
  const backups = fullBackupsIn(depot);
  const kept = retained(backups.map(({ manifest }) => manifest.at));
  for (const { folder, manifest } of backups)
    if (!kept.has(manifest.at)) {
      // The manifest is removed first: a folder without a manifest is no backup.
      await rm(manifestOf(folder));
      await rm(folder, { recursive: true });
    }
  if (unreadableSetsIn(depot).length > 0) return;
  const held = new Set(
    backups
      .filter(({ manifest }) => kept.has(manifest.at))
      .flatMap(({ manifest }) => manifest.evidence.map(({ sha256 }) => evidencePath(depot, sha256))),
  );
  for (const file of await evidenceFiles(depot)) if (!held.has(file)) await rm(file);
}
