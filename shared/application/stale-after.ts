import type { Staleness } from "./derived-data.ts";

/** Writes that leave the rules alone. Any other one, and each new one until it is named here, makes everything stale. */
const STALE_AFTER: ReadonlyMap<string, Staleness> = new Map([
  ["activities.record", "records"],
  ["activities.withdraw", "records"],
  ["activities.addEvidence", "records"],
  ["credits.add", "records"],
  ["credits.withdraw", "records"],
  ["occurrences.plan", "records"],
  ["occurrences.handle", "records"],
  ["occurrences.undo", "records"],
  ["occurrences.setOpening", "records"],
  ["occurrences.setPercent", "records"],
  ["occurrences.planSessions", "records"],
  ["occurrences.moveSession", "records"],
  ["occurrences.dropSession", "records"],
  ["app.markSeen", "nothing"],
  ["imports.open", "nothing"],
  ["imports.decide", "nothing"],
  ["imports.edit", "nothing"],
  ["imports.merge", "nothing"],
  ["imports.split", "nothing"],
  ["imports.restore", "nothing"],
  ["imports.discard", "nothing"],
  ["calendar.exportIcs", "nothing"],
  ["backups.create", "nothing"],
]);

/** What a write procedure makes stale of the derived data. */
export const staleAfter = (procedure: string): Staleness => STALE_AFTER.get(procedure) ?? "everything";
