import type { z } from "zod";
import type { contract } from "../../contract/procedures.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { HistoryEvent } from "../../domain/compliance/history-event.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { type Occurrence, isStanding } from "../../domain/obligation/occurrence.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Core } from "../core/core.ts";
import { recorded } from "../ports/recorded.ts";
import { countedFor } from "../view/rows/counted-for.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { freshRow } from "./fresh-row.ts";

type HandleRequest = z.output<NonNullable<(typeof contract.occurrences.handle)["~orpc"]["inputSchema"]>>;
type Recorded = ReturnType<typeof recorded>;

/**
 * Appends a person's decision about an occurrence.
 *
 * @throws {DutyError} `not-found`; `reason-required` where the decision has no reason, which proven standing work does
 *   not need; `invalid-input` for closing a quota, which only credits can fill.
 */
export async function handleOccurrence(core: Core, { key, action, note }: HandleRequest): Promise<DueRow> {
  const snapshot = await core.derived.snapshot();
  const occurrence = occurrenceIn(snapshot, key);
  if (action === "closed" && isAccumulating(occurrence.requirement))
    throw refusedInput("action", "filled-by-activities");
  const base = recorded(core.ports, key);
  const event: HistoryEvent =
    action === "closed" && note === null && isProvenStanding(occurrence, snapshot)
      ? { ...base, type: "closed", reason: null }
      : eventOf(base, action, note);
  await core.ports.store.transaction(({ history }) => history.append(event));
  return freshRow(core, key);
}

/** Whether standing work has activities with a proof or a reason for none, so that it is closed without a reason. */
const isProvenStanding = (occurrence: Occurrence, { facts }: Snapshot): boolean =>
  isStanding(occurrence) &&
  countedFor(occurrence, facts).some(
    ({ activity }) => facts.evidenced.has(activity.id) || activity.noEvidenceReason !== null,
  );

function eventOf(base: Recorded, action: HandleRequest["action"], note: string | null): HistoryEvent {
  const words = () => {
    if (note === null || note === "") throw new DutyError("reason-required", { action });
    return note;
  };
  switch (action) {
    case "prepared":
    case "reopened":
      return { ...base, type: action };
    case "waiting":
      return { ...base, type: action, waitingOn: words() };
    case "refused":
      return { ...base, type: action, words: words() };
    case "closed":
    case "waived":
    case "not-applicable":
      return { ...base, type: action, reason: words() };
  }
}
