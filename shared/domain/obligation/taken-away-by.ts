/**
 * What can take a missed or recorded occurrence away from the rules that made it. "Why this date" names it beside the occurrence that
 * was preserved, so each has words in every locale. `program-release` is the only one that is no write of somebody's: holiday years
 * that arrive with a release of the program.
 */
export const TAKEN_AWAY_BY = [
  "duty-changed",
  "rule-amended",
  "layer-rule-added",
  "floor-added",
  "version-withdrawn",
  "subject-changed",
  "subject-removed",
  "member-left",
  "membership-removed",
  "membership-corrected",
  "roster-changed",
  "event-dated",
  "event-corrected",
  "event-withdrawn",
  "event-restored",
  "anchor-dated",
  "notice-stored",
  "notice-withdrawn",
  "days-announced",
  "announcement-withdrawn",
  "plan-finished",
  "plan-amended",
  "year-turned",
  "plan-set-aside",
  "import-taken-back",
  "act-undone",
  "act-redone",
  "record-changed",
  "program-release",
] as const;

/** The stored name of the cause `program-release`; every other cause is stored as its procedure. */
export const PROGRAM_RELEASE = "holidays.release";

export type TakenAwayBy = (typeof TAKEN_AWAY_BY)[number];
