import type { PlainDate } from "../date/plain-date.ts";
import { type Anchor, type LoggedEvent, type MissingAnchor, eventAnchor } from "./anchor.ts";
import { type Obligation, type RuleVersion, slotsOf, versionInForce } from "./obligation.ts";
import type { Trigger } from "./requirement.ts";

/** A duty, or one event of it, that no date can be given yet. */
export interface UnknownAnchor {
  readonly obligation: Obligation;
  readonly version: RuleVersion;
  /** The event that lacks its date or whose rule lacks a clock; null while none was logged. */
  readonly event: LoggedEvent | null;
  readonly anchor: Extract<Anchor, { known: false }>;
}

/** The list of what is due on a day nobody knows yet: active duties born of events, by the rules in force on `today`. */
export function listUnknownAnchors(
  obligations: readonly Obligation[],
  events: readonly LoggedEvent[],
  today: PlainDate,
): UnknownAnchor[] {
  return obligations
    .filter((obligation) => obligation.status === "active")
    .flatMap((obligation) =>
      slotsOf(obligation).flatMap((slot) => {
        const version = versionInForce(obligation, slot, today);
        return version?.requirement.kind === "trigger"
          ? unknownsOf(obligation, version, version.requirement, events)
          : [];
      }),
    );
}

function unknownsOf(
  obligation: Obligation,
  version: RuleVersion,
  trigger: Trigger,
  events: readonly LoggedEvent[],
): UnknownAnchor[] {
  const unknown = (event: LoggedEvent | null, missing: MissingAnchor): UnknownAnchor => ({
    obligation,
    version,
    event,
    anchor: { known: false, missing },
  });
  const logged = events.filter((event) => event.obligationIds.includes(obligation.id));
  if (logged.length === 0) return [unknown(null, "event")];
  return logged.flatMap((event) => {
    const anchor = eventAnchor(event);
    if (!anchor.known) return [unknown(event, anchor.missing)];
    return trigger.within === null ? [unknown(event, "clock")] : [];
  });
}
