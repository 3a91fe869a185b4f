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

/** So many duties at most; one over a group is suggested for each of its members and takes no other's place. */
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
 * What an activity of that day and title could count for: the occurrence asked for first and ticked, then the duties that the
 * title tells of, those that are certain ticked and first, then others that share something with it or with the one asked for.
 * Each rule is offered once, with the occurrence that is meant. Then the standing work that it may belong to; last the duties that the title tells of and that wait for their event.
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
