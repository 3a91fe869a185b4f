import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { withoutUndone } from "../../domain/compliance/fold-history.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import type { Ports, Repositories } from "../ports.ts";
import { recorded } from "../recorded.ts";
import { freshRow, occurrenceIn } from "./find-occurrence.ts";

/**
 * Takes back what was done about an occurrence last, or the event of that id; a list behind a percentage is one, too. The undo is
 * an event itself.
 * @throws {DutyError} `not-found` when nothing is there to take back.
 */
export async function undoHandling(core: Core, key: OccurrenceKey, eventId: string | null): Promise<DueRow> {
  occurrenceIn(await core.derived.snapshot(), key);
  await core.ports.store.transaction(async (repositories) => {
    const standing = await standingOf(repositories, key);
    const wanted = eventId === null ? standing.at(-1) : standing.find(({ id }) => id === eventId);
    await takeBack(core.ports, repositories, key, foundOrFail(wanted, "event", eventId ?? ""));
  });
  return freshRow(core, key);
}

interface Standing {
  readonly id: string;
  readonly at: string;
  readonly isList: boolean;
}

/** What can be taken back, in the order of recording. */
async function standingOf({ history, percentLists }: Repositories, key: OccurrenceKey): Promise<Standing[]> {
  const events = withoutUndone(await history.listFor(key));
  const lists = (await percentLists.versionsOf(key)).filter(({ withdrawal }) => withdrawal === null);
  return [
    ...events.map(({ id, at }) => ({ id, at, isList: false })),
    ...lists.map(({ id, recordedAt }) => ({ id, at: recordedAt, isList: true })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function takeBack(
  ports: Ports,
  { history, percentLists }: Repositories,
  key: OccurrenceKey,
  { id: undone, isList }: Standing,
): Promise<void> {
  const event = recorded(ports, key);
  if (!isList) return history.append({ ...event, type: "undone", eventId: undone });
  const { id, on, at, by } = event;
  await percentLists.withdraw({ id, listId: undone, on, at, by });
}
