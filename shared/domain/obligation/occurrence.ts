import type { DateWindow } from "../date/date-window.ts";
import type { Period } from "../date/period.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { Basis, ShiftDirection } from "../workday/shift-direction.ts";
import { type Requirement, type RequirementKind, isAccumulating } from "./requirement.ts";
import type { SubjectRef } from "./subject.ts";

/** What never changes about an occurrence, whatever moves its dates (design.md section 2). */
export interface OccurrenceId {
  readonly obligationId: string;
  readonly subjectId: string;
  /** The period's key, the nominal date of a rule with a day, or the id of the event it was born of. */
  readonly recurrenceId: string;
}

/** A calendar period, or a span that the plan names (学期), whose unit is null and whose key is its last day. */
export type DuePeriod = Pick<Period, "key" | "first" | "last"> & { readonly unit: Period["unit"] | null };

/** One instance of a duty for one subject. Derived whenever it is asked for; nothing of it is stored. */
export interface Occurrence {
  readonly obligationId: string;
  readonly subject: SubjectRef;
  readonly recurrenceId: string;
  readonly slot: string;
  /** Number of the rule version that made it. */
  readonly ruleVersion: number;
  readonly kind: RequirementKind;
  /** Before the shift. */
  readonly nominalDate: PlainDate;
  /** After the shift. */
  readonly effectiveDate: PlainDate;
  readonly basis: Basis;
  readonly shift: ShiftDirection;
  /** The calendar period it belongs to; null for an event's clock and for a single date. */
  readonly period: DuePeriod | null;
  readonly requirement: Requirement;
  /** The event that started its clock, for a trigger. */
  readonly eventId: string | null;
}

/** The last day on which it is in time: the later of the nominal and the effective date (compliance.md). */
export const limitOf = (occurrence: Pick<Occurrence, "nominalDate" | "effectiveDate">): PlainDate =>
  occurrence.nominalDate >= occurrence.effectiveDate ? occurrence.nominalDate : occurrence.effectiveDate;

/** A quota, quantity, hours or percent whose period touches `window`. */
export const isRunningIn = ({ requirement, period }: Occurrence, window: DateWindow): boolean =>
  isAccumulating(requirement) && period !== null && period.first <= window.to && period.last >= window.from;

export const occurrenceId = (occurrence: Occurrence): OccurrenceId => ({
  obligationId: occurrence.obligationId,
  subjectId: occurrence.subject.id,
  recurrenceId: occurrence.recurrenceId,
});

/** The identity as one string, for maps and sets: obligation, subject and recurrence id, each escaped, with `|` between. */
export const occurrenceKey = (occurrence: Occurrence): string => keyOfId(occurrenceId(occurrence));

/** As `occurrenceKey`, from the identity alone. */
export const keyOfId = (id: OccurrenceId): string =>
  `${escape(id.obligationId)}|${escape(id.subjectId)}|${escape(id.recurrenceId)}`;

/** The identity that `keyOfId` made a key of. */
export function idOfKey(key: string): OccurrenceId {
  const [obligationId = "", subjectId = "", recurrenceId = ""] = [...key.matchAll(/((?:[^|\\]|\\.)*)(?:\||$)/gs)].map(
    ([, part = ""]) => part.replaceAll(/\\(.)/gs, "$1"),
  );
  return { obligationId, subjectId, recurrenceId };
}

/** Ids come from outside too; one that holds the separator must not look like another identity. */
const escape = (part: string): string => (/[|\\]/.test(part) ? part.replaceAll(/[|\\]/g, "\\$&") : part);
