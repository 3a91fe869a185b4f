import type { Staleness } from "./derived-data.ts";

/** Writes that leave the rules alone; `touched`: they say themselves what they changed. Any other one, and each new one until it is
 * named here, makes everything stale. */
const STALE_AFTER: ReadonlyMap<string, Staleness> = new Map([
  ["activities.record", "touched"],
  ["activities.change", "touched"],
  ["activities.withdraw", "touched"],
  ["activities.restore", "touched"],
  ["activities.addEvidence", "touched"],
  ["credits.add", "touched"],
  ["credits.withdraw", "touched"],
  ["occurrences.plan", "touched"],
  ["occurrences.handle", "touched"],
  ["occurrences.undo", "touched"],
  ["occurrences.setOpening", "touched"],
  ["occurrences.decideMember", "touched"],
  ["occurrences.setPercent", "touched"],
  ["occurrences.planSessions", "touched"],
  ["occurrences.moveSession", "touched"],
  ["occurrences.dropSession", "touched"],
  ["occurrences.restoreSession", "touched"],
  // It tells itself what each of its parts makes stale.
  ["session.undo", "touched"],
  ["app.markSeen", "nothing"],
  ["imports.open", "nothing"],
  ["imports.decide", "nothing"],
  ["imports.edit", "nothing"],
  ["imports.merge", "nothing"],
  ["imports.split", "nothing"],
  ["imports.restore", "nothing"],
  ["imports.discard", "nothing"],
  ["imports.setYear", "nothing"],
  ["calendar.exportIcs", "nothing"],
  ["slips.release", "nothing"],
  ["slips.withdraw", "nothing"],
  ["backups.create", "nothing"],
]);

/** What a write procedure makes stale of the derived data. */
export const staleAfter = (procedure: string): Staleness => STALE_AFTER.get(procedure) ?? "everything";

/** Writes that stale everything and yet only add, or change what no occurrence rests on: nothing that was due can vanish by them. */
const ONLY_ADDS: ReadonlySet<string> = new Set([
  "obligations.create",
  "obligations.countFor",
  "subjects.create",
  "subjects.join",
  // Its parts are kept watch over one by one.
  "session.undo",
  "events.log",
  "settings.set",
]);

/** What a write may take away of what was due: the same as it makes stale, save where it only adds. */
export const takesAway = (procedure: string): Staleness =>
  ONLY_ADDS.has(procedure) ? "nothing" : staleAfter(procedure);
