import type { UnsureReason } from "../../../contract/schemas/import-review.ts";
import { NO_SUCH_DAY } from "../../../extraction/refiners/reading.ts";
import { parseObservances } from "../../../extraction/parsers/observances.ts";
import type { CandidateQuote, StoredCandidate } from "../../ports/stores/plan-store.ts";
import { adviceFor } from "./advice-for.ts";

/** Parts that decide when something is due or how often. */
const IMPLIED: Readonly<Record<string, UnsureReason>> = {
  count: "implied-count",
  period: "implied-period",
  due: "implied-due",
  event: "implied-event",
  year: "implied-year",
};

/**
 * Why a candidate's dates need a second look, in the order in which a person would ask. It follows from what was read and from
 * the words, not from what was decided.
 *
 * @param sharesWords Another measured candidate was read from some of the same words.
 */
export function unsureReasons(candidate: StoredCandidate, sharesWords: boolean): UnsureReason[] {
  const { requirement, implied, rules } = candidate;
  const isStanding = requirement.kind === "standing";
  const found: UnsureReason[] = implied.flatMap((part) => IMPLIED[part] ?? []);
  if (requirement.hedge !== null) found.push("hedged");
  if (isAnnounced(candidate)) found.push("announced");
  if (isStanding && adviceFor(candidate)?.basis === "statute") found.push("statute");
  if (!isStanding && sharesWords) found.push("shared-words");
  const isNoDay = rules.includes(NO_SUCH_DAY);
  if (isNoDay) found.push("no-such-day");
  if (isStanding && !isNoDay && !rules.includes("standing")) found.push("unmeasured");
  return found;
}

/** Whether the date belongs to an observance whose days an authority announces each year. */
const isAnnounced = ({ rules, normalised }: StoredCandidate): boolean =>
  rules.some((rule) => rule.startsWith("observance:")) &&
  parseObservances(normalised).some(({ announced }) => announced !== null);

/**
 * The ids of the candidates whose quotes overlap with another candidate's.
 *
 * @param quotes  Quotes of measured candidates, in any order.
 */
export function sharingWords(quotes: readonly CandidateQuote[]): ReadonlySet<string> {
  const sharing = new Set<string>();
  let furthest: CandidateQuote | null = null;
  for (const quote of quotes.toSorted((a, b) => a.start - b.start)) {
    if (furthest && quote.start < furthest.end) sharing.add(furthest.id).add(quote.id);
    if (!furthest || quote.end > furthest.end) furthest = quote;
  }
  return sharing;
}
