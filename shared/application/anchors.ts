import type { AnchorView } from "../contract/schemas/logged-event.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import { refusedInput } from "../domain/errors.ts";
import type { Obligation } from "../domain/obligation/obligation.ts";
import type { Core } from "./core.ts";
import { triggerOf } from "./derived/anchor-events.ts";
import { foundOrFail } from "./found-or-fail.ts";
import type { StoredAnchor } from "./events/event-store.ts";
import { os } from "./procedure-builder.ts";

/** Dates that event-born duties are counted from, where no event of its own is logged. */
export const anchors = os.anchors.router({
  list: os.anchors.list.handler(({ context }) => anchorViews(context.core)),
  set: os.anchors.set.handler(({ context, input }) =>
    setAnchor(context.core, input.obligationId, input.date, input.source),
  ),
});

/**
 * Enters the day that a duty is counted from. A later entry moves what is due and leaves its identity; each one stays on
 * record.
 *
 * @param date Null: unknown again, so that nothing is due.
 * @throws {DutyError} `not-found`; `invalid-input` for a duty that no event starts.
 */
async function setAnchor(
  core: Core,
  obligationId: string,
  date: PlainDate | null,
  source: string,
): Promise<AnchorView> {
  const { ports, derived } = core;
  const obligation = foundOrFail(await ports.store.obligations.find(obligationId), "obligation", obligationId);
  if (triggerOf(obligation) === null) throw refusedInput("obligationId", "no-event-starts-it");
  await ports.store.transaction(({ events }) =>
    events.setAnchor({
      id: ports.ids.next(),
      obligationId,
      date,
      source,
      recordedAt: ports.clock.now(),
      supersededAt: null,
    }),
  );
  derived.forget("everything");
  const view = (await anchorViews(core)).find((anchor) => anchor.obligationId === obligationId);
  return foundOrFail(view, "obligation", obligationId);
}

async function anchorViews({ ports: { store } }: Core): Promise<AnchorView[]> {
  const obligations = new Map((await store.obligations.list()).map((obligation) => [obligation.id, obligation]));
  const entered = Map.groupBy(await store.events.anchors(), ({ obligationId }) => obligationId);
  return [...entered].flatMap(([id, entries]) => {
    const obligation = obligations.get(id);
    const standing = entries.find(({ supersededAt }) => supersededAt === null);
    return obligation && standing ? [anchorView(obligation, standing, entries)] : [];
  });
}

const anchorView = (
  obligation: Obligation,
  { date, source, recordedAt }: StoredAnchor,
  entries: readonly StoredAnchor[],
): AnchorView => ({
  obligationId: obligation.id,
  title: obligation.title,
  event: triggerOf(obligation) ?? "",
  date,
  source,
  recordedAt,
  earlier: entries
    .filter(({ supersededAt }) => supersededAt !== null)
    .map((entry) => ({ date: entry.date, source: entry.source, recordedAt: entry.recordedAt })),
});
