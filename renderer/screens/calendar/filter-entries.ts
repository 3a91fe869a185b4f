import type { CalendarEntry } from "../../../shared/contract/calendar-entries.ts";

/** What the calendar shows: everything, or one kind. */
export const CONTENTS = ["all", "due", "planned", "done"] as const;
export type Contents = (typeof CONTENTS)[number];

export interface CalendarFilter {
  readonly contents: Contents;
  /** Lead unit, or null for all. */
  readonly lead: string | null;
}

const SHOWN: Readonly<Record<Contents, (entry: CalendarEntry) => boolean>> = {
  all: () => true,
  due: ({ kind }) => kind === "due" || kind === "pace",
  planned: ({ kind }) => kind === "planned",
  done: ({ kind, state }) => kind === "activity" || state === "done" || state === "made-up-late",
};

/** @param lead  A lead unit, or null for all. */
export const filterEntries = (entries: readonly CalendarEntry[], contents: Contents, lead: string | null) =>
  entries.filter((entry) => SHOWN[contents](entry) && (lead === null || entry.lead === lead));
