import type { z } from "zod";
import type { obligationChange } from "../../contract/schemas/obligation.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core/core.ts";
import { definedParts } from "../ports/defined-parts.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { returnSubjects } from "../ports/listed-subjects.ts";
import type { Repositories } from "../ports/ports.ts";
import { recorded } from "../ports/recorded.ts";
import { openOfPreserved } from "./open-of-preserved.ts";
import { refuseTakenShortTitle } from "./short-titles.ts";
import { subjectRefs } from "./subject-refs.ts";
import { withSubjects } from "./subject-terms.ts";

/**
 * Changes a duty's words, its lead and helping units, and its subjects. A rule changes through an amendment only.
 * Subjects change only when they are named by id, because the identity of every occurrence contains them. A duty set
 * aside with a reason has its missed occurrences closed, also those preserved by earlier changes. The stage goals of
 * standing work are set aside with it.
 *
 * @throws {DutyError} `not-found`; `invalid-input` for a short title that another duty of the plan has; as
 *   `withSubjects`.
 */
export async function changeObligation(
  { ports, derived }: Core,
  { id, subjectIds, subjectsFrom, reason, ...change }: z.output<typeof obligationChange>,
): Promise<Obligation> {
  const today = ports.clock.today();
  const preservedOpen = change.status === "set-aside" ? openOfPreserved(await derived.snapshot(), id) : [];
  return ports.store.transaction(
    async (repositories) => {
      const { obligations } = repositories;
      const { terms, ...obligation } = foundOrFail(await obligations.find(id), "obligation", id);
      if (change.shortTitle !== undefined && change.shortTitle !== obligation.shortTitle)
        await refuseTakenShortTitle(obligations, obligation, change.shortTitle);
      const assignees = { subjects: obligation.subjects, ...(terms && { terms }) };
      const subjects = subjectIds && (await subjectRefs(repositories, subjectIds));
      const from = subjectsFrom === undefined ? today : subjectsFrom;
      const assigned = subjects
        ? withSubjects(assignees, { subjects, from, reason: reason ?? null }, today)
        : assignees;
      const changed = { ...obligation, ...definedParts(change), ...assigned };
      await obligations.update(changed);
      if (change.status === "set-aside")
        for (const goal of await activeGoalsOf(obligation, repositories))
          await obligations.update({ ...goal, status: "set-aside" });
      if (change.status === "active")
        await returnSubjects(
          repositories,
          changed.subjects.map((subject) => subject.id),
        );
      if (reason !== undefined)
        for (const key of preservedOpen)
          await repositories.history.append({ ...recorded(ports, key), type: "not-applicable", reason });
      return changed;
    },
    { notApplicable: reason },
  );
}

/** The active stage goals of standing work, which cannot exist without it. */
export const activeGoalsOf = async (
  { id, planId }: Pick<Obligation, "id" | "planId">,
  { obligations }: Pick<Repositories, "obligations">,
): Promise<Obligation[]> =>
  (await obligations.listOf(planId)).filter(({ partOf, status }) => partOf === id && status === "active");
