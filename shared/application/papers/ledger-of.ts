import type { ActivityView } from "../../contract/schemas/activity.ts";
import type { LedgerDocument, LedgerEntryView, LedgerRequest } from "../../contract/schemas/ledger.ts";
import { shownState } from "../../contract/row-kinds.ts";
import { type Occurrence, occurrenceId } from "../../domain/obligation/occurrence.ts";
import { EVIDENCE_KINDS } from "../../domain/obligation/evidence-kind.ts";
import { buildLedger } from "../../domain/papers/ledger.ts";
import { activityViews } from "../activities/activity-view.ts";
import type { Core } from "../core/core.ts";
import { countedFor } from "../view/rows/counted-for.ts";
import { occurrencesOfYear } from "../view/occurrences-of-year.ts";
import type { Snapshot } from "../view/snapshot.ts";

/**
 * Gathers the ledger of a year: its occurrences, standing work included, each with its activities, attenders, evidence
 * and gaps.
 */
export async function ledgerOf(core: Core, request: LedgerRequest): Promise<LedgerDocument> {
  const { settings, today } = (await core.derived.snapshot()).facts;
  return buildLedger({
    year: request.year,
    view: request.view,
    lead: request.lead,
    gapsOnly: request.gapsOnly,
    unitName: settings.unitName,
    issuedOn: today,
    entries: await ledgerEntriesOf(core, {
      year: request.year,
      obligationIds: request.obligationId === null ? [] : [request.obligationId],
    }),
  }) as LedgerDocument;
}

/** Every occurrence of a year, in the order of the plan and of their dates; those of the named duties, or of all where none is named. */
export async function ledgerEntriesOf(
  core: Core,
  { year, obligationIds }: { readonly year: number; readonly obligationIds: readonly string[] },
): Promise<LedgerEntryView[]> {
  const snapshot = await core.derived.snapshot();
  const { facts } = snapshot;
  const wanted = new Set(obligationIds);
  const occurrences = [...occurrencesOfYear(snapshot, year), ...snapshot.standingOf(year)].filter(
    ({ obligationId }) => wanted.size === 0 || wanted.has(obligationId),
  );
  const counted = new Map(occurrences.map((occurrence) => [occurrence, countedFor(occurrence, facts)] as const));
  const activities = new Map([...counted.values()].flat().map(({ activity }) => [activity.id, activity]));
  const known = [...activities.values()].filter(({ id }) => facts.activities.has(id));
  const views = new Map((await activityViews(core, known)).map((view) => [view.id, view]));
  const order = new Map([...facts.obligations.keys()].map((id, index) => [id, index]));
  return occurrences
    .toSorted((a, b) => (order.get(a.obligationId) ?? 0) - (order.get(b.obligationId) ?? 0))
    .map((occurrence) => entryOf(occurrence, snapshot, views));
}

function entryOf(
  occurrence: Occurrence,
  snapshot: Snapshot,
  views: ReadonlyMap<string, ActivityView>,
): LedgerEntryView {
  const row = snapshot.rowOf(occurrence);
  const state = shownState(row);
  const { quota } = row;
  return {
    key: occurrenceId(occurrence),
    title: row.title,
    item: row.item,
    lead: row.lead ?? "",
    supporting: row.supporting,
    subject: row.subject,
    periodLabel: row.periodLabel,
    requirementText: row.requirementText,
    due: row.shownDate,
    state,
    standing: row.standing?.progress ?? null,
    overdue:
      state === "overdue" && row.days !== null && row.workingDays !== null
        ? { days: Math.abs(row.days), workingDays: Math.abs(row.workingDays) }
        : null,
    lateRecorded: row.lateRecorded,
    handling: row.handling,
    words: row.handlingNote,
    quota: quota && { done: quota.done, needed: quota.needed, unit: quota.unit },
    missing: EVIDENCE_KINDS.filter((kind) => row.missingEvidence.includes(kind)),
    activities: countedFor(occurrence, snapshot.facts).flatMap(({ activity, credit }) => {
      const view = views.get(activity.id);
      return view ? [activityOf(view, credit.amount, row.title)] : [];
    }),
  };
}

function activityOf(view: ActivityView, amount: number, title: string): LedgerEntryView["activities"][number] {
  const files = view.evidence.filter(({ withdrawn }) => !withdrawn);
  const others = view.credits.filter(({ withdrawn }) => !withdrawn).map(({ obligationTitle }) => obligationTitle);
  return {
    id: view.id,
    title: view.title,
    happenedOn: view.happenedOn,
    recordedOn: view.recordedOn,
    amount,
    attended: view.participants.filter(({ attendance }) => attendance === "attended").length,
    expected: view.participants.length,
    hours: view.hours,
    evidence: [...Map.groupBy(files, ({ kind }) => kind)].map(([kind, own]) => ({ kind, count: own.length })),
    noEvidenceReason: view.noEvidenceReason,
    also: [...new Set(others)].filter((other) => other !== title),
  };
}
