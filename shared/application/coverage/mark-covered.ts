import type { z } from "zod";
import type { CoverageView, coverageMarks } from "../../contract/schemas/coverage.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../domain/errors.ts";
import { keyOfId } from "../../domain/obligation/occurrence.ts";
import { checkCredit } from "../activities/credits/check-credit.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import type { Ports, Repositories } from "../ports/ports.ts";
import type { StoredPercentList } from "../ports/stores/percent-list-store.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import type { Snapshot } from "../view/snapshot.ts";
import { type CoverageFacts, coverageFacts, listAt, membersOn } from "./coverage-facts.ts";
import { coverageOf } from "./coverage-view.ts";

type Request = z.output<typeof coverageMarks>;

/**
 * Marks members as reached, each with a day and a proof, and takes marks back. Where the duty asks for a percentage, each day that has a mark
 * gets a list of that day, so that nobody pastes the same names twice.
 *
 * @throws {DutyError} `not-found` where the occurrence has no list; `activity-in-future` for a day ahead; `invalid-input` for a mark without
 *   proof, a member who was not there on the day, or a member named twice; `credit-before-period` for a percentage's day before its period.
 */
export async function markCovered(core: Core, request: Request): Promise<CoverageView> {
  const { ports, derived } = core;
  const snapshot = await derived.snapshot();
  const { obligationId, subjectId, recurrenceId } = request.key;
  const key = { obligationId, subjectId, recurrenceId };
  await ports.store.transaction(async (repositories) => {
    const list = foundOrFail(listAt(await repositories.coverage.lists(), key), "occurrence", keyOfId(key));
    const before = await coverageFacts(list, snapshot, repositories);
    refuseWrongMarks(request, before, snapshot);
    const former = (await repositories.coverage.marks()).filter((mark) => keyOfId(mark.key) === keyOfId(key));
    for (const memberId of request.clear) await repositories.coverage.clearMark(key, memberId);
    const entered = { key, at: ports.clock.now(), by: ports.facts.actor };
    for (const mark of request.marks) await repositories.coverage.setMark({ ...entered, ...mark });
    const days = new Set([...former, ...request.marks].map(({ on }) => on));
    await followMarks(await coverageFacts(list, snapshot, repositories), days, snapshot, { ports, repositories });
  });
  derived.touch({ duties: [key], activityIds: [] });
  return coverageOf(core, key, null);
}

function refuseWrongMarks({ marks }: Request, { group }: CoverageFacts, { facts }: Snapshot): void {
  const seen = new Set<string>();
  for (const [index, { memberId, on, activityId, words }] of marks.entries()) {
    if (on > facts.today) throw new DutyError("activity-in-future", { happenedOn: on, today: facts.today });
    if (activityId === null && words === "") throw refusedInput(`marks.${index}.words`, "empty");
    if (activityId !== null) foundOrFail(facts.activities.get(activityId), "activity", activityId);
    if (!membersOn(group, on).some(({ id }) => id === memberId))
      throw refusedInput(`marks.${index}.memberId`, "not-in-base");
    if (seen.has(memberId)) throw refusedInput(`marks.${index}.memberId`, "named-twice");
    seen.add(memberId);
  }
}

/** A percentage gets a list of each day on which a mark stands or stood, of the members and the reached ones as of that day. */
async function followMarks(
  { list, group, covered }: CoverageFacts,
  days: ReadonlySet<PlainDate>,
  snapshot: Snapshot,
  { ports, repositories }: { readonly ports: Ports; readonly repositories: Pick<Repositories, "percentLists"> },
): Promise<void> {
  const occurrence = occurrenceIn(snapshot, list.key);
  if (occurrence.requirement.kind !== "percent") return;
  const current = await repositories.percentLists.versionsOf(list.key);
  for (const on of [...days].toSorted()) {
    checkCredit(occurrence, on, null);
    const members = membersOn(group, on);
    if (members.length === 0) continue;
    const base = members.map(({ name }) => name);
    const numerator = members.filter(({ id }) => (covered.get(id)?.on ?? "9999") <= on).map(({ name }) => name);
    const same = current.findLast(({ countedOn, withdrawal }) => countedOn === on && withdrawal === null);
    if (same && sameNames(same, base, numerator)) continue;
    await repositories.percentLists.add({
      id: ports.ids.next(),
      key: list.key,
      countedOn: on,
      base,
      numerator,
      recordedOn: snapshot.facts.today,
      recordedAt: ports.clock.now(),
      recordedBy: ports.facts.actor,
    });
  }
}

const sameNames = (list: StoredPercentList, base: readonly string[], numerator: readonly string[]): boolean =>
  JSON.stringify([list.base, list.numerator]) === JSON.stringify([base, numerator]);
