import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { withoutUndone } from "../../domain/compliance/fold-history.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import { recorded } from "../recorded.ts";
import { freshRow, occurrenceIn } from "./find-occurrence.ts";

/**
 * Takes back what was done about an occurrence last, or the event of that id. The undo is an event too.
 * @throws {DutyError} `not-found` when nothing is there to take back.
 */
export async function undoHandling(core: Core, key: OccurrenceKey, eventId: string | null): Promise<DueRow> {
  occurrenceIn(await core.derived.snapshot(), key);
  await core.ports.store.transaction(async ({ history }) => {
    const standing = withoutUndone(await history.listFor(key));
    const event = eventId === null ? standing.at(-1) : standing.find(({ id }) => id === eventId);
    const undone = foundOrFail(event, "event", eventId ?? "");
    await history.append({ ...recorded(core.ports, key), type: "undone", eventId: undone.id });
  });
  return freshRow(core, key);
}
