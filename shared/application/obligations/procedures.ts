import type { ObligationView } from "../../contract/schemas/obligation.ts";
import { earlierOf } from "../../domain/date/plain-date.ts";
import { withDistinctShortTitles } from "../../domain/obligation/distinct-short-titles.ts";
import type { Obligation } from "../../domain/obligation/obligation.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { addFloor } from "./add-floor.ts";
import { replacedBy } from "../effects/change-effects.ts";
import { amendObligation, previewAmend } from "./amend-obligation.ts";
import { changeObligation } from "./change-obligation.ts";
import { countFor } from "./count-for.ts";
import { createObligation, firstOfYear } from "./create-obligation.ts";
import { obligationMatrix } from "./obligation-matrix.ts";
import { obligationView } from "./obligation-view.ts";
import { previewRule } from "./preview-rule.ts";
import { withdrawVersion } from "./withdraw-version.ts";
import { os } from "../core/procedure-builder.ts";

/** The duties and their rules. */
export const obligations = os.obligations.router({
  list: os.obligations.list.handler(async ({ context: { core } }) =>
    viewsOf(core, withDistinctShortTitles(await core.ports.store.obligations.list())),
  ),
  get: os.obligations.get.handler(async ({ context: { core }, input: { id } }) =>
    viewOf(core, foundOrFail(await core.ports.store.obligations.find(id), "obligation", id)),
  ),
  create: os.obligations.create.handler(async ({ context: { core }, input }) =>
    viewOf(core, await createObligation(core, input)),
  ),
  change: os.obligations.change.handler(async ({ context: { core }, input }) =>
    viewOf(core, await changeObligation(core, input)),
  ),
  amend: os.obligations.amend.handler(async ({ context: { core }, input }) => {
    const before = await core.ports.store.obligations.find(input.id);
    const after = await amendObligation(core, input);
    return { ...(await viewOf(core, after)), replaced: replacedBy({ before, after }) };
  }),
  previewAmend: os.obligations.previewAmend.handler(({ context, input }) => previewAmend(context.core, input)),
  addLayerRule: os.obligations.addLayerRule.handler(async ({ context: { core }, input }) =>
    viewOf(core, await amendObligation(core, input)),
  ),
  addFloor: os.obligations.addFloor.handler(async ({ context: { core }, input }) =>
    viewOf(core, await addFloor(core, input)),
  ),
  withdrawVersion: os.obligations.withdrawVersion.handler(async ({ context: { core }, input }) =>
    viewOf(core, await withdrawVersion(core, input.id, input.versionId)),
  ),
  countFor: os.obligations.countFor.handler(async ({ context: { core }, input }) =>
    viewOf(core, await countFor(core, input.id, input.countsFor)),
  ),
  matrix: os.obligations.matrix.handler(async ({ context, input }) =>
    obligationMatrix(await context.core.derived.snapshot(), input.id, input.year),
  ),
  preview: os.obligations.preview.handler(async ({ context, input }) => {
    const { facts } = await context.core.derived.snapshot();
    const from = input.from ?? facts.today;
    return previewRule({ ...input, from, start: input.start ?? earlierOf(from, firstOfYear(facts.today)) }, facts);
  }),
});

async function viewsOf({ ports }: Core, list: readonly Obligation[]): Promise<ObligationView[]> {
  const facts = { today: ports.clock.today(), shares: await ports.store.obligations.shares() };
  return list.map((obligation) => obligationView(obligation, facts));
}

async function viewOf(core: Core, obligation: Obligation): Promise<ObligationView> {
  const plan = withDistinctShortTitles(await core.ports.store.obligations.listOf(obligation.planId));
  const [view] = await viewsOf(
    core,
    plan.filter(({ id }) => id === obligation.id),
  );
  return foundOrFail(view, "obligation", obligation.id);
}
