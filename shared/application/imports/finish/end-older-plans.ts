import { type PlainDate, dateOf } from "../../../domain/date/plain-date.ts";
import { versionsOnRecord } from "../../../domain/obligation/obligation.ts";
import { ownLastDay } from "../../../domain/obligation/versions-in-force.ts";
import type { PlanHead } from "../../ports/stores/plan-store.ts";
import { withoutYear } from "../../view/plan-succession.ts";
import type { Repositories } from "../../ports/ports.ts";

/**
 * Ends older yearly plans. A yearly plan is in force until the next one of its kind: its rules end with the year
 * before the next plan of the same issuer and name, in whatever order the plans were imported, so that no duty is
 * counted twice.
 *
 * @param plan  The plan just imported.
 */
export async function endOlderPlans({ plans, obligations }: Repositories, plan: PlanHead): Promise<void> {
  const kind = (await plans.list()).filter((other) => other.id === plan.id || isSameKind(other, plan));
  const lastDays = new Map(kind.flatMap((alike) => lastDayOf(alike, kind) ?? []));
  if (lastDays.size === 0) return;
  for (const duty of await obligations.list()) {
    const lastDay = duty.planId === null ? undefined : lastDays.get(duty.planId);
    if (lastDay === undefined) continue;
    for (const version of versionsOnRecord(duty)) {
      const own = ownLastDay(version);
      if (own === null || own > lastDay) await obligations.endVersion(version.id, lastDay);
    }
  }
}

const isSameKind = (plan: PlanHead, other: PlanHead): boolean =>
  plan.status === "imported" &&
  plan.issuer !== "" &&
  plan.issuer === other.issuer &&
  withoutYear(plan.title) === withoutYear(other.title);

/** 31 December before the next plan's year; null for the newest, and for a plan without a year. */
function lastDayOf({ id, year }: PlanHead, kind: readonly PlanHead[]): [string, PlainDate][] | null {
  const later = kind.flatMap((alike) =>
    alike.year !== null && year !== null && alike.year > year ? [alike.year] : [],
  );
  return later.length === 0 ? null : [[id, dateOf(Math.min(...later) - 1, 12, 31)]];
}
