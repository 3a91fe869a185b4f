import { type PlainDate, dateOf } from "../../../domain/date/plain-date.ts";
import { DutyError } from "../../../domain/errors.ts";
import { type Obligation, type RuleVersion, holdsOn } from "../../../domain/obligation/obligation.ts";
import { wordsOn } from "../../../domain/obligation/former-words.ts";
import { type ComparedDuty, type DutyPair, findDifferences } from "../../../extraction/differences.ts";
import type { YearTurn } from "../../../contract/schemas/year-turn.ts";
import type { Core } from "../../core/core.ts";
import { type TakenCandidate, takenCandidates } from "../../imports/review/taken-candidates.ts";
import { agreedYear } from "../../imports/read/year-of-plan.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { Repositories } from "../../ports/ports.ts";
import type { PlanHead, StoredPlan } from "../../ports/stores/plan-store.ts";
import { predecessorsOf } from "../../view/plan-succession.ts";

/** A duty of the old year with the rule that it has at the turn. */
export interface OldDuty {
  readonly duty: Obligation;
  readonly rule: RuleVersion;
}

/** Both sides of a turn. */
export interface TurnSides {
  readonly plan: StoredPlan;
  readonly from: readonly PlanHead[];
  readonly year: number;
  readonly newYear: PlainDate;
  readonly old: readonly OldDuty[];
  readonly fresh: readonly TakenCandidate[];
}

/**
 * The duties that the plans of the former year have in force at the turn, and what the new plan names.
 *
 * @throws {DutyError} `not-found`; `plan-year-unknown`; `plan-finished` where nothing accepted is left to take over;
 *   `turn-without-plan` where no plan of the same issuer and an earlier year is in force.
 */
export async function turnSides(
  { ports }: Core,
  { plans, obligations }: Pick<Repositories, "plans" | "obligations">,
  planId: string,
): Promise<TurnSides> {
  const plan = foundOrFail(await plans.find(planId), "plan", planId);
  const { title } = plan;
  const today = ports.clock.today();
  if (plan.year === null) agreedYear(plan, undefined, today);
  const year = plan.year ?? 0;
  const fresh = takenCandidates(await plans.candidates(planId));
  if (fresh.length === 0 && plan.status === "imported") throw new DutyError("plan-finished", { title });
  const heads = await plans.list();
  const from = predecessorsOf(plan, heads);
  if (from.length === 0) throw new DutyError("turn-without-plan", { title, issuer: plan.issuer });
  const newYear = dateOf(year, 1, 1);
  const lineage = new Set(from.map(({ id }) => id));
  const old = (await obligations.list()).flatMap((duty) => oldDuty(duty, { lineage, year, plans: heads }));
  return { plan, from, year, newYear, old, fresh };
}

interface Lineage {
  readonly lineage: ReadonlySet<string>;
  readonly year: number;
  readonly plans: readonly PlanHead[];
}

/** Whether the plan that the rule comes from is one that ends. Stage goals and work made by hand go on by themselves. */
function oldDuty(duty: Obligation, { lineage, year }: Lineage): OldDuty[] {
  if (duty.status !== "active" || duty.partOf !== undefined) return [];
  const rule = ruleAtTurn(duty, year);
  const planId = rule?.source?.citation.planId ?? duty.planId;
  return rule && planId !== null && lineage.has(planId) ? [{ duty, rule }] : [];
}

/** The unit's own rule on the last day of the former year, or on the first of the new one. */
function ruleAtTurn({ versions }: Obligation, year: number): RuleVersion | null {
  const own = versions.filter(({ slot, layer }) => slot === "main" && layer === "unit");
  const on = (date: PlainDate) => own.findLast((version) => holdsOn(version, date));
  return on(dateOf(year, 1, 1)) ?? on(dateOf(year - 1, 12, 31)) ?? null;
}

/** A duty of either side, as the comparison of plans reads it. */
export interface Side extends ComparedDuty {
  readonly old: OldDuty | null;
  readonly fresh: TakenCandidate | null;
}

export interface TurnPair {
  readonly old: OldDuty;
  readonly fresh: TakenCandidate;
  readonly isCertain: boolean;
  readonly changes: YearTurn["pairs"][number]["changes"];
}

/** The old duties with their likely successors, in the order of the new plan's text. */
export function pairsOf({ old, fresh, newYear }: TurnSides): TurnPair[] {
  const { changed, unchanged } = findDifferences(
    old.map((duty) => oldSide(duty, newYear)),
    fresh.map(newSide),
  );
  const places = new Map(fresh.map(({ candidate }, place) => [candidate.id, place]));
  const positionInPlan = ({ fresh: { candidate } }: TurnPair) => places.get(candidate.id) ?? 0;
  return [...unchanged, ...changed].flatMap(turnPair).toSorted((a, b) => positionInPlan(a) - positionInPlan(b));
}

export function oldSide(old: OldDuty, newYear: PlainDate): Side {
  const { item, title, actor, lead, supporting, citation } = wordsOn(old.duty, newYear);
  const { requirement, source } = old.rule;
  const words = source?.citation.normalised ?? citation?.normalised ?? title;
  return { old, fresh: null, item, title, actor, units: unitsOf(lead, supporting), requirement, words };
}

export function newSide(fresh: TakenCandidate): Side {
  const { item, title, actor, lead, supporting, requirement, normalised } = fresh.candidate;
  return { old: null, fresh, item, title, actor, units: unitsOf(lead, supporting), requirement, words: normalised };
}

const unitsOf = (lead: string | null, supporting: readonly string[]): string[] =>
  lead === null ? [...supporting] : [lead, ...supporting];

/**
 * A pair is certain where name, kind and body agree: then only its numbers, dates and units may differ. Where any of these
 * changed, it may be another thing, and the clerk is asked.
 */
function turnPair({ before, after, parts }: DutyPair<Side>): TurnPair[] {
  if (before.old === null || after.fresh === null) return [];
  const isRenamed = bare(before.title) !== bare(after.title);
  const isOtherKind = before.requirement.kind !== after.requirement.kind;
  const changes = [
    ...(isRenamed ? (["title"] as const) : []),
    ...(isOtherKind ? (["kind"] as const) : parts.includes("rule") ? (["rule"] as const) : []),
    ...(parts.includes("actor") ? (["actor"] as const) : []),
    ...(parts.includes("units") ? (["units"] as const) : []),
  ];
  const isCertain = !isRenamed && !isOtherKind && !parts.includes("actor");
  return [{ old: before.old, fresh: after.fresh, isCertain, changes }];
}

const bare = (title: string): string => title.replaceAll(/[\s\p{P}\p{S}]/gu, "");
