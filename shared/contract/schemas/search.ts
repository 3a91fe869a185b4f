import { z } from "zod";
import { MATCH_RANKS } from "../../domain/search/match-words.ts";
import { timeState } from "./due-row.ts";
import { id, plainDate } from "./values.ts";

/** What is searched, in the order in which kinds that answer equally well are shown. */
export const SEARCHED_KINDS = ["duty", "activity", "event", "evidence", "person", "subject"] as const;
export const searchedKind = z.enum(SEARCHED_KINDS);
export type SearchedKind = z.infer<typeof searchedKind>;

const found = z.object({
  id,
  name: z.string(),
  /**
   * The ranks of a match, the best first: the name equals the typed text, begins with it, the day equals it, the name
   * contains it, or sounds like it.
   */
  rank: z.enum(MATCH_RANKS),
  /** The words beside the name that hold what the name does not: somebody who came, a place, a part of a note. */
  foundIn: z.string().nullable(),
  /** Whether the record was withdrawn, removed or set aside: it stays on record and counts for nothing. */
  withdrawn: z.boolean(),
});

export const searchHit = z.discriminatedUnion("kind", [
  found.extend({
    kind: z.literal("duty"),
    item: z.string().nullable(),
    lead: z.string().nullable(),
    /** The first open row of the duty, or the row of the typed day; null where there is none. */
    open: z.object({ shownDate: plainDate, timeState }).nullable(),
  }),
  found.extend({ kind: z.literal("activity"), happenedOn: plainDate }),
  found.extend({ kind: z.literal("event"), subject: z.string().nullable(), happenedOn: plainDate.nullable() }),
  /** An evidence file with its activity. */
  found.extend({ kind: z.literal("evidence"), activityId: id, activity: z.string(), happenedOn: plainDate }),
  found.extend({ kind: z.literal("person"), groups: z.array(z.string()) }),
  found.extend({
    kind: z.literal("subject"),
    subjectKind: z.enum(["unit", "role", "group"]),
    groups: z.array(z.string()),
  }),
]);
export type SearchHit = z.infer<typeof searchHit>;

/** Everything of one kind that answers, the best first. */
export const searchGroup = z.object({
  kind: searchedKind,
  /** The number of matches, shown or not. */
  total: z.int(),
  hits: z.array(searchHit),
});
export type SearchGroup = z.infer<typeof searchGroup>;

export const searchRequest = z.object({
  /**
   * The typed words between blanks, each of which has to be found. Latin letters also match as pinyin, and a day
   * matches records of that day.
   */
  words: z.string().max(200),
  /** The greatest number of hits of each kind. */
  most: z.int().min(1).max(1_000).default(8),
});
