import type { z } from "zod";
import type { contract } from "../../contract/procedures.ts";
import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { HistoryEvent } from "../../domain/compliance/history-event.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Core } from "../core/core.ts";
import { recorded } from "../ports/recorded.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { freshRow } from "./fresh-row.ts";

type HandleRequest = z.output<NonNullable<(typeof contract.occurrences.handle)["~orpc"]["inputSchema"]>>;
type Recorded = ReturnType<typeof recorded>;

/**
 * Appends what a person did about an occurrence.
 * @throws {DutyError} `not-found`; `reason-required` without its words; `invalid-input` for closing a quota, which only what
 * counts for it can fill.
 */
export async function handleOccurrence(core: Core, { key, action, note }: HandleRequest): Promise<DueRow> {
  const { requirement } = occurrenceIn(await core.derived.snapshot(), key);
  if (action === "closed" && isAccumulating(requirement)) throw refusedInput("action", "filled-by-activities");
  const event = eventOf(recorded(core.ports, key), action, note);
  await core.ports.store.transaction(({ history }) => history.append(event));
  return freshRow(core, key);
}

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
