import type { DueRow } from "../../contract/schemas/due-row.ts";
import type { OccurrenceKey } from "../../contract/schemas/values.ts";
import { refusedInput } from "../../domain/errors.ts";
import { checkAmount } from "../../domain/obligation/amount-bounds.ts";
import { isAccumulating } from "../../domain/obligation/requirement.ts";
import type { Core } from "../core/core.ts";
import { recorded } from "../ports/recorded.ts";
import { occurrenceIn } from "../view/find-occurrence.ts";
import { freshRow } from "./fresh-row.ts";

/**
 * 期初已完成: records how much of a quota was done before this calendar was kept. It is an event of the history, and the
 * latest one counts.
 *
 * @throws {DutyError} `invalid-input` for an occurrence that is done at once, which is closed instead, and for an
 *   impossible amount (`checkAmount`).
 */
export async function setOpening(core: Core, key: OccurrenceKey, amount: number, note: string): Promise<DueRow> {
  const { requirement } = occurrenceIn(await core.derived.snapshot(), key);
  if (!isAccumulating(requirement) || requirement.kind === "percent") throw refusedInput("key", "no-opening-balance");
  checkAmount(requirement, amount, "amount");
  await core.ports.store.transaction(({ history }) =>
    history.append({ ...recorded(core.ports, key), type: "opening-set", amount, note }),
  );
  return freshRow(core, key);
}
