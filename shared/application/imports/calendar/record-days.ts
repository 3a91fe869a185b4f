import { isAccumulating } from "../../../domain/obligation/requirement.ts";
import { occurrenceId } from "../../../domain/obligation/occurrence.ts";
import { recordActivity } from "../../activities/record-activity.ts";
import type { MadeOfDay } from "../../ports/stores/calendar-import-store.ts";
import type { CalendarWork, ChosenEntry } from "./calendar-work.ts";
import { fittingOccurrence } from "./fitting-occurrence.ts";
import { daysPast } from "./propose-entry.ts";

/** The longest texts that the contract has for an activity. */
const LONGEST_TITLE = 200;
const LONGEST_NOTE = 20_000;

/**
 * Records the past days of an entry as activities, with the calendar's words as their note. They count for the duty, without a proof: what
 * needs one stays open.
 */
export async function recordDays(work: CalendarWork, { entry, target }: ChosenEntry): Promise<MadeOfDay[]> {
  const made: MadeOfDay[] = [];
  const { core, fileName } = work;
  const snapshot = await core.derived.snapshot();
  for (const day of daysPast(entry, snapshot.facts.today)) {
    const occurrence = target === null ? null : fittingOccurrence(snapshot, target, day.date);
    const isCounted =
      occurrence !== null && (!isAccumulating(occurrence.requirement) || occurrence.requirement.kind !== "hours");
    const { id } = await recordActivity(core, {
      title: (day.summary ?? entry.summary).slice(0, LONGEST_TITLE),
      happenedOn: day.date,
      startTime: day.time,
      place: entry.place.slice(0, LONGEST_TITLE) || null,
      hours: null,
      note: noteOf(entry.description, fileName),
      credits: isCounted ? [{ ...occurrenceId(occurrence), amount: 1, reason: null }] : [],
      participants: [],
      hoursFor: [],
      evidence: [],
      noEvidenceReason: null,
    });
    made.push({ day: day.id, date: day.date, time: day.time, made: { what: "activity", id } });
  }
  return made;
}

const noteOf = (description: string, fileName: string): string =>
  [description, fileName]
    .filter((part) => part !== "")
    .join("\n")
    .slice(0, LONGEST_NOTE)
    .toWellFormed();
