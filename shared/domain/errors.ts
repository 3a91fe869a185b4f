import type { EvidenceFault } from "./papers/evidence-kit.ts";
import type { YearPile } from "./compliance/year-closing.ts";
import type { NoticeFault } from "./workday/notice/notice-fault.ts";
import type { InputFault, InputIssue } from "./input-fault.ts";

/**
 * Every kind of expected trouble, with the facts that its sentence needs. The sentence itself is chosen by
 * code where it is shown (`shared/words/errors.ts`), so that details never travel as prose.
 */
export interface ErrorDetails {
  /** Request data that the contract's schema refuses; `path` as in zod. */
  "invalid-input": { issues: InputIssue[] };
  "unknown-procedure": { name: string };
  "not-found": { what: string; id: string };
  "invalid-date": { text: string };
  /** A recurrence rule that RFC 5545 forbids. */
  "rule-forbidden": { rule: string; reason: RuleFault };
  /** A recurrence rule that gives no day from `start` on; where `start` is null, no day of any year. */
  "rule-never-occurs": { rule: string; reason: NeverReason; start: string | null };
  /** A rule and a window that are both without end. */
  "rule-unbounded": { rule: string };
  "period-reversed": { from: string; to: string };
  "file-empty": { name: string };
  /**
   * `unpacked` when the size is that of an archive's content; `inMemory` when reading `bytes` takes more memory than
   * `limit`.
   */
  "file-too-large": { name: string; bytes: number; limit: number; unpacked?: true; inMemory?: true };
  /** More duties and figures than any plan has, counted as far as `limit`. */
  "file-too-full": { name: string; limit: number };
  /** The reading was ended after `seconds`. */
  "file-too-slow": { name: string; seconds: number };
  "file-not-text": { name: string };
  /** The file holds no calendar (BEGIN:VCALENDAR). */
  "file-not-calendar": { name: string };
  /** The content is not what the name says. `found` is what it looks like: `zip`, `pdf`, `png` … */
  "file-kind-mismatch": { name: string; found: string };
  "file-kind-unsupported": { name: string; found: string };
  /** The file can be opened only with a password. */
  "file-encrypted": { name: string };
  /** A scan or a picture: nothing in it can be read as text. */
  "file-has-no-text": { name: string };
  "file-unreadable": { name: string; reason: string };
  "file-exists": { name: string };
  /** A place that the person named for a file cannot be written; `reason` is the system's code, or `not-absolute`. */
  "file-unwritable": { path: string; reason: string };
  /** Somebody cancelled the job; nothing of it was stored. */
  cancelled: Record<string, never>;
  /** The same text was imported before. */
  "plan-known": { planId: string; title: string };
  "plan-empty": { title: string; unread: number };
  "candidate-decided": { candidateId: string };
  "activity-in-future": { happenedOn: string; today: string };
  /**
   * An event in the future cannot start a clock that counts forward. Only a clock that counts back needs the day
   * ahead.
   */
  "event-in-future": { name: string; happenedOn: string; today: string };
  /**
   * An event of the same name, day and subject is logged for the same duties; a second one would make each of them due
   * twice.
   */
  "event-already-logged": { eventId: string; name: string; happenedOn: string | null; subject: string | null };
  /**
   * The day is too long before or after the occurrence for its meeting. `first` and `last` bound the days that are
   * possible.
   */
  "planned-day-far-off": { date: string; first: string; last: string };
  "credit-before-period": { happenedOn: string; first: string };
  /** An amendment would hold from an earlier day than the one proposed, and nobody has agreed to that. */
  "amendment-backdated": { effectiveFrom: string; proposed: string };
  /** Something rests on what would be taken back: records, or later acts, of the duties with these titles. */
  "act-built-upon": { titles: string[] };
  /**
   * The act cannot be taken back because it was taken back before, or cannot be done again because it was not taken
   * back.
   */
  "act-turned": { actId: string };
  /** Neither the title nor the number nor the date of issue of a plan names its year, and nobody has chosen one. */
  "plan-year-unknown": { title: string };
  /** A plan is for another year than the present one, and nobody has said how to take it. */
  "plan-year-other": { title: string; year: number; thisYear: number };
  /** No plan of the same issuer and an earlier year is in force, so that there is nothing to turn from. */
  "turn-without-plan": { title: string; issuer: string };
  /** Duties of the former year of which nobody has said what becomes of them. */
  "turn-unanswered": { titles: string[] };
  /** The year is closed: nothing of it changes its state before it is opened again. */
  "year-closed": { year: number };
  "year-not-closed": { year: number };
  /** Piles of the year that have rows and no words. */
  "year-unwritten": { year: number; piles: { pile: YearPile; count: number }[] };
  /** The plan is imported and nothing was accepted since: there is nothing to finish, and its year stays. */
  "plan-finished": { title: string };
  /** There is nothing to take back or set aside: no duty came of the plan, or all of them are set aside. */
  "plan-without-duties": { title: string };
  /** The draft of the slip changed since the person saw it, so another text would be released. */
  "draft-changed": { lead: string };
  "slip-withdrawn": { name: string; on: string };
  "reason-required": { action: string };
  /** Something on record names the subject, so that it cannot be removed. */
  "subject-in-use": { name: string };
  /** What was recorded for the member would count for no period any more: the titles of the duties, with their periods. */
  "stay-built-upon": { name: string; titles: string[] };
  /** The session has no step left to undo, or none before the named one. */
  "nothing-to-undo": Record<string, never>;
  /** The step was undone already. */
  "step-undone": { step: StepFacts };
  /** The step cannot be undone at all; `hindrance` says why. */
  "step-not-undoable": { step: StepFacts; hindrance: StepHindrance };
  /** A later step, `by`, rests on the step and has to be undone first. */
  "step-rested-on": { step: StepFacts; by: StepFacts };
  /** The assignees of a duty can change only from today on; earlier occurrences stay with their former assignees. */
  "subjects-before-today": { from: string; today: string };
  /** The activity would fill an occurrence that was missed, and has neither evidence nor a reason for none. */
  "proof-required": { recurrenceId: string; limit: string };
  /** The data folder is read-only, because of its permissions, its medium or the way it was opened. */
  "data-read-only": { folder: string };
  /** Another program holds the data folder for writing. */
  "data-locked": { folder: string };
  "data-folder-unusable": { folder: string; reason: string };
  /** Something of another sort lies under a name of ours: a folder where the database goes, a file in the place of the evidence. */
  "data-folder-disordered": { folder: string; place: string; expected: "file" | "folder" };
  /** The file is a database of another program; nothing of it was touched. */
  "database-foreign": { file: string };
  "database-newer": { found: string; known: string };
  "database-damaged": { folder: string; lastGoodBackup: string | null };
  "disk-full": { folder: string };
  /**
   * A full backup cannot be written to the folder: the folder is not there, lies inside the data (and would be lost
   * with it), cannot be written to, or is used by another program's backup.
   */
  "backup-place-unfit": { place: string; reason: "not-there" | "inside-data" | "not-writable" | "in-use" };
  /**
   * A calendar cannot be written to the folder. `foreign-file`: a file of that name is there which this program did not write;
   * `no-answer`: the share did not answer in time; `full`: the disk is.
   */
  "publication-folder-unfit": {
    folder: string;
    name: string;
    reason: "not-there" | "inside-data" | "not-writable" | "full" | "no-answer" | "foreign-file";
  };
  /** A backup is not what was copied any more; the finding names the first file that is wrong. */
  "backup-damaged": { backup: string; finding: BackupFinding };
  /** The file or folder named for a restore is no backup of this program. Nothing was changed. */
  "backup-unfit": { file: string; reason: "not-there" | "no-database" | "foreign" | "no-export" };
  /**
   * `line` is the line of the pasted notice that could not be understood, or the beginning of the text where the fault
   * concerns the whole text.
   */
  "holiday-notice-unreadable": { line: string; fault: NoticeFault };
  /** Files of evidence are missing, changed or unreadable, and nobody agreed to a kit without them. */
  "evidence-unsound": { files: { name: string; fault: EvidenceFault }[] };
  /** A kit of a year, unit or duty of which nothing is asked: it would look complete. */
  "kit-empty": { year: number; lead: string | null; duty: string | null };
  /** Another kit is being written. */
  "kit-under-way": Record<string, never>;
  /** What was written was read back, and this file in it is not what was to be written. Nothing was kept. */
  "kit-damaged": { file: string; name: string };
  "browser-missing": { looked: string[] };
  "render-failed": { reason: string };
  unexpected: { message: string };
}

/**
 * The fault of a file in a backup: it is missing, differs from the copied file, is damaged inside, or names evidence
 * that the manifest lacks.
 */
export interface BackupFinding {
  readonly file: string;
  readonly fault: "missing" | "changed" | "broken" | "unlisted";
}

/** Why a step of a session cannot be undone. */
export const STEP_HINDRANCES = [
  /** A paper or a file of the step has left the program. */
  "left-the-program",
  /** The step gave a number, and no number is given twice. */
  "number-used",
  "kept-for-good",
  /** A plan under review was discarded; it was never on record. */
  "review-discarded",
  /** The correction wrote over who was assigned the duty until when. */
  "terms-corrected",
  /** The step changed nothing that could be changed back. */
  "nothing-changed",
  "no-way-back",
] as const;
export type StepHindrance = (typeof STEP_HINDRANCES)[number];

/** A step of a session, for a sentence: which procedure, and what about. */
export interface StepFacts {
  readonly procedure: string;
  readonly subject: { readonly name: string; readonly other: string | null; readonly date: string | null };
}

export const refusedInput = (path: string, fault: InputFault): DutyError<"invalid-input"> =>
  new DutyError("invalid-input", { issues: [{ path, message: fault }] });

export type RuleFault =
  | "syntax"
  | "count-with-until"
  | "interval-below-one"
  | "part-out-of-range"
  | "part-not-allowed"
  | "freq-missing"
  | "time-part"
  /** Longer than any rule that a person writes. */
  | "too-long"
  /** INTERVAL or COUNT beyond all bounds. */
  | "too-large"
  /** The text holds more than one rule: DTSTART, EXDATE, a second line. */
  | "other-lines"
  /** The rrule library, as other programs use it, reads another rule. */
  | "not-held";

/**
 * `no-such-day`: no calendar has what it asks for. `interval`: counted from its start it steps over each such day. `until`,
 * `count`: it ends before its first day. `calendar-end`: it begins so late that the calendar, the year 2199, ends before it.
 */
export type NeverReason = "no-such-day" | "interval" | "until" | "count" | "calendar-end";

export type ErrorCode = keyof ErrorDetails;

/** An error as data: its code with the facts that belong to it. */
export type ErrorFacts = { [C in ErrorCode]: { code: C; details: ErrorDetails[C] } }[ErrorCode];

/** Expected trouble: returned inside a `Result`, or thrown to the edge, where it becomes a reply. */
export class DutyError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, details: ErrorDetails[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = "DutyError";
    this.code = code;
    this.details = details;
  }
}
