import type { Board } from "../../contract/schemas/board.ts";
import { describeRequirement } from "../../words/requirement.ts";
import { listTriggeredDuties, listUnknownAnchors } from "../../domain/obligation/unknown-anchors.ts";
import type { Facts } from "./facts.ts";
import { liveDuties } from "./live-duties.ts";
import type { Snapshot } from "./snapshot.ts";
import { isRowSettled } from "./rows/due-row-filters.ts";

type MissingAnchorRow = Board["anchorsUnknown"][number];

/** Lists the subjects whose duty lacks its date, each with what has to be entered first. */
export function unknownAnchors(facts: Facts): MissingAnchorRow[] {
  const { settings, today, events, groups } = facts;
  const unknown = listUnknownAnchors(liveDuties(facts), { events, groups, today });
  const byDuty = Map.groupBy(unknown, ({ obligation }) => obligation.id);
  return unknown.map(({ obligation, version: { requirement }, subject, event }) => ({
    obligationId: obligation.id,
    title: obligation.title,
    lead: obligation.lead,
    subjectId: subject.id,
    subject: subject.name,
    isOneOfMany: (byDuty.get(obligation.id)?.length ?? 0) > 1 || isShared(obligation.subjects, groups),
    requirementText: describeRequirement(requirement, settings.locale),
    missing: requirement.event,
    eventId: event && !event.id.startsWith("anchor-") ? event.id : null,
  }));
}

/** Whether the duty has several assignees, by themselves or as a group. */
const isShared = (subjects: readonly { readonly id: string }[], groups: Facts["groups"]): boolean =>
  subjects.length > 1 || subjects.some(({ id }) => groups.some((group) => group.id === id));

/** 遇事即办: duties that an event starts and that ask for nothing now; those whose event never happened come first. */
export function triggeredDutyRows(snapshot: Snapshot): Board["eventBorn"] {
  const { settings, today, events, groups } = snapshot.facts;
  const duties = liveDuties(snapshot.facts);
  const context = { events, groups, today };
  const busy = new Set([
    ...listUnknownAnchors(duties, context).map(({ obligation }) => obligation.id),
    ...snapshot
      .currentRows()
      .flatMap((row) => (row.kind === "trigger" && !isRowSettled(row) ? [row.obligationId] : [])),
  ]);
  return listTriggeredDuties(duties, context)
    .filter(({ obligation }) => !busy.has(obligation.id))
    .map(({ obligation, version: { requirement }, happened, lastOn }) => ({
      obligationId: obligation.id,
      title: obligation.title,
      lead: obligation.lead,
      requirementText: describeRequirement(requirement, settings.locale),
      event: requirement.event,
      happened,
      lastOn,
    }))
    .toSorted((a, b) => Number(a.happened > 0) - Number(b.happened > 0));
}
