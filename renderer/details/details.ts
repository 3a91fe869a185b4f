import type { OpenedByEntry } from "../../shared/contract/calendar-entries.ts";
import { keyText } from "../data/occurrence-key.ts";

/**
 * The content of the drawer: an occurrence, the list of a duty's subjects, an activity, a logged event, or all events
 * with the form for a new one.
 */
export type Detail =
  | OpenedByEntry
  /** `name`: the new event's words, where they are known already. */
  | { readonly kind: "events"; readonly name: string };

/** The identity of a detail: a detail that is opened again has the same key. */
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

/** The details opened one after the other, the first one from the screen. */
export type Trail = readonly Detail[];

/** Opens the next detail after the last one. A detail that is on the trail already is returned to. */
export function goOn(trail: Trail, next: Detail): Trail {
  const at = trail.findIndex((detail) => detailKey(detail) === detailKey(next));
  return [...(at < 0 ? trail : trail.slice(0, at)), next];
}
