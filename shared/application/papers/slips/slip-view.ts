import type { ReleasedSlip } from "../../../contract/schemas/slip.ts";
import type { PaperLocale } from "../../../domain/documents/paper-locale.ts";
import { slipName } from "../../../domain/documents/slip-words.ts";
import type { SlipEvent } from "../../ports/stores/slip-store.ts";

/** A released slip as clients see it. */
export function slipView({ withdrawal, ...slip }: SlipEvent, locale: PaperLocale): ReleasedSlip {
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
    withdrawn: withdrawal && {
      on: withdrawal.on,
      at: withdrawal.at,
      by: withdrawal.by,
      reason: withdrawal.reason,
    },
  };
}
