import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { partialMembership } from "../view/rows/partial-membership.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { recorded } from "../ports/recorded.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { freshRow } from "./fresh-row.ts";

/**
 * Whether a period counts for a member who joined or left within it (compliance.md, Subjects): the clerk's word, with a reason,
 * as an event of the history. What does not count leaves the figures' base; until somebody decides, it counts.
 *
 * @throws {DutyError} `not-found`; `invalid-input` for who belongs to the group all through the period.
 */
export async function decideMember(core: Core, key: OccurrenceKey, counts: boolean, reason: string): Promise<DueRow> {
  const snapshot = await core.derived.snapshot();
  const occurrence = occurrenceIn(snapshot, key);
  const obligation = foundOrFail(snapshot.facts.obligations.get(key.obligationId), "obligation", key.obligationId);
  if (partialMembership(occurrence, obligation, snapshot.facts.groups) === null)
    throw refusedInput("key", "whole-period-member");
  await core.ports.store.transaction(({ history }) =>
    history.append({ ...recorded(core.ports, key), type: counts ? "member-counted" : "member-not-counted", reason }),
  );
  return freshRow(core, key);
}
