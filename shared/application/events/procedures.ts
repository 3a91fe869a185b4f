import { anchorViews, setAnchor } from "./anchors.ts";
import { liveDuties } from "../view/live-duties.ts";
import { logEvent } from "./log-event.ts";
import { matchEvent } from "./match-event.ts";
import { eventHistory, eventViews } from "./event-view.ts";
import { changeEvent, restoreEvent, setEventDay, withdrawEvent } from "./change-event.ts";
import { os } from "../core/procedure-builder.ts";

/** What happened, or is announced, and starts the clocks of duties. */
export const events = os.events.router({
  match: os.events.match.handler(async ({ context, input }) => {
    const { facts } = await context.core.derived.snapshot();
    return matchEvent(input.name, liveDuties(facts), facts.today);
  }),
  log: os.events.log.handler(({ context, input }) => logEvent(context.core, input)),
  list: os.events.list.handler(({ context }) => eventViews(context.core)),
  setDay: os.events.setDay.handler(({ context, input }) => setEventDay(context.core, input.id, input.happenedOn)),
  change: os.events.change.handler(({ context, input }) => changeEvent(context.core, input)),
  withdraw: os.events.withdraw.handler(({ context, input }) => withdrawEvent(context.core, input.id, input.reason)),
  restore: os.events.restore.handler(({ context, input }) => restoreEvent(context.core, input.id, input.reason)),
  history: os.events.history.handler(({ context, input }) => eventHistory(context.core, input.id)),
});

/** The dates from which event-driven duties are counted where no event is logged. */
export const anchors = os.anchors.router({
  list: os.anchors.list.handler(({ context }) => anchorViews(context.core)),
  set: os.anchors.set.handler(({ context, input }) => setAnchor(context.core, input)),
});
