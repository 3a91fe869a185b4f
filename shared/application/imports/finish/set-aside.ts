import { DutyError } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { openOfPreserved } from "../../obligations/open-of-preserved.ts";
import { recorded } from "../../ports/recorded.ts";

/**
 * Sets every duty of a plan aside, with its history. Missed occurrences, those preserved by earlier changes included,
 * are closed as not applicable with the reason.
 *
 * @throws {DutyError} `not-found`; `plan-without-duties` where none is in force.
 */
export async function setImportAside(
  { ports, derived }: Core,
  planId: string,
  reason: string,
): Promise<{ obligations: number; actId: string }> {
  const { store, ids } = ports;
  const { title } = foundOrFail(await store.plans.head(planId), "plan", planId);
  const snapshot = await derived.snapshot();
  const act = { id: ids.next(), kind: "import-set-aside", planId } as const;
  return store.transaction(
    async ({ obligations, history }) => {
      const active = (await obligations.listOf(planId)).filter(({ status }) => status === "active");
      if (active.length === 0) throw new DutyError("plan-without-duties", { title });
      for (const duty of active) await obligations.update({ ...duty, status: "set-aside" });
      for (const { id } of active)
        for (const key of openOfPreserved(snapshot, id))
          await history.append({ ...recorded(ports, key), type: "not-applicable", reason });
      return { obligations: active.length, actId: act.id };
    },
    { notApplicable: reason, act },
  );
}
