import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { withoutUndone } from "../../domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../domain/compliance/history-event.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Ports, Repositories } from "../ports/ports.ts";
import { recorded } from "../ports/recorded.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { freshRow } from "./fresh-row.ts";

/**
 * Takes back what was done about an occurrence last, or the event of that id; a list behind a percentage is one, too. The undo is
 * an event itself, which is taken back by its own id.
 * @throws {DutyError} `not-found` when nothing is there to take back.
 */
export async function undoHandling(core: Core, key: OccurrenceKey, eventId: string | null): Promise<DueRow> {
  occurrenceIn(await core.derived.snapshot(), key);
  await core.ports.store.transaction(async (repositories) => {
    const undoables = await undoablesOf(repositories, key);
    const wanted =
      eventId === null
        ? undoables.at(-1)
        : (undoables.find(({ id }) => id === eventId) ?? (await undoableUndo(repositories, key, eventId)));
    await takeBack(core.ports, repositories, key, foundOrFail(wanted, "event", eventId ?? ""));
  });
  return freshRow(core, key);
}

interface Undoable {
  readonly id: string;
  readonly at: string;
  readonly isList: boolean;
}

/** What can be taken back, in the order of recording. */
async function undoablesOf({ history, percentLists }: Repositories, key: OccurrenceKey): Promise<Undoable[]> {
  const events = withoutUndone(await history.listFor(key));
  const lists = (await percentLists.versionsOf(key)).filter(({ withdrawal }) => withdrawal === null);
  return [
    ...events.map(({ id, at }) => ({ id, at, isList: false })),
    ...lists.map(({ id, recordedAt }) => ({ id, at: recordedAt, isList: true })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** An undo that was not taken back itself, and whose undoing restores what it took back. */
async function undoableUndo({ history }: Repositories, key: OccurrenceKey, id: string): Promise<Undoable | undefined> {
  const events = await history.listFor(key);
  const undo = events.find((event) => event.id === id);
  if (undo?.type !== "undone" || withoutUndone([...events, redo(undo)]).length <= withoutUndone(events).length)
    return undefined;
  return { id, at: undo.at, isList: false };
}

const redo = (undo: HistoryEvent): HistoryEvent => ({
  ...undo,
  id: `${undo.id} redo`,
  type: "undone",
  eventId: undo.id,
});

async function takeBack(
  ports: Ports,
  { history, percentLists }: Repositories,
  key: OccurrenceKey,
  { id: undone, isList }: Undoable,
): Promise<void> {
  const event = recorded(ports, key);
  if (!isList) return history.append({ ...event, type: "undone", eventId: undone });
  const { id, on, at, by } = event;
  await percentLists.withdraw({ id, listId: undone, on, at, by });
}
