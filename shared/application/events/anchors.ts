import type { AnchorView } from "../../contract/schemas/logged-event.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Subject } from "../../domain/obligation/subject.ts";
import type { Core } from "../core/core.ts";
import { triggerOf } from "../view/anchor-events.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { StoredAnchor } from "../ports/stores/event-store.ts";
import { HAPPENED, refuseFarDay } from "../ports/refuse-far-day.ts";

interface AnchorRequest {
  readonly obligationId: string;
  /** Null for all subjects of the duty that have no date of their own. */
  readonly subjectId: string | null;
  /** Null when the date is unknown again, so that nothing is due. */
  readonly date: PlainDate | null;
  readonly source: string;
}

/**
 * Enters the day from which a duty, or one subject of it, is counted. A later entry moves the due date and keeps the
 * identity of the occurrence; each entry stays on record.
 *
 * @throws {DutyError} `not-found`; `invalid-input` for a duty that no event starts, or a day in a year far away.
 */
export async function setAnchor(core: Core, request: AnchorRequest): Promise<AnchorView> {
  const { ports, derived } = core;
  const { obligationId, subjectId, date, source } = request;
  const obligation = foundOrFail(await ports.store.obligations.find(obligationId), "obligation", obligationId);
  const subject = subjectId === null ? null : await subjectOf(core, subjectId);
  if (triggerOf(obligation) === null) throw refusedInput("obligationId", "no-event-starts-it");
  refuseFarDay("date", date, ports.clock.today(), HAPPENED);
  await ports.store.transaction(({ events }) =>
    events.setAnchor({
      id: ports.ids.next(),
      obligationId,
      subject,
      date,
      source,
      recordedAt: ports.clock.now(),
      supersededAt: null,
    }),
  );
  derived.forget("everything");
  const view = (await anchorViews(core)).find(
    (anchor) => anchor.obligationId === obligationId && (anchor.subject?.id ?? null) === subjectId,
  );
  return foundOrFail(view, "obligation", obligationId);
}

async function subjectOf({ ports: { store } }: Core, id: string): Promise<Subject> {
  const { name } = foundOrFail(
    (await store.subjects.list()).find((subject) => subject.id === id),
    "subject",
    id,
  );
  return { id, name };
}

/** The entered dates, each with the earlier ones that it replaced. */
export async function anchorViews({ ports: { store } }: Core): Promise<AnchorView[]> {
  const obligations = new Map((await store.obligations.list()).map((obligation) => [obligation.id, obligation]));
  const entered = Map.groupBy(await store.events.anchors(), ({ obligationId, subject }) =>
    JSON.stringify([obligationId, subject?.id ?? null]),
  );
  return [...entered.values()].flatMap((entries) => {
    const obligation = obligations.get(entries[0]?.obligationId ?? "");
    const current = entries.find(({ supersededAt }) => supersededAt === null);
    return obligation && current ? [anchorView(obligation, current, entries)] : [];
  });
}

const anchorView = (
  obligation: Obligation,
  { subject, date, source, recordedAt }: StoredAnchor,
  entries: readonly StoredAnchor[],
): AnchorView => ({
  obligationId: obligation.id,
  title: obligation.title,
  subject,
  event: triggerOf(obligation) ?? "",
  date,
  source,
  recordedAt,
  earlier: entries
    .filter(({ supersededAt }) => supersededAt !== null)
    .map((entry) => ({ date: entry.date, source: entry.source, recordedAt: entry.recordedAt })),
});
