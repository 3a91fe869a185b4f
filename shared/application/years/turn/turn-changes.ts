import type { TurnAnswers } from "../../../contract/schemas/year-turn.ts";
import { type PlainDate, addDays, dateOf, laterOf } from "../../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../../domain/errors.ts";
import { withNewWords } from "../../../domain/obligation/former-words.ts";
import { type Obligation, versionsOnRecord } from "../../../domain/obligation/obligation.ts";
import { withLastDay } from "../../../domain/obligation/place-version.ts";
import type { Requirement } from "../../../domain/obligation/requirement.ts";
import type { SubjectRef } from "../../../domain/obligation/subject.ts";
import { ownLastDay } from "../../../domain/obligation/versions-in-force.ts";
import type { DutyChange } from "../../effects/changed-rules.ts";
import { ruleKey } from "../../../extraction/differences.ts";
import { citationOf, obligationOfCandidate } from "../../imports/finish/obligation-of-candidate.ts";
import type { TakenCandidate } from "../../imports/review/taken-candidates.ts";
import { amendedObligation } from "../../obligations/amend-obligation.ts";
import type { StoredCandidate } from "../../ports/stores/plan-store.ts";
import type { OldDuty, TurnSides } from "./turn-sides.ts";

/** The longest reason of a rule version that the contract allows. */
const LONGEST_REASON = 500;

/** The change of one duty by the turn, with the candidates that it takes up. */
export interface TurnChange extends DutyChange {
  readonly how: "paired" | "ended" | "continued" | "added";
  readonly taken: readonly StoredCandidate[];
}

/** What the changes need besides both sides. */
export interface TurnParts {
  readonly today: PlainDate;
  readonly nextId: () => string;
  readonly subjectFor: (candidate: StoredCandidate) => Promise<SubjectRef>;
}

/**
 * The changes of the duties by the answers: a paired duty goes on under the rule and in the words of the new plan, so that
 * everything on record of it stays its own; one that ends has its last day on 31 December, one that is continued a year
 * later; the rest of the new plan becomes new duties. Nothing is stored.
 *
 * @throws {DutyError} `not-found` for a duty or candidate that is on no side; `invalid-input` for one that is answered
 *   twice; `turn-unanswered` where an old duty has no answer.
 */
export async function turnChanges(sides: TurnSides, answers: TurnAnswers, parts: TurnParts): Promise<TurnChange[]> {
  const old = new Map(sides.old.map((side) => [side.duty.id, side]));
  const fresh = new Map(sides.fresh.map((side) => [side.candidate.id, side]));
  refuseWrongAnswers(answers, { old, fresh });
  const changes: TurnChange[] = [];
  for (const { obligationId, candidateId } of answers.pairs) {
    const [before, after] = [old.get(obligationId), fresh.get(candidateId)];
    if (before && after) changes.push(paired(sides, before, after, parts));
  }
  const lastDay = addDays(sides.newYear, -1);
  for (const id of answers.ended) changes.push(...lasting(old.get(id), "ended", lastDay));
  for (const id of answers.continued) changes.push(...lasting(old.get(id), "continued", dateOf(sides.year, 12, 31)));
  const taken = new Set(answers.pairs.map(({ candidateId }) => candidateId));
  for (const side of sides.fresh) if (!taken.has(side.candidate.id)) changes.push(await added(sides, side, parts));
  return changes;
}

interface Known {
  readonly old: ReadonlyMap<string, OldDuty>;
  readonly fresh: ReadonlyMap<string, TakenCandidate>;
}

function refuseWrongAnswers({ pairs, ended, continued }: TurnAnswers, { old, fresh }: Known): void {
  const answered = new Set<string>();
  const answer = (id: string, path: string) => {
    if (!old.has(id)) throw new DutyError("not-found", { what: "obligation", id });
    if (answered.has(id)) throw refusedInput(path, "answered-twice");
    answered.add(id);
  };
  const taken = new Set<string>();
  for (const [index, { obligationId, candidateId }] of pairs.entries()) {
    answer(obligationId, `pairs.${index}.obligationId`);
    if (!fresh.has(candidateId)) throw new DutyError("not-found", { what: "candidate", id: candidateId });
    if (taken.has(candidateId)) throw refusedInput(`pairs.${index}.candidateId`, "answered-twice");
    taken.add(candidateId);
  }
  for (const [index, id] of ended.entries()) answer(id, `ended.${index}`);
  for (const [index, id] of continued.entries()) answer(id, `continued.${index}`);
  const titles = [...old.values()].flatMap(({ duty }) => (answered.has(duty.id) ? [] : [duty.title]));
  if (titles.length > 0) throw new DutyError("turn-unanswered", { titles });
}

function paired(sides: TurnSides, { duty, rule }: OldDuty, fresh: TakenCandidate, { nextId }: TurnParts): TurnChange {
  const { plan, newYear } = sides;
  const { candidate, merged } = fresh;
  const { item, title, category, lead, supporting, actor } = candidate;
  const words = {
    item,
    title,
    ...(category !== "" && { category }),
    // A plan that names no unit or body leaves those that there are.
    ...(lead !== null && { lead, supporting }),
    ...(actor !== null && { actor }),
  };
  const renamed = withNewWords(duty, words, addDays(newYear, -1));
  const source = { item, citation: citationOf(plan, candidate, merged) };
  const effectiveFrom = firstDayOf(sides, rule.requirement, candidate.requirement);
  // A shift is the unit's own and not the plan's words.
  const requirement = { ...candidate.requirement, shift: candidate.requirement.shift ?? rule.requirement.shift };
  const reason = `《${plan.title}》${plan.number}：${candidate.normalised}`.slice(0, LONGEST_REASON);
  const amendment = { id: duty.id, requirement, effectiveFrom, reason, source };
  const after = amendedObligation(renamed, amendment, nextId());
  return { how: "paired", before: duty, after, taken: taking(fresh, duty.id) };
}

/**
 * The first day of the new rule. A year's number counts from 1 January, and so does the clock of an event. Dates and shorter
 * periods that the old rule has asked for meanwhile stay its own: a changed one holds from the day of issue.
 */
function firstDayOf({ plan, newYear }: TurnSides, before: Requirement, after: Requirement): PlainDate {
  const isSame = ruleKey(before) === ruleKey(after);
  const isOfDates = after.kind === "cadence" || after.kind === "deadline";
  const isOfShortPeriods = "period" in after && after.period !== "year";
  if (isSame || !(isOfDates || isOfShortPeriods)) return newYear;
  return plan.issuedOn === null ? newYear : laterOf(newYear, plan.issuedOn);
}

/** The duty with another last day for every rule that would run on after it. */
function lasting(side: OldDuty | undefined, how: "ended" | "continued", lastDay: PlainDate): TurnChange[] {
  if (!side) return [];
  const before = side.duty;
  const after = versionsOnRecord(before).reduce<Obligation>((duty, version) => {
    const own = ownLastDay(version);
    return own === null || own > lastDay ? withLastDay(duty, version.id, lastDay) : duty;
  }, before);
  return [{ how, before, after, taken: [] }];
}

async function added(
  { plan, newYear }: TurnSides,
  fresh: TakenCandidate,
  { today, nextId, subjectFor }: TurnParts,
): Promise<TurnChange> {
  const { candidate, merged } = fresh;
  const subject = await subjectFor(candidate);
  const ids = { id: nextId(), versionId: nextId() };
  // An event of the gap starts the clock of a new duty, too.
  const from = candidate.requirement.kind === "trigger" ? { effectiveFrom: newYear } : {};
  const after = obligationOfCandidate(plan, candidate, { ...ids, subject, today, merged, ...from });
  return { how: "added", before: null, after, taken: taking(fresh, after.id) };
}

const taking = ({ candidate, merged }: TakenCandidate, obligationId: string): StoredCandidate[] =>
  [candidate, ...merged].map((part) => ({ ...part, obligationId }));
