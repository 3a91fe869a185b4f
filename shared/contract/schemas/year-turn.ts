import { z } from "zod";
import { dueRow } from "./due-row.ts";
import { changeEffects } from "./effects.ts";
import { documentFacts } from "./import-review.ts";
import { id, plainDate, year } from "./values.ts";

const turnPlan = z.object({ id, document: documentFacts });

/** A duty of the former year, as it goes into the turn. */
const oldDuty = z.object({
  obligationId: id,
  title: z.string(),
  requirementText: z.string(),
  /** Who bears it, by name. */
  subjects: z.array(z.string()),
});

/** A duty that the new plan names. */
const newDuty = z.object({
  candidateId: id,
  title: z.string(),
  requirementText: z.string(),
  actor: z.string().nullable(),
});

/** Why a pair is asked about, or what it changes: the name, the rule, the body that acts, the responsible units. */
export const TURN_CHANGES = ["title", "kind", "rule", "actor", "units"] as const;
export const turnChange = z.enum(TURN_CHANGES);

/** What a duty takes into the next year. */
const carried = z.object({
  /** The number of members of its groups. */
  members: z.int(),
  evidenceKinds: z.int(),
  shortTitle: z.string(),
  /** The titles of the duties that it also counts for (也计入). */
  countsFor: z.array(z.string()),
  /** Days and sessions that are planned in the new year. */
  planned: z.int(),
  /** Members whose lists behind a share are on record. */
  percentLists: z.int(),
});

/** What was done in the new year already. */
const doneAlready = z.object({ times: z.int(), last: plainDate.nullable() });

const turnPair = z.object({
  old: oldDuty,
  new: newDuty,
  /** The same kind of thing with the same name for the same body: it goes on unless the clerk separates it. */
  isCertain: z.boolean(),
  changes: z.array(turnChange),
  carried,
  done: doneAlready,
});

/** A duty of the old plan that the new one does not name. */
const turnOrphan = z.object({
  old: oldDuty,
  /** Its open rows of the new year that stay, whatever is answered: they are past their limit or on record. */
  staying: z.int(),
});

/** An event of the gap between 1 January and the day of issue. */
const gapEvent = z.object({
  eventId: id,
  name: z.string(),
  subject: z.string().nullable(),
  happenedOn: plainDate,
  /** The titles of the duties that go on, whose clock it started already. */
  starts: z.array(z.string()),
  /** What waits for such an event and does not certainly go on as an old duty: a clock starts only where it is new. */
  mayStart: z.array(z.object({ candidateId: id, title: z.string(), isCertain: z.boolean() })),
});

/** The turn from the plans of a former year to the plan of the next one, as a question to the clerk. */
export const yearTurn = z.object({
  plan: turnPlan,
  /** The plans that end. */
  from: z.array(turnPlan).min(1),
  year,
  pairs: z.array(turnPair),
  orphans: z.array(turnOrphan),
  added: z.array(newDuty),
  /** What is open of the new year before the turn: missed, open without a date, or done without proof. */
  open: z.array(dueRow),
  /** The days of the gap; null where the plan was issued before its year. */
  gap: z.object({ from: plainDate, to: plainDate }).nullable(),
  events: z.array(gapEvent),
});
export type YearTurn = z.infer<typeof yearTurn>;

/** The answers of the clerk. Every old duty is in exactly one of `pairs`, `ended` and `continued`. */
export const turnAnswers = z.object({
  planId: id,
  pairs: z.array(z.object({ obligationId: id, candidateId: id })).max(100_000),
  /** Old duties that end with the old year. */
  ended: z.array(id).max(100_000).default([]),
  /** Old duties that go on for one more year as they are. */
  continued: z.array(id).max(100_000).default([]),
  /** Events of the gap that start the clock of a new duty. */
  events: z
    .array(z.object({ loggedEventId: id, candidateId: id }))
    .max(10_000)
    .default([]),
});
export type TurnAnswers = z.output<typeof turnAnswers>;

/** What the answers would do. */
export const turnPreview = z.object({
  pairs: z.int(),
  /** Activities of the new year that count for the duties that go on. */
  activities: z.int(),
  ended: z.int(),
  continued: z.int(),
  added: z.int(),
  effects: changeEffects,
});

export const turnReply = z.object({
  pairs: z.int(),
  ended: z.int(),
  continued: z.int(),
  added: z.int(),
  events: z.int(),
  actId: id,
});
