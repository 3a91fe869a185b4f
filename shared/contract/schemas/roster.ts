import { z } from "zod";
import { PERSON_CLASSES } from "../../domain/roster/roster.ts";
import { ROSTER_COLUMNS } from "../../domain/roster/roster-columns.ts";
import { fileContent, freeText, id, plainDate, words } from "./values.ts";

export const personClass = z.enum(PERSON_CLASSES);

/** A class (`value` is a `PersonClass`), the branch, a role, or a pair, from a day to a day. */
const factRequest = z.object({
  kind: z.enum(["class", "branch", "role", "pair"]),
  /** A class by its name here; the role or pair in words; empty for a branch. */
  value: freeText(100),
  /** The name of the body; null for a class, and for a role of the unit as a whole. */
  body: words(200).nullable().default(null),
  from: plainDate,
  until: plainDate.nullable().default(null),
});

/** A person as stored whole: what is left out is not known. */
export const personRequest = z.object({
  /** Left out for somebody new. */
  id: id.optional(),
  name: words(100),
  unit: freeText(100).default(""),
  joinedOn: plainDate.nullable().default(null),
  fullOn: plainDate.nullable().default(null),
  /** Listed from that day on; today when left out. */
  since: plainDate.optional(),
  until: plainDate.nullable().default(null),
  note: freeText(2_000).default(""),
  facts: z.array(factRequest).max(200).default([]),
});

/** A body as stored whole; `parent` by name, which may be that of a body of the same request. */
export const bodyRequest = z.object({
  id: id.optional(),
  name: words(200),
  kind: freeText(100).default(""),
  parent: words(200).nullable().default(null),
  since: plainDate.optional(),
  until: plainDate.nullable().default(null),
});

const some = z.array(words(100)).max(100).default([]);

/** Who meets every part that is not empty. `within`: bodies by name, with all that is below them. */
export const rosterCondition = z.object({
  over: z.enum(["persons", "bodies"]),
  classes: z.array(personClass).default([]),
  roles: some,
  pairs: some,
  units: some,
  kinds: some,
  within: some,
});

export const rosterGroupRequest = z.object({
  id: id.optional(),
  name: words(200),
  /** Null for a list by hand, whose members join and leave by `subjects.join`. */
  condition: rosterCondition.nullable(),
});

export const rosterRequest = z.object({
  bodies: z.array(bodyRequest).max(2_000).default([]),
  persons: z.array(personRequest).max(10_000).default([]),
  groups: z.array(rosterGroupRequest).max(200).default([]),
  /** Entries that were made by mistake: they leave the roster, and the lists where nothing on record names them. */
  gone: z.array(id).max(10_000).default([]),
});

const span = { from: plainDate, until: plainDate.nullable() };

export const personView = z.object({
  id,
  name: z.string(),
  /** The name, and what tells the person from others of the same name. */
  label: z.string(),
  unit: z.string(),
  joinedOn: plainDate.nullable(),
  fullOn: plainDate.nullable(),
  since: plainDate,
  until: plainDate.nullable(),
  note: z.string(),
  facts: z.array(
    z.object({
      kind: z.enum(["class", "branch", "role", "pair"]),
      value: z.string(),
      body: z.string().nullable(),
      ...span,
    }),
  ),
  /** What holds on the day that was asked for. */
  branch: z.string().nullable(),
  classes: z.array(personClass),
  /** The day in the year of that day; null without a day of joining, or before the first one. */
  politicalBirthday: z.object({ date: plainDate, years: z.int() }).nullable(),
  /**
   * The hours of that year, from activities; `needed` and `expectedByToday` where the person is a member (党员教育管理工作条例 第二十条:
   * 32 学时 a year).
   */
  hours: z.object({ done: z.number(), needed: z.number().nullable(), expectedByToday: z.number().nullable() }),
  /** A member without a day of joining. */
  lacksJoining: z.boolean(),
});
export type PersonView = z.infer<typeof personView>;

export const bodyView = z.object({
  id,
  name: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
  since: plainDate,
  until: plainDate.nullable(),
  /** Persons whose branch it is on that day. */
  persons: z.int(),
});
export type BodyView = z.infer<typeof bodyView>;

export const rosterGroupView = z.object({
  id,
  name: z.string(),
  /** Null for a list by hand. */
  condition: rosterCondition.nullable(),
  /** The members on that day, by id. */
  members: z.array(id),
  /** The number of duties that use the group. */
  obligations: z.int(),
});
export type RosterGroupView = z.infer<typeof rosterGroupView>;

export const rosterView = z.object({
  on: plainDate,
  persons: z.array(personView),
  bodies: z.array(bodyView),
  groups: z.array(rosterGroupView),
});
export type RosterView = z.infer<typeof rosterView>;

/** A pasted table, or a file (.xlsx, or text with tabs or commas). One of them is given. */
export const rosterTable = z.object({
  text: z.string().max(2_000_000).default(""),
  file: fileContent.nullable().default(null),
  /** What each column holds, where the clerk said so; null: as recognised. */
  columns: z.array(z.enum(ROSTER_COLUMNS)).max(200).nullable().default(null),
  /** The day from which what the table says holds; null: 1 January of this year. */
  since: plainDate.nullable().default(null),
});

export const rosterReview = z.object({
  columns: z.array(z.enum(ROSTER_COLUMNS)),
  since: plainDate,
  /** Bodies that the rows name and the roster lacks, as they would be entered, in the order of their first row. */
  newBodies: z.array(bodyRequest),
  rows: z.array(
    z.object({
      line: z.int(),
      /**
       * `new`, `update` (the one person or body that it can be), `same` (nothing would change), `ask` (several it can be, or one of the
       * same name elsewhere), `unread` (see `troubles`).
       */
      result: z.enum(["new", "update", "same", "ask", "unread"]),
      name: z.string(),
      /** What would be stored: as somebody new, or with the `id` of `candidates`. Null for `unread`. */
      person: personRequest.nullable(),
      body: bodyRequest.nullable(),
      /** Whom it can be, with what would be stored for each. */
      candidates: z.array(z.object({ id, label: z.string(), person: personRequest })),
      troubles: z.array(
        z.enum(["no-name", "joined-unread", "full-unread", "class-unread", "full-before-joined", "twice-in-table"]),
      ),
    }),
  ),
});
export type RosterReview = z.infer<typeof rosterReview>;

/** 谈心谈话 of a branch in a year: who of its committee is due to talk with whom, and when they did. */
export const talkPair = z.object({
  branch: z.string(),
  personId: id,
  name: z.string(),
  /** The other member of the committee; null for a member with whom any of the committee talks. */
  withId: id.nullable(),
  withName: z.string().nullable(),
  /** The days on which they talked, ascending. */
  days: z.array(plainDate),
});
export type TalkPair = z.infer<typeof talkPair>;

export const removedPerson = z.object({
  /** Texts and names that have the mark now. */
  replaced: z.int(),
  /** Texts that have the name still, because somebody else of the roster has it. */
  left: z.int(),
});
