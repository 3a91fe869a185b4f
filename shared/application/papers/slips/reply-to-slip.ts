import type { ReleasedSlip } from "../../../contract/schemas/slip.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import { DutyError, refusedInput } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import { slipView } from "./slip-view.ts";

export interface SlipAnswer {
  readonly id: string;
  /** The day of the reply; null for today. */
  readonly repliedOn: PlainDate | null;
  readonly reply: string;
}

/**
 * Records what a unit answered to a released slip, against its number. It changes no duty: what was done is recorded by itself.
 * @throws {DutyError} `not-found`; `slip-withdrawn`; `invalid-input` for a day before the release or after today.
 */
export async function replyToSlip({ ports }: Core, answer: SlipAnswer): Promise<ReleasedSlip> {
  const { store, ids, clock, facts } = ports;
  const { locale } = await loadSettings(store.settings);
  const replied = await store.transaction(async ({ slips }) => {
    const slip = foundOrFail(
      (await slips.list()).find((known) => known.id === answer.id),
      "slip",
      answer.id,
    );
    if (slip.withdrawal)
      throw new DutyError("slip-withdrawn", { name: slipView(slip, locale).name, on: slip.withdrawal.on });
    const on = answer.repliedOn ?? clock.today();
    if (on < slip.releasedOn || on > clock.today()) throw refusedInput("repliedOn", "outside-period");
    const at = { at: clock.now(), by: facts.actor };
    const reply = { id: ids.next(), slipId: slip.id, on, words: answer.reply, ...at };
    await slips.reply(reply);
    return { ...slip, replies: [...slip.replies, reply] };
  });
  return slipView(replied, locale);
}
