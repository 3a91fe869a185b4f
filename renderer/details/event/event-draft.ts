import type { EventMatch, EventView } from "../../../shared/contract/schemas/logged-event.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";

/** The typed facts of an event. */
export interface EventDraft {
  readonly name: string;
  /** Null for an event that is announced without its day. */
  readonly day: PlainDate | null;
  readonly subject: string;
  readonly note: string;
  /** Decisions that differ from what was ticked beforehand, by duty. */
  readonly ticks: Readonly<Record<string, boolean>>;
}

/** The facts of the event in a draft, without its duties. */
export const eventWords = (draft: EventDraft) => ({
  name: draft.name.trim(),
  happenedOn: draft.day,
  subject: draft.subject.trim() || null,
  note: draft.note,
});

/** What a refusal of the draft speaks of, what and when and to whom; as text, the same for the same event. */
export function eventQuestion(draft: EventDraft): string {
  const { name, happenedOn, subject } = eventWords(draft);
  return JSON.stringify([name, happenedOn, subject]);
}

/** A logged event as a draft. */
export const draftOfEvent = (event: EventView): EventDraft => ({
  name: event.name,
  day: event.happenedOn,
  subject: event.subject?.name ?? "",
  note: event.note,
  ticks: {},
});

/** The duties that a logged event starts, and those that wait for an event of that name; only the former are ticked. */
export function startedOrWaiting(event: EventView, waiting: readonly EventMatch[]): EventMatch[] {
  const started = new Set(event.triggers.map(({ obligationId }) => obligationId));
  const others = event.triggers.filter(({ obligationId }) =>
    waiting.every((duty) => duty.obligationId !== obligationId),
  );
  return [
    ...others.map(({ obligationId, title }) => ({ obligationId, title, event: event.name, certain: true })),
    ...waiting.map((match) => ({ ...match, certain: started.has(match.obligationId) })),
  ];
}

/** What the draft changes of the event; what it leaves alone is not sent. */
export function changeOfEvent(event: EventView, draft: EventDraft, obligationIds: readonly string[]) {
  const { name, happenedOn, subject, note } = eventWords(draft);
  const started = event.triggers.map((trigger) => trigger.obligationId);
  const isSameDuties = started.length === obligationIds.length && started.every((id) => obligationIds.includes(id));
  return {
    id: event.id,
    ...(name !== event.name && { name }),
    ...(happenedOn !== event.happenedOn && { happenedOn }),
    ...(subject !== (event.subject?.name ?? null) && { subject }),
    ...(note !== event.note && { note }),
    ...(!isSameDuties && { obligationIds: [...obligationIds] }),
  };
}
