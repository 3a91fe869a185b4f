import { utf8ToBytes } from "@noble/hashes/utils.js";
import { isPlainDate, yearOf } from "../../../domain/date/plain-date.ts";
import { DutyError } from "../../../domain/errors.ts";
import { isAnnouncedDue } from "../../../domain/obligation/due-date.ts";
import type { AnnouncedDue, DueDate, Requirement } from "../../../domain/obligation/requirement.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import type { Repositories } from "../../ports/ports.ts";
import { UNREAD_PLACE } from "../../../extraction/accounting/draft-duty.ts";
import { storedCandidates, storedPlaces } from "./open-plan.ts";
import type { PlanReadingJob } from "../../ports/plan-reader.ts";
import type { StoredCandidate, StoredPlace, StoredPlan } from "../../ports/stores/plan-store.ts";

/** The result of reading a plan for another year. */
export interface YearChange {
  /** The number of candidates whose rule has changed. */
  readonly redated: number;
  /**
   * The number of candidates that a person changed and that stay as they are, although they name a day of another
   * year.
   */
  readonly kept: number;
}

/** @throws {DutyError} `not-found`; `plan-finished` once the plan has duties, whose dates are on record. */
export async function findYearPlan({ ports }: Core, planId: string): Promise<StoredPlan> {
  const plan = foundOrFail(await ports.store.plans.find(planId), "plan", planId);
  if (plan.status === "imported") throw new DutyError("plan-finished", { title: plan.title });
  return plan;
}

/** Begins to read the text of a plan again for another year. Nothing is stored. */
export const startRereading = ({ ports }: Core, { fileName, text }: StoredPlan, year: number): PlanReadingJob =>
  ports.planReader.read({ name: fileName, bytes: utf8ToBytes(text), asTextOf: year }, () => undefined);

/**
 * Gives a plan under review another year. Its text is read again, because a date without a year is in the plan's year,
 * a festival falls on another day, and a day before that year is no deadline. Decisions stay, and so do a person's
 * changes except the year of their dates.
 */
export async function redatePlan(core: Core, planId: string, year: number, read: PlanReadingJob): Promise<YearChange> {
  const found = await read.result;
  const { obligations, inDuties } = found.extracted;
  return core.ports.store.transaction(async ({ plans }) => {
    foundOrFail(await plans.head(planId), "plan", planId);
    const fresh = new Map(
      [...storedCandidates(planId, obligations, found.places)].map((candidate) => [candidate.id, candidate]),
    );
    const change = await mergeReading(plans, planId, fresh, year);
    await plans.replacePlaces(
      planId,
      settledAsBefore(await plans.places(planId), [...storedPlaces(planId, found)]),
      inDuties,
    );
    await plans.setYear(planId, year);
    return change;
  });
}

/** Keeps the decisions on places, also where the text, read for another year, has a duty or nothing there. */
function settledAsBefore(before: readonly StoredPlace[], now: readonly StoredPlace[]): StoredPlace[] {
  const said = new Map(before.filter(({ settled }) => settled !== null).map((place) => [place.id, place]));
  const found = now.map((place) => {
    const earlier = said.get(place.id);
    said.delete(place.id);
    return earlier === undefined ? place : { ...place, ...pickSaid(earlier) };
  });
  return [...found, ...[...said.values()].filter(({ settled }) => settled === "duty")];
}

const pickSaid = ({ settled, reason, candidateId }: StoredPlace) => ({ settled, reason, candidateId });

async function mergeReading(
  plans: Repositories["plans"],
  planId: string,
  fresh: ReadonlyMap<string, StoredCandidate>,
  year: number,
): Promise<YearChange> {
  const stored = await plans.candidates(planId);
  const spokenFor = new Set(stored.flatMap(({ mergedInto }) => mergedInto ?? []));
  const isUntouched = ({ id, decision, mergedInto }: StoredCandidate) =>
    decision !== "edited" && mergedInto === null && !spokenFor.has(id);
  const gone: string[] = [];
  let redated = 0;
  let kept = 0;
  for (const candidate of stored.filter(({ rules }) => !rules.includes(UNREAD_PLACE))) {
    const now = fresh.get(candidate.id);
    if (!now) {
      if (isUntouched(candidate) && candidate.decision !== "accepted") gone.push(candidate.id);
      else if (namesOtherYear(candidate.requirement, year)) kept += 1;
    } else if (isUntouched(candidate) || isSameButYear(candidate.requirement, now.requirement)) {
      if (isSame(candidate.requirement, now.requirement)) continue;
      redated += 1;
      const { requirement, stated, implied, rules } = now;
      await plans.updateCandidate({ ...candidate, requirement, stated, implied, rules });
    } else if (namesOtherYear(candidate.requirement, year)) kept += 1;
  }
  await plans.removeCandidates(planId, gone);
  const known = new Set(stored.map(({ id }) => id));
  await plans.addCandidates(
    inPlace(
      [...fresh.values()].filter(({ id }) => !known.has(id)),
      stored,
    ),
  );
  return { redated, kept };
}

/**
 * Places each added candidate before the stored one whose words follow it. The two share a place in the text and are
 * ordered by id.
 */
const inPlace = (added: readonly StoredCandidate[], stored: readonly StoredCandidate[]): StoredCandidate[] =>
  added.map((candidate) => ({
    ...candidate,
    position: stored.findLast(({ start }) => start <= candidate.start)?.position ?? 0,
  }));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether two rules differ at most in the year of their dates: 06-30, 2021-06-30 and 2026-06-30. */
const isSameButYear = (a: Requirement, b: Requirement): boolean => isSame(withoutYear(a), withoutYear(b));

function withoutYear(requirement: Requirement): unknown {
  const due = dueOf(requirement);
  if (due === null) return requirement;
  return { ...requirement, due: isAnnouncedDue(due) ? due.observance : due.slice(-5) };
}

function namesOtherYear(requirement: Requirement, year: number): boolean {
  const due = dueOf(requirement);
  if (isAnnouncedDue(due)) return due.year !== null && due.year !== year;
  return due !== null && isPlainDate(due) && yearOf(due) !== year;
}

const dueOf = (requirement: Requirement): DueDate | AnnouncedDue | null =>
  "due" in requirement ? requirement.due : null;
