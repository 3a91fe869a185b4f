import ICAL from "ical.js";

/** What a calendar program keeps of one event. */
export interface HeldEvent {
  readonly sequence: number;
  readonly lastModified: string;
  readonly isCancelled: boolean;
  /** Day, or day and time: `2026-09-24`, `2026-09-24T14:30:00`. */
  readonly start: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * A calendar program that files are imported into, one over the other: what comes under a known UID takes its place, unless it
 * is older than what is there (RFC 5546 2.1.4).
 */
export class CalendarReader {
  readonly #held = new Map<string, HeldEvent>();

  /** @throws {Error} for a stream that ical.js refuses. */
  import(text: string): void {
    const root = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    const zones = new Set(root.getAllSubcomponents("vtimezone").map((zone) => valueOf(zone, "tzid")));
    for (const component of root.getAllSubcomponents("vevent")) {
      const zone = component.getFirstProperty("dtstart")?.getFirstParameter("tzid");
      if (zone && !zones.has(zone)) throw new Error(`the zone ${zone} is not explained`);
      if (component.getFirstProperty("recurrence-id") === null)
        this.#take(valueOf(component, "uid"), heldOf(component));
    }
  }

  /** What it shows: all that is not cancelled, by UID. */
  shown(): Map<string, HeldEvent> {
    return new Map([...this.#held].filter(([, { isCancelled }]) => !isCancelled));
  }

  #take(uid: string, event: HeldEvent): void {
    const held = this.#held.get(uid);
    if (held === undefined || event.sequence > held.sequence) this.#held.set(uid, event);
    else if (event.sequence === held.sequence && JSON.stringify(event) !== JSON.stringify(held))
      throw new Error(`${uid} says two things under SEQUENCE ${event.sequence}`);
  }
}

const valueOf = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? "");

const heldOf = (component: ICAL.Component): HeldEvent => ({
  sequence: Number(valueOf(component, "sequence")),
  lastModified: valueOf(component, "last-modified"),
  isCancelled: valueOf(component, "status") === "CANCELLED",
  start: valueOf(component, "dtstart"),
  summary: valueOf(component, "summary"),
  description: valueOf(component, "description"),
});
