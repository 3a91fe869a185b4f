import type { z } from "zod";
import type { goalsRequest } from "../../contract/schemas/standing.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Deadline, Requirement } from "../../domain/obligation/requirement.ts";
import { isStandingOn } from "../../domain/obligation/standing-occurrences.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Ports, Repositories } from "../ports/ports.ts";
import { RULE, refuseFarDay } from "../ports/refuse-far-day.ts";
import { withOwnShortTitle } from "../obligations/short-titles.ts";

type Request = z.output<typeof goalsRequest>;
type Goal = Request["goals"][number];

/**
 * Stores stage goals of standing work: each is a duty of its own with a date, by a rule of this unit from today on,
 * for the subjects of the work (compliance.md, Work without numbers).
 *
 * @throws {DutyError} `not-found`; `invalid-input` for a duty that is no standing work, for a day before today or far
 *   away, and for a goal that exists already.
 */
export async function addGoals({ ports }: Core, { obligationId, goals }: Request): Promise<Obligation[]> {
  const today = ports.clock.today();
  return ports.store.transaction(async (repositories) => {
    const work = foundOrFail(await repositories.obligations.find(obligationId), "obligation", obligationId);
    if (work.status !== "active" || work.partOf !== undefined || !isStandingOn(work, today))
      throw refusedInput("obligationId", "not-standing");
    await refuseTwice(goals, work, repositories);
    const made: Obligation[] = [];
    for (const [index, goal] of goals.entries()) {
      if (goal.due < today) throw refusedInput(`goals.${index}.due`, "before-today");
      refuseFarDay(`goals.${index}.due`, goal.due, today, RULE);
      made.push(await storeGoal(goal, work, ports, repositories));
    }
    return made;
  });
}

async function storeGoal(goal: Goal, work: Obligation, ports: Ports, repositories: Repositories): Promise<Obligation> {
  const today = ports.clock.today();
  const id = ports.ids.next();
  const duty = await withOwnShortTitle(
    repositories.obligations,
    {
      id,
      planId: work.planId,
      item: work.item,
      title: goal.text,
      category: work.category,
      lead: goal.lead ?? work.lead,
      supporting: goal.supporting,
      actor: work.actor,
      subjects: work.subjects,
      evidenceKinds: goal.evidenceKinds,
      citation: null,
      versions: [
        {
          id: ports.ids.next(),
          obligationId: id,
          slot: "main",
          version: 1,
          layer: "unit",
          effectiveFrom: today,
          effectiveUntil: null,
          requirement: dueOn(goal.due),
          reason: null,
        },
      ],
      status: "active",
      createdOn: today,
      partOf: work.id,
    },
    undefined,
  );
  await repositories.obligations.insert(duty);
  return duty;
}

const dueOn = (due: PlainDate): Deadline => ({ kind: "deadline", due, hedge: null, shift: null });

/** @throws {DutyError} `invalid-input` for a goal with the same words and day as another new or active goal. */
async function refuseTwice(goals: readonly Goal[], work: Obligation, { obligations }: Repositories): Promise<void> {
  const known = (await obligations.listOf(work.planId))
    .filter(({ partOf, status }) => partOf === work.id && status === "active")
    .map(({ title, versions }) => nameOf(title, versions.at(-1)?.requirement));
  const names = goals.map(({ text, due }) => nameOf(text, dueOn(due)));
  const index = names.findIndex((name, at) => known.includes(name) || names.indexOf(name) < at);
  if (index >= 0) throw refusedInput(`goals.${index}`, "goal-twice");
}

/** The words that tell one goal of a work from another. */
const nameOf = (text: string, rule: Requirement | undefined): string =>
  JSON.stringify([text, rule?.kind === "deadline" ? rule.due : null]);
