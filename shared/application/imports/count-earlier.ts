import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { SubjectRef } from "../../domain/obligation/subject.ts";
import type { Core } from "../core.ts";
import { foundOrFail } from "../found-or-fail.ts";
import { earlierOccurrences } from "./earlier-occurrences.ts";
import { obligationOfCandidate } from "./obligation-of-candidate.ts";
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
  const subjects = await store.subjects.list();
  /** A group counts for its members; a subject that is still to be made is one. */
  const subjectFor = (name: string): SubjectRef => {
    const known = subjects.find((subject) => subject.name === name && subject.kind !== "person");
    return { id: known?.id ?? name, name };
  };
  const duties = takenCandidates(await store.plans.candidates(planId)).map(({ candidate, merged }) =>
    obligationOfCandidate(plan, candidate, {
      id: candidate.id,
      versionId: candidate.id,
      subject: subjectFor(candidate.actor?.trim() || candidate.lead?.trim() || ""),
      today: clock.today(),
      merged,
    }),
  );
  return { issuedOn: plan.issuedOn, occurrences: (await earlierOccurrences(store, plan, duties)).length };
}
