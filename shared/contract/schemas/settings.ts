import { z } from "zod";
import { CHECKS, FINDING_FAULTS } from "../../domain/finding.ts";
import { LOCALES } from "../../words/locale.ts";
import { reminderRules } from "./reminder.ts";
import { freeText, instant, plainDate, year } from "./values.ts";

export const settings = z.object({
  locale: z.enum(LOCALES),
  /** The name of the unit that keeps this calendar, printed at the head of each paper. */
  unitName: freeText(100),
  /** The name that each record is signed with from now on (填表人); empty: none is given, and records stay unsigned. */
  clerkName: freeText(50),
  /** The contact for slips, printed at their foot. */
  contactName: freeText(50),
  contactPhone: freeText(50),
  /** Working days before the effective date from which a row is near. */
  leadDays: z.int().min(0).max(60),
  /** The same for monthly and shorter periods. */
  shortLeadDays: z.int().min(0).max(60),
  /** Working days without an activity after which standing work is 久未开展. */
  quietAfter: z.int().min(1).max(250),
  textSize: z.enum(["standard", "large"]),
  theme: z.enum(["light", "dark", "system"]),
  /** Single-letter keys on the screens. */
  singleKeys: z.boolean(),
  /** Days before each event in the exported calendar; null: no alarm. */
  alarmDays: z.int().min(0).max(60).nullable(),
  /** Whether planned sessions are in the exported calendar. */
  exportSessions: z.boolean(),
  /** The folder of another disk where full backups go; empty: none is chosen. */
  backupPlace: freeText(1_000),
  reminders: reminderRules,
  /** Whether closing the window of the desktop program leaves it in the tray, where it goes on reminding. */
  staysInTray: z.boolean(),
  /** Whether the system starts the desktop program, without its window, when the account logs in. */
  startsAtLogin: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const appInfo = z.object({
  version: z.string(),
  door: z.enum(["electron", "host", "command-line"]),
  today: plainDate,
  dataFolder: z.string(),
  /**
   * Why nothing can be changed: another program holds the folder, or the folder is read-only. Null when changes are
   * possible.
   */
  readOnly: z.enum(["data-locked", "folder-read-only"]).nullable(),
  /** No plan and no obligation yet: offer the sample. */
  isEmpty: z.boolean(),
  years: z.array(year),
  counts: z.object({ obligations: z.int(), pendingCandidates: z.int(), missingEvidence: z.int() }),
  lastBackupAt: instant.nullable(),
  /** Whether this door can turn a paper into a PDF here, or why not. */
  canPrintPdf: z.boolean(),
});
export type AppInfo = z.infer<typeof appInfo>;

export const integrityReport = z.object({
  ok: z.boolean(),
  findings: z.array(
    z.object({ check: z.enum(CHECKS), fault: z.enum(FINDING_FAULTS), place: z.string(), message: z.string() }),
  ),
  checked: z.array(z.string()),
});
