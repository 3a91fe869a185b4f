import type {
  AwaitedSuggestion,
  CreditSuggestion,
  Suggestion,
  SuggestionReason,
} from "../../../contract/schemas/activity.ts";
import type { OccurrenceKey } from "../../../contract/schemas/values.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import { readTitle } from "../../../domain/happening/title-reading.ts";
import { type Occurrence, isStanding, occurrenceKey } from "../../../domain/obligation/occurrence.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import { creditedTo } from "../credits/credited-to.ts";
import { type AwaitedOffer, type DutyOffer, dutyOffers, takesActivities } from "./duty-offers.ts";
import { statedAmount } from "../stated-amount.ts";

/**
 * The greatest number of suggested duties. A duty over a group is suggested for each of its members and counts once.
 */
const MOST = 12;

/** Standing work besides, behind what has a number or a date: its titles are broad, and many share a word with anything. */
const MOST_STANDING = 6;

export interface SuggestRequest {
  readonly title: string;
  readonly happenedOn: PlainDate;
  readonly key: OccurrenceKey | null;
}

const ASKED: SuggestionReason = { kind: "asked", found: null, wanted: null };

/**
 * Suggests what an activity of that day and title could count for, in this order: the requested occurrence (ticked),
 * the duties that the title tells of (the certain ones ticked and first), other duties that share a word with the
 * title or resemble the requested one, the standing work that it may belong to, and the duties that wait for their
 * event. Each rule is offered once, with the occurrence that is meant.
 */
export function suggestCredits(snapshot: Snapshot, request: SuggestRequest): Suggestion[] {
  const named = request.key === null ? null : snapshot.find(request.key);
  const asked = named && takesActivities(named) ? named : null;
  const reading = readTitle(request.title, snapshot.titles().scanner);
  const askedKey = asked === null ? null : occurrenceKey(asked);
  const { offers, awaited } = dutyOffers(snapshot, reading, request.happenedOn, asked);
  const suggested = offers
    .filter(({ occurrence }) => occurrenceKey(occurrence) !== askedKey && !isStanding(occurrence))
    .map(({ occurrence, reason }) => suggestion(occurrence, snapshot, reason, request.title));
  const isOfferedStanding = ({ occurrence, reason }: DutyOffer) =>
    isStanding(occurrence) && occurrenceKey(occurrence) !== askedKey && reason.kind !== "alike";
  const all = asked ? [suggestion(asked, snapshot, ASKED, request.title), ...suggested] : suggested;
  const shown = new Set([...new Set(all.map(({ obligationId }) => obligationId))].slice(0, MOST));
  const standing = offers.filter(isOfferedStanding).slice(0, MOST_STANDING);
  return [
    ...all.filter(({ obligationId }) => shown.has(obligationId)),
    ...standing.map(({ occurrence, reason }) => suggestion(occurrence, snapshot, reason, request.title)),
    ...awaited.slice(0, MOST - shown.size).map(awaitedSuggestion),
  ];
}

const awaitedSuggestion = ({ obligationId, title, event }: AwaitedOffer): AwaitedSuggestion => ({
  obligationId,
  recurrenceId: null,
  title,
  event,
  certain: false,
  reason: { kind: "no-event", found: null, wanted: event },
});

function suggestion(
  occurrence: Occurrence,
  snapshot: Snapshot,
  reason: SuggestionReason,
  title: string,
): CreditSuggestion {
  const { requirement } = occurrence;
  const row = snapshot.rowOf(occurrence);
  const unit = "unit" in requirement ? requirement.unit : "次";
  const before = row.quota?.done ?? creditedTo(occurrence, snapshot.facts);
  return {
    obligationId: row.obligationId,
    subjectId: row.subjectId,
    recurrenceId: row.recurrenceId,
    title: row.title,
    subject: row.subject,
    periodLabel: row.periodLabel,
    unit,
    before,
    after: before + statedAmount(title, unit),
    needed: "count" in requirement ? requirement.count : 1,
    certain: reason.kind === "asked" || reason.kind === "fits",
    reason,
  };
}
