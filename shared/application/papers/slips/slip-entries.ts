import type { DueRow } from "../../../contract/schemas/due-row.ts";
import type { SlipEntry } from "../../../domain/papers/build-slips.ts";
import { slipCause } from "../../../domain/papers/slip-cause.ts";
import type { SlipKind } from "../../../domain/papers/slip.ts";
import { EVIDENCE_KINDS } from "../../../domain/obligation/evidence-kind.ts";
import { type OccurrenceId, keyOfId } from "../../../domain/obligation/occurrence.ts";
import type { Snapshot } from "../../view/snapshot.ts";
import type { SlipEvent } from "../../ports/stores/slip-store.ts";

export interface SlipSources {
  readonly snapshot: Snapshot;
  readonly released: readonly SlipEvent[];
}

/** The rows that go on slips of that kind today, with the facts that a slip prints. */
export function slipEntries(kind: SlipKind, within: number, sources: SlipSources): SlipEntry[] {
  const { today } = sources.snapshot.facts;
  const sent = lastSent(kind, sources.released);
  return sources.snapshot.currentRows().flatMap((row) => {
    const cause = slipCause(kind, row, { today, within });
    // Earlier work is not entered yet, so nobody is hurried about it.
    if (cause === null || ((cause === "behind-pace" || cause === "overdue") && row.awaitsOpening)) return [];
    const key = { obligationId: row.obligationId, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
    return [
      {
        key,
        lead: row.lead,
        subject: row.subject,
        title: row.title,
        ...sourceOf(row, sources.snapshot),
        date: dateOf(row),
        cause,
        refusal: refusalOf(row, key, sources.snapshot),
        quota: quotaOf(row),
        isRecorded: row.recorded > 0,
        missing: EVIDENCE_KINDS.filter((evidence) => row.missingEvidence.includes(evidence)),
        sentBefore: sent.get(keyOfId(key)) ?? null,
      },
    ];
  });
}

const dateOf = (row: DueRow): SlipEntry["date"] => ({
  periodLabel: row.periodLabel,
  nominalOn: row.nominalDate,
  effectiveOn: row.effectiveDate,
  dueOn: row.shownDate,
  openedOn: row.openSince?.date ?? null,
  basis: row.basis,
  workingDays: row.workingDays ?? row.openSince?.workingDays ?? 0,
});

/** The words of the version that made the row, with their place in the document. */
function sourceOf(row: DueRow, { facts }: Snapshot): Pick<SlipEntry, "item" | "source" | "ownRule"> {
  const { amendment, item } = row;
  if (amendment?.plan)
    return {
      item: amendment.item,
      source: { plan: amendment.plan.title, quote: amendment.words ?? "" },
      ownRule: null,
    };
  if (amendment) {
    const { since, words: reason } = amendment;
    return { item: null, source: null, ownRule: { since, rule: row.requirementText, reason } };
  }
  const citation = facts.obligations.get(row.obligationId)?.citation;
  if (!citation) return { item, source: null, ownRule: null };
  return {
    item,
    source: { plan: facts.plans.get(citation.planId)?.title ?? null, quote: citation.normalised },
    ownRule: null,
  };
}

function refusalOf(row: DueRow, key: OccurrenceId, { facts }: Snapshot): SlipEntry["refusal"] {
  const state = facts.states.get(keyOfId(key));
  if (row.handling !== "refused" || !state?.refusedOn) return null;
  return { on: state.refusedOn, by: state.refusedBy ?? "", words: row.handlingNote ?? "" };
}

function quotaOf({ quota }: DueRow): SlipEntry["quota"] {
  if (quota === null) return null;
  const { comparator, needed, done, expectedByToday, behindBy, unit } = quota;
  return { comparator, needed, done, expectedByToday, behindBy, unit };
}

/** The latest slip of the kind in effect, by occurrence that it names. */
function lastSent(kind: SlipKind, released: readonly SlipEvent[]): Map<string, NonNullable<SlipEntry["sentBefore"]>> {
  return new Map(
    released
      .filter((slip) => slip.kind === kind && slip.withdrawal === null)
      .flatMap(({ number, releasedOn: on, lines }) =>
        lines.map(({ key }): [string, NonNullable<SlipEntry["sentBefore"]>] => [keyOfId(key), { number, on }]),
      ),
  );
}
