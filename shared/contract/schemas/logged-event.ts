import { z } from "zod";
import { freeText, id, instant, plainDate, words, wordsOrNull } from "./values.ts";

/** What a person says when something happened, or is announced, that starts the clocks of duties. */
export const eventRequest = z.object({
  /** 岗位变动, 换届, 重大事项 … */
  name: words(200),
  /** Null: announced, the day not known yet. */
  happenedOn: plainDate.nullable(),
  /** Whom it concerns, by name; null: each duty's own subjects. */
  subject: words(200).nullable().default(null),
  note: freeText(2_000).default(""),
  /** The duties it triggers; left out: those whose event has the same words. */
  obligationIds: z.array(id).max(500).optional(),
  /** Its day is to come and is settled already. Needed where no duty counts back from it. */
  announced: z.boolean().default(false),
  /** It happened once more: one of the same name, day and subject is logged already, and this is another. */
  again: z.boolean().default(false),
});

/** A correction of an event: what is left out stays as it is. */
export const eventChange = z.object({
  id,
  name: words(200).optional(),
  /** Null: the day is not known after all. */
  happenedOn: plainDate.nullable().optional(),
  subject: words(200).nullable().optional(),
  note: freeText(2_000).optional(),
  obligationIds: z.array(id).max(500).optional(),
  reason: wordsOrNull(500).default(null),
});

/** A duty that waits for an event of this name. */
export const eventMatch = z.object({
  obligationId: id,
  title: z.string(),
  /** The event in the duty's own words. */
  event: z.string(),
  /** Ticked beforehand: the same words. */
  certain: z.boolean(),
});
export type EventMatch = z.infer<typeof eventMatch>;

export const eventView = z.object({
  id,
  name: z.string(),
  happenedOn: plainDate.nullable(),
  subject: z.object({ id, name: z.string() }).nullable(),
  note: z.string(),
  recordedAt: instant,
  withdrawn: z.boolean(),
  withdrawnReason: z.string().nullable(),
  triggers: z.array(
    z.object({
      obligationId: id,
      title: z.string(),
      /** When it is due by the event's clock; null while the day is unknown, and where the rule names no number of days. */
      effectiveDate: plainDate.nullable(),
      /** The date to show: the effective one, or the limit once it is overdue. */
      shownDate: plainDate.nullable(),
      /** The rule names no number of days: it is to be done, without a day to be done by. */
      isOpen: z.boolean(),
    }),
  ),
});
export type EventView = z.infer<typeof eventView>;

/** The date from which the dates of a duty that follows an event are counted, for all of its subjects or for one, and every date it had before. */
export const anchorView = z.object({
  obligationId: id,
  title: z.string(),
  /** Whose date it is; null: that of every subject of the duty who has none of their own. */
  subject: z.object({ id, name: z.string() }).nullable(),
  /** The event in the duty's own words. */
  event: z.string(),
  /** Null: unknown, so that nothing is due and nothing is guessed. */
  date: plainDate.nullable(),
  source: z.string(),
  recordedAt: instant,
  earlier: z.array(z.object({ date: plainDate.nullable(), source: z.string(), recordedAt: instant })),
});
export type AnchorView = z.infer<typeof anchorView>;
