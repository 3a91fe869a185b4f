import { initial } from "./0010-initial.ts";
import { dutiesKept } from "./0020-duties-kept.ts";
import { candidatesMerged } from "./0030-candidates-merged.ts";
import { longReviews } from "./0040-long-reviews.ts";
import { breachesKept } from "./0050-breaches-kept.ts";
import { slips } from "./0060-slips.ts";
import { percentVersions } from "./0070-percent-versions.ts";
import { recordsMended } from "./0080-records-mended.ts";
import { exportedByYear } from "./0090-exported-by-year.ts";
import { eachMonth } from "./0100-each-month.ts";
import { noticesOfChange } from "./0110-notices-of-change.ts";
import { versionsInOrder } from "./0120-versions-in-order.ts";
import { acts } from "./0121-acts.ts";
import { plansOfOtherYears } from "./0122-plans-of-other-years.ts";
import { keptWithoutADate } from "./0130-kept-without-a-date.ts";
import { sessionSteps } from "./0140-session-steps.ts";
import { observances } from "./0150-observances.ts";
import { versionsTakenBack } from "./0160-versions-taken-back.ts";
import { keptGivenUp } from "./0170-kept-given-up.ts";
import { placesAccounted } from "./0180-places-accounted.ts";
import { standingWork } from "./0190-standing-work.ts";
import { slipReplies } from "./0210-slip-replies.ts";
import { reminders } from "./0260-reminders.ts";
import { yearTurn } from "./0300-year-turn.ts";
import { roster } from "./0310-roster.ts";
import { coverage } from "./0315-coverage.ts";
import { calendarImports } from "./0318-calendar-imports.ts";
import { publications } from "./0325-publications.ts";
import type { Migration } from "./migration.ts";

/** Every step, ascending. The last one is the schema that this program knows. */
export const steps: readonly Migration[] = [
  initial,
  dutiesKept,
  candidatesMerged,
  longReviews,
  breachesKept,
  slips,
  percentVersions,
  recordsMended,
  exportedByYear,
  eachMonth,
  noticesOfChange,
  versionsInOrder,
  acts,
  plansOfOtherYears,
  keptWithoutADate,
  sessionSteps,
  observances,
  versionsTakenBack,
  keptGivenUp,
  placesAccounted,
  standingWork,
  slipReplies,
  reminders,
  yearTurn,
  roster,
  coverage,
  calendarImports,
  publications,
];
