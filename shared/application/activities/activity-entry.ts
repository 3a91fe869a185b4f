import {
  ACTIVITY_FIELDS,
  type ActivityEntry,
  type ActivityFields,
  type FieldChange,
} from "../../domain/compliance/activity-history.ts";
import type { Ports } from "../ports/ports.ts";

type Parts = Pick<ActivityEntry, "activityId" | "type"> &
  Partial<Pick<ActivityEntry, "fields" | "credits" | "evidence" | "reason">>;

/** Makes an entry of an activity's history, before its effect on the occurrences is known. */
export const activityEntry = ({ ids, clock, facts }: Ports, parts: Parts): ActivityEntry => ({
  id: ids.next(),
  at: clock.now(),
  on: clock.today(),
  by: facts.actor,
  fields: [],
  credits: [],
  evidence: [],
  reason: null,
  settled: [],
  ...parts,
});

/** What differs between two states of an activity; everything where nothing was before. */
export const fieldChanges = (before: ActivityFields | null, after: ActivityFields): FieldChange[] =>
  ACTIVITY_FIELDS.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after[field]];
    return before !== null && isSame(was, is) ? [] : [{ field, before: was, after: is } as FieldChange];
  });

/** Fields are plain data, written in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether an entry would change nothing. */
export const isEmptyEntry = ({ type, fields, credits, evidence }: ActivityEntry): boolean =>
  type === "changed" && fields.length + credits.length + evidence.length === 0;
