import type { CreditSuggestion } from "../../contract/schemas/activity.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { CERTAIN_LIKENESS, type CreditOption, alsoCountsFor } from "../../domain/compliance/also-counts-for.ts";
import { type PlainDate, addDaysWithin } from "../../domain/date/plain-date.ts";
import { type Occurrence, occurrenceKey, placeInTime } from "../../domain/obligation/occurrence.ts";
import { dutyKey } from "../derived/records.ts";
import type { Snapshot } from "../derived/snapshot.ts";
import { creditedTo } from "./credited-to.ts";
import { ASKED, suggestionReason } from "./suggestion-reason.ts";

/** So many duties at most; one over a group is suggested for each of its members and takes no other's place. */
const MOST = 12;

/** What is due in this time before or after the activity can be meant by it; it is the longest period, too. */
const DAYS_AROUND = 366;

export interface SuggestRequest {
  readonly title: string;
  readonly happenedOn: PlainDate;
  readonly key: OccurrenceKey | null;
}

/**
 * What an activity of that day and name could count for: the occurrence asked for first and ticked, then duties whose names
 * share words with its title, then those of the same category and subject as the one asked for. Each rule is offered once,
 * with the occurrence that comes first.
 */
export function suggestCredits(snapshot: Snapshot, request: SuggestRequest): CreditSuggestion[] {
  const asked = request.key === null ? null : snapshot.find(request.key);
  const others = optionsFor(snapshot, request, asked)
    .filter((option) => option.likeness > 0 || isLike(asked, option.occurrence, snapshot))
    .filter(({ occurrence }) => !isClosed(snapshot.rowOf(occurrence)));
  const suggested = onceEach(others).map(({ occurrence, likeness }) => {
    const reason = suggestionReason(request.title, snapshot.facts.obligations.get(occurrence.obligationId));
    return suggestion(occurrence, snapshot, { certain: likeness >= CERTAIN_LIKENESS, reason });
  });
  const askedFor = asked ? [suggestion(asked, snapshot, { certain: true, reason: ASKED })] : [];
  const all = [...askedFor, ...suggested];
  const kept = new Set([...new Set(all.map(({ obligationId }) => obligationId))].slice(0, MOST));
  return all.filter(({ obligationId }) => kept.has(obligationId));
}

function optionsFor(
  snapshot: Snapshot,
  { title, happenedOn }: SuggestRequest,
  asked: Occurrence | null,
): CreditOption[] {
  const near = snapshot.occurrencesBetween(
    addDaysWithin(happenedOn, -DAYS_AROUND),
    addDaysWithin(happenedOn, DAYS_AROUND),
  );
  const known = new Set(asked ? [occurrenceKey(asked)] : []);
  return alsoCountsFor({ title, note: "", happenedOn }, near, snapshot.facts.obligations, known);
}

const isLike = (asked: Occurrence | null, other: Occurrence, { facts: { obligations } }: Snapshot): boolean =>
  asked !== null &&
  asked.subject.id === other.subject.id &&
  obligations.get(asked.obligationId)?.category === obligations.get(other.obligationId)?.category;

/** A quota takes more than it needs; a dated occurrence is done once. */
const isClosed = ({ timeState, quota }: DueRow): boolean =>
  timeState === "waived" || (quota === null && (timeState === "done" || timeState === "made-up-late"));

/** The nearest of each rule; a quota beside a cadence is a rule of its own. */
function onceEach(options: readonly CreditOption[]): CreditOption[] {
  const best = new Map<string, CreditOption>();
  for (const option of options.toSorted(byLikenessThenDate)) {
    const { obligationId, subject, slot } = option.occurrence;
    const rule = `${slot}|${dutyKey({ obligationId, subjectId: subject.id })}`;
    if (!best.has(rule)) best.set(rule, option);
  }
  return [...best.values()];
}

const byLikenessThenDate = (a: CreditOption, b: CreditOption): number =>
  b.likeness - a.likeness || (placeInTime(a.occurrence) < placeInTime(b.occurrence) ? -1 : 1);

function suggestion(
  occurrence: Occurrence,
  snapshot: Snapshot,
  why: Pick<CreditSuggestion, "certain" | "reason">,
): CreditSuggestion {
  const { requirement } = occurrence;
  const row = snapshot.rowOf(occurrence);
  const before = row.quota?.done ?? creditedTo(occurrence, snapshot.facts);
  return {
    obligationId: row.obligationId,
    subjectId: row.subjectId,
    recurrenceId: row.recurrenceId,
    title: row.title,
    subject: row.subject,
    periodLabel: row.periodLabel,
    unit: "unit" in requirement ? requirement.unit : "次",
    before,
    after: before + 1,
    needed: "count" in requirement ? requirement.count : 1,
    ...why,
  };
}
