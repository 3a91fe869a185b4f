import type { ReleasedSlip } from "../../../contract/schemas/slip.ts";
import { slipName } from "../../../words/slips.ts";
import type { SlipEvent } from "../../ports/stores/slip-store.ts";
import type { Locale } from "../../../words/locale.ts";

/** The client's view of a released slip. */
export function slipView({ withdrawal, replies, ...slip }: SlipEvent, locale: Locale): ReleasedSlip {
  return {
    id: slip.id,
    kind: slip.kind,
    number: slip.number,
    lead: slip.lead,
    name: slipName(slip.kind, slip.number, locale),
    releasedOn: slip.releasedOn,
    releasedAt: slip.releasedAt,
    releasedBy: slip.releasedBy,
    replyBy: slip.replyBy,
    sha256: slip.sha256,
    lines: slip.lines.map(({ key, title }) => ({ key, title })),
    replies: replies.map(({ on, at, by, words }) => ({ on, at, by, words })),
    withdrawn: withdrawal && {
      on: withdrawal.on,
      at: withdrawal.at,
      by: withdrawal.by,
      reason: withdrawal.reason,
    },
  };
}
