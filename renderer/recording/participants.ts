import type { DueRow } from "../../shared/contract/schemas/due-row.ts";

export const ATTENDANCES = ["attended", "excused", "absent"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Somebody who was expected. `hours` where theirs differ from the activity's. */
export interface DraftParticipant {
  readonly name: string;
  readonly attendance: Attendance;
  readonly hours: number | null;
}

/** The list with exactly these names, in their order; those who stay keep what was said about them. */
export function withNames(list: readonly DraftParticipant[], names: readonly string[]): DraftParticipant[] {
  const known = new Map(list.map((participant) => [participant.name, participant]));
  const wanted = new Set(names.map((name) => name.trim()).filter(Boolean));
  return [...wanted].map((name) => known.get(name) ?? { name, attendance: "attended", hours: null });
}

/** How many were expected, came, were excused, and were absent. */
export function countAttendance(list: readonly DraftParticipant[]): Record<Attendance | "expected", number> {
  const count = (attendance: Attendance) => list.filter((participant) => participant.attendance === attendance).length;
  return {
    expected: list.length,
    attended: count("attended"),
    excused: count("excused"),
    absent: count("absent"),
  };
}

/** Half a day, where the activity does not say otherwise (compliance.md, Subjects). */
export const HALF_DAY_HOURS = 4;

/** What an hours duty over people gains: how many of those who came it binds, and their hours together. */
export interface PeopleHours {
  readonly people: number;
  readonly total: number;
}

/** @returns null when nobody who came is bound by the duty: then it counts for its own subject. */
export function peopleHours(
  obligationId: string,
  rows: Iterable<DueRow>,
  draft: { readonly participants: readonly DraftParticipant[]; readonly hours: number | null },
): PeopleHours | null {
  const bound = new Set([...rows].filter((row) => row.obligationId === obligationId).map((row) => row.subject));
  const came = draft.participants.filter(
    (participant) => participant.attendance === "attended" && bound.has(participant.name),
  );
  if (came.length === 0) return null;
  const total = came.reduce((sum, participant) => sum + (participant.hours ?? draft.hours ?? HALF_DAY_HOURS), 0);
  return { people: came.length, total };
}
