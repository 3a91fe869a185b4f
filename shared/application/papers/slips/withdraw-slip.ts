import type { ReleasedSlip } from "../../../contract/schemas/slip.ts";
import { DutyError } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import { slipView } from "./slip-view.ts";

/**
 * Takes a released slip back. That is an event beside the release: the slip stays on record with its number and its page.
 * @throws {DutyError} `not-found`; `slip-withdrawn` for one that was taken back before.
 */
export async function withdrawSlip({ ports }: Core, id: string, reason: string): Promise<ReleasedSlip> {
  const { store, ids, clock, facts } = ports;
  const { locale } = await loadSettings(store.settings);
  const withdrawn = await store.transaction(async ({ slips }) => {
    const slip = foundOrFail(
      (await slips.list()).find((known) => known.id === id),
      "slip",
      id,
    );
    const view = slipView(slip, locale);
    if (slip.withdrawal) throw new DutyError("slip-withdrawn", { name: view.name, on: slip.withdrawal.on });
    const at = { on: clock.today(), at: clock.now(), by: facts.actor };
    const withdrawal = { id: ids.next(), slipId: id, ...at, reason };
    await slips.withdraw(withdrawal);
    return { ...slip, withdrawal };
  });
  return slipView(withdrawn, locale);
}
