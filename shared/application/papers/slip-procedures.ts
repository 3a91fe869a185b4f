import { os } from "../core/procedure-builder.ts";
import { draftSlips } from "./slips/draft-slips.ts";
import { releaseSlip } from "./slips/release-slip.ts";
import { replyToSlip } from "./slips/reply-to-slip.ts";
import { reprintSlip, slipFile } from "./slips/reprint-slip.ts";
import { withdrawSlip } from "./slips/withdraw-slip.ts";
import type { ReleasedSlip } from "../../contract/schemas/slip.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { slipView } from "./slips/slip-view.ts";

/** 提示单 and 督办单: drafts until a person releases one. A released slip is never changed. */
export const slips = os.slips.router({
  draft: os.slips.draft.handler(async ({ context, input: { lead, ...request } }) => {
    const drafts = await draftSlips(context.core, request);
    return lead === null ? drafts : drafts.filter(({ document }) => document.lead === lead);
  }),
  release: os.slips.release.handler(({ context, input }) => releaseSlip(context.core, input)),
  list: os.slips.list.handler(({ context }) => releasedSlips(context.core)),
  reprint: os.slips.reprint.handler(({ context, input }) => reprintSlip(context.core, input.id)),
  file: os.slips.file.handler(({ context, input }) => slipFile(context.core, input.id, input.format)),
  reply: os.slips.reply.handler(({ context, input }) => replyToSlip(context.core, input)),
  withdraw: os.slips.withdraw.handler(({ context, input }) => withdrawSlip(context.core, input.id, input.reason)),
});

/** Every released slip, withdrawn ones included, the latest first. */
async function releasedSlips({ ports: { store } }: Core): Promise<ReleasedSlip[]> {
  const { locale } = await loadSettings(store.settings);
  return (await store.slips.list()).toReversed().map((slip) => slipView(slip, locale));
}
