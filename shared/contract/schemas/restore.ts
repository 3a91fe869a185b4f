import { z } from "zod";
import { instant, plainDate, words, wordsOrNull } from "./values.ts";

/** A place to look for backups in: a stick, a share, one backup of it, or nothing but what the data folder knows of. */
export const restorePlace = z.object({ place: wordsOrNull(1_000) });

/** The folder of a full backup, or the file of a copy of the database. */
export const restoreSource = z.object({ source: words(1_000) });

/**
 * `full`: database and evidence at another place; `database`: a copy of the database in the data folder; `replaced`: the database that
 * an earlier restore replaced.
 */
export const BACKUP_KINDS = ["full", "database", "replaced"] as const;

/** A backup that can be put back. Each was verified when it was made, and is verified again before anything is changed. */
export const restorableBackup = z.object({
  source: z.string(),
  kind: z.enum(BACKUP_KINDS),
  at: instant,
  /** The number of evidence files in the backup; null for a copy of the database alone. */
  evidence: z.int().nullable(),
  /** The number of evidence files that were missing or changed when the backup was made. */
  missing: z.int(),
  isAhead: z.boolean(),
});
export type RestorableBackup = z.infer<typeof restorableBackup>;

/** The backups found, the latest first and those from ahead of now last, and the finished ones whose manifest cannot be read. */
export const restorableBackups = z.object({ backups: z.array(restorableBackup), unreadable: z.array(z.string()) });
export type RestorableBackups = z.infer<typeof restorableBackups>;

/** What a preview counts and compares: the kinds of record that a person would miss. */
export const COUNTED_RECORDS = [
  "plans",
  "duties",
  "rules",
  "anchors",
  "activities",
  "handlings",
  "openings",
  "sessions",
  "percentLists",
  "coverageLists",
  "coverageMarks",
  "subjects",
  "members",
  "roster",
  "bodies",
  "events",
  "slips",
  "closings",
  "holidays",
  "observances",
  "calendarImports",
  "publications",
  "snoozes",
  "settings",
] as const;

const counted = z.object({ now: z.int().nullable(), after: z.int() });

/** Something on record now that the backup lacks. */
const lostRecord = z.object({
  kind: z.enum(["activity", "duty"]),
  title: z.string(),
  /** The day of an activity. */
  day: plainDate.nullable(),
});

/** What a restore would change. `now` is null where the present database cannot be read. */
export const restorePreview = z.object({
  backup: restorableBackup,
  /** `differs`: something of the kind differs, also where as many are counted. What was undone is not counted. */
  records: z.record(z.enum(COUNTED_RECORDS), counted.extend({ differs: z.boolean() })),
  /** The files of evidence that the records name. */
  evidence: counted,
  /** The latest day on which something is recorded to have happened. */
  lastDay: z.object({ now: plainDate.nullable(), after: plainDate.nullable() }),
  isPresentReadable: z.boolean(),
  lost: z.array(lostRecord),
  lostInAll: z.int(),
  /** Names of evidence files that are missing or changed now and that the backup brings back. */
  broughtBack: z.array(z.string()),
  /** Names of evidence files that the backup's records name and that neither it nor the data folder holds. */
  lacking: z.array(z.string()),
});
export type RestorePreview = z.infer<typeof restorePreview>;

/** What was done, with the place of the database that was there before. */
export const restoredData = z.object({
  /** Null where there was none. */
  replaced: z.string().nullable(),
  /** Files of evidence that came back. */
  evidence: z.int(),
  lacking: z.array(z.string()),
});
export type RestoredData = z.infer<typeof restoredData>;

/** Files of evidence that were brought back without touching any record. */
export const foundEvidence = z.object({ evidence: z.int() });
export type FoundEvidence = z.infer<typeof foundEvidence>;
