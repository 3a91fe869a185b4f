import type { z } from "zod";
import type { CoverageView, coverageRequest } from "../../contract/schemas/coverage.ts";
import { refusedInput } from "../../domain/errors.ts";
import type { Core } from "../core/core.ts";
import { listedSubject } from "../ports/listed-subjects.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { coverageOf } from "./coverage-view.ts";

/**
 * Gives an occurrence the group that it is to reach, or takes its list away with the marks. The marks of a list stay where another group is
 * named: who is in both is still reached.
 *
 * @throws {DutyError} `not-found` for an occurrence that no rule makes, or an unknown group; `invalid-input` for a subject that is no group.
 */
export async function setCoverage(
  core: Core,
  { key, groupId, target }: z.output<typeof coverageRequest>,
): Promise<{ coverage: CoverageView | null }> {
  const { ports, derived } = core;
  const { obligationId, subjectId, recurrenceId } = key;
  const own = { obligationId, subjectId, recurrenceId };
  if (groupId === null) {
    await ports.store.transaction(({ coverage }) => coverage.dropList(own));
    return { coverage: null };
  }
  const { requirement } = occurrenceIn(await derived.snapshot(), key);
  const asked = requirement.kind === "percent" ? requirement.count : 100;
  await ports.store.transaction(async ({ coverage, subjects }) => {
    if ((await listedSubject({ subjects }, groupId)).kind !== "group") throw refusedInput("groupId", "not-a-group");
    await coverage.setList({ key: own, groupId, target: target ?? asked, setOn: ports.clock.today() });
  });
  return { coverage: await coverageOf(core, key, null) };
}
