import { existsSync } from "node:fs";
import path from "node:path";
import { stampOf } from "../backup-files.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import {
  type FullBackup,
  depotsIn,
  fullBackupsIn,
  manifestOf,
  readFullBackup,
  unreadableSetsIn,
} from "./full-backup.ts";

/** A later backup that is not taken: its manifest cannot be read, or it is from ahead of now, which no clock can have made. */
export interface PassedOver {
  readonly folder: string;
  readonly why: "unreadable" | "ahead";
}

/** The latest backup of one calendar, and the later ones that could not be used. */
export interface LatestBackup {
  readonly backup: FullBackup;
  readonly passedOver: readonly PassedOver[];
}

/** The latest usable backup of each calendar that has backups in a place, or in a depot itself. */
export const latestBackupsAt = (place: string, now: Instant): LatestBackup[] =>
  [place, ...depotsIn(place)].flatMap((depot) => latestIn(depot, now) ?? []);

/** Finished backups in a place, in a depot or in a folder of their own whose manifest cannot be read. */
export const unreadableSetsAt = (place: string): string[] => [
  ...(existsSync(manifestOf(place)) && readFullBackup(place) === null ? [place] : []),
  ...[place, ...depotsIn(place)].flatMap(unreadableSetsIn),
];

function latestIn(depot: string, now: Instant): LatestBackup | null {
  const backups = fullBackupsIn(depot);
  const backup = backups.find(({ manifest }) => manifest.at <= now);
  if (!backup) return null;
  const ahead = backups.slice(0, backups.indexOf(backup));
  return {
    backup,
    passedOver: [
      ...unreadableSetsIn(depot)
        .filter((folder) => path.basename(folder) > stampOf(backup.manifest.at))
        .map((folder): PassedOver => ({ folder, why: "unreadable" })),
      ...ahead.map(({ folder }): PassedOver => ({ folder, why: "ahead" })),
    ],
  };
}
