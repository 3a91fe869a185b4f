import { logEvent } from "./events/log-event.ts";
import { matchEvent } from "./events/match-event.ts";
import { eventView, eventViews } from "./events/event-view.ts";
import { foundOrFail } from "./found-or-fail.ts";
import { os } from "./procedure-builder.ts";
import type { Core } from "./core.ts";
import type { EventRepository } from "./events/event-store.ts";
import type { TransactionOptions } from "./ports.ts";

/** What happened, or is announced, and starts the clocks of duties. */
export const events = os.events.router({
  match: os.events.match.handler(async ({ context, input }) => {
    const { obligations, today } = (await context.core.derived.snapshot()).facts;
    return matchEvent(input.name, [...obligations.values()], today);
  }),
  log: os.events.log.handler(({ context, input }) => logEvent(context.core, input)),
  list: os.events.list.handler(({ context }) => eventViews(context.core)),
  setDay: os.events.setDay.handler(({ context, input }) =>
    changeEvent(context.core, input.id, (repository) => repository.setDay(input.id, input.happenedOn)),
  ),
  withdraw: os.events.withdraw.handler(({ context: { core }, input: { id, reason } }) =>
    changeEvent(core, id, (repository) => repository.withdraw(id, core.ports.clock.now(), reason), {
      notApplicable: reason,
    }),
  ),
});

/** Changes a standing event; one that was withdrawn stays as it is, and so does what was missed by the day it had. */
async function changeEvent(
  core: Core,
  id: string,
  change: (events: EventRepository) => Promise<void>,
  options: TransactionOptions = {},
) {
  await core.ports.store.transaction(async (repositories) => {
    const event = foundOrFail(await repositories.events.find(id), "event", id);
    if (event.withdrawnAt === null) await change(repositories.events);
  }, options);
  core.derived.forget("everything");
  return eventView(core, id);
}
