import type { OpenedByEntry } from "../../shared/contract/calendar-entries.ts";
import { keyText } from "../data/occurrence-key.ts";

/**
 * What the drawer shows: an occurrence, the list of a duty's subjects, an activity on record, a logged event, or all events with
 * the form for a new one.
 */
export type Detail =
  | OpenedByEntry
  /** `name`: the new event's words, where they are known already. */
  | { readonly kind: "events"; readonly name: string };

/** Tells two details apart: one that is opened again is the same. */
export function detailKey(detail: Detail): string {
  switch (detail.kind) {
    case "occurrence":
    case "members":
      return `${detail.kind} ${keyText(detail.row)}`;
    case "activity":
    case "event":
      return `${detail.kind} ${detail.id}`;
    case "events":
      return `${detail.kind} ${detail.name}`;
  }
}

/** The way to what is shown, the first one opened from the screen. */
export type Trail = readonly Detail[];

/** One more is opened from the last one; what was passed on the way already is gone back to. */
export function goOn(trail: Trail, next: Detail): Trail {
  const at = trail.findIndex((detail) => detailKey(detail) === detailKey(next));
  return [...(at < 0 ? trail : trail.slice(0, at)), next];
}
