import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import { earlierOccurrences } from "./earlier-occurrences.ts";
import { obligationOfCandidate } from "./obligation-of-candidate.ts";
import { subjectLookup } from "./subject-lookup.ts";
import { takenCandidates } from "./taken-candidates.ts";

/**
 * How many occurrences `finishImport` would close with `earlierDone`, without storing anything.
 * @throws {DutyError} `not-found`
 */
export async function countEarlier(
  { ports: { store, clock } }: Core,
  planId: string,
): Promise<{ issuedOn: PlainDate | null; occurrences: number }> {
  const plan = foundOrFail(await store.plans.find(planId), "plan", planId);
  const subjectFor = await subjectLookup(store);
  const duties: Obligation[] = [];
  for (const { candidate, merged } of takenCandidates(await store.plans.candidates(planId)))
    duties.push(
      obligationOfCandidate(plan, candidate, {
        id: candidate.id,
        versionId: candidate.id,
        subject: await subjectFor(candidate),
        today: clock.today(),
        merged,
      }),
    );
  return { issuedOn: plan.issuedOn, occurrences: (await earlierOccurrences(store, plan, duties)).length };
}
