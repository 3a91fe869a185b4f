import { foundOrFail } from "./found-or-fail.ts";
import { amendObligation } from "./obligations/amend-obligation.ts";
import { changeObligation } from "./obligations/change-obligation.ts";
import { createObligation } from "./obligations/create-obligation.ts";
import { obligationView } from "./obligations/obligation-view.ts";
import { previewRule } from "./obligations/preview-rule.ts";
import { os } from "./procedure-builder.ts";

/** The duties and their rules. */
export const obligations = os.obligations.router({
  list: os.obligations.list.handler(async ({ context }) =>
    (await context.core.ports.store.obligations.list()).map(obligationView),
  ),
  get: os.obligations.get.handler(async ({ context, input: { id } }) =>
    obligationView(foundOrFail(await context.core.ports.store.obligations.find(id), "obligation", id)),
  ),
  create: os.obligations.create.handler(async ({ context, input }) =>
    obligationView(await createObligation(context.core, input)),
  ),
  change: os.obligations.change.handler(async ({ context, input }) =>
    obligationView(await changeObligation(context.core, input)),
  ),
  amend: os.obligations.amend.handler(async ({ context, input }) =>
    obligationView(await amendObligation(context.core, input)),
  ),
  preview: os.obligations.preview.handler(async ({ context, input }) => {
    const { facts } = await context.core.derived.snapshot();
    return previewRule({ ...input, from: input.from ?? facts.today }, facts.calendar, facts.settings.locale);
  }),
});
