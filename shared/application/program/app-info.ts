import { yearOf } from "../../domain/date/plain-date.ts";
import { holdsInYear } from "../../domain/obligation/holds-in-year.ts";
import type { AppInfo } from "../../contract/schemas/settings.ts";
import type { Core } from "../core/core.ts";
import { liveDuties } from "../view/live-duties.ts";
import { liveStanding } from "../view/live-standing.ts";
import { lacksEvidence } from "../view/rows/due-row-filters.ts";
import type { PlanHead, PlanRepository } from "../ports/stores/plan-store.ts";
import { planSummary } from "../imports/review/plan-review.ts";

/** The number of candidates under review that wait for a decision. Standing duties are listed apart and never wait. */
async function countPending(plans: PlanRepository, heads: readonly PlanHead[]): Promise<number> {
  const counts = Map.groupBy(await plans.counts(), ({ planId }) => planId);
  return heads
    .filter(({ status }) => status === "reviewing")
    .reduce((sum, head) => sum + planSummary(head, counts.get(head.id) ?? []).waiting, 0);
}

/** The place of the data, its pending work, and the abilities of this door. */
export async function appInfo({ ports, derived }: Core): Promise<AppInfo> {
  const { facts, store, clock, backups, pdf } = ports;
  const snapshot = await derived.prepared();
  const plans = await store.plans.list();
  const planYears = plans.flatMap(({ year }) => (year === null ? [] : [year]));
  const thisYear = yearOf(clock.today());
  return {
    version: facts.version,
    door: facts.door,
    today: clock.today(),
    dataFolder: facts.dataFolder,
    readOnly: facts.readOnly,
    isEmpty: plans.length === 0 && snapshot.facts.obligations.size === 0,
    years: [...new Set([...planYears, thisYear])].toSorted((a, b) => a - b),
    counts: {
      obligations: liveDuties(snapshot.facts).filter(
        (duty) => duty.status === "active" && holdsInYear(duty.versions, thisYear),
      ).length,
      pendingCandidates: await countPending(store.plans, plans),
      missingEvidence: [
        ...snapshot.currentRows(),
        ...liveStanding(snapshot, thisYear).map((occurrence) => snapshot.rowOf(occurrence)),
      ].filter(lacksEvidence).length,
    },
    lastBackupAt: await backups.lastAt(),
    canPrintPdf: pdf !== null,
  };
}
