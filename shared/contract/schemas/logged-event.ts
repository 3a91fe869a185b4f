import { z } from "zod";
import { freeText, id, instant, plainDate, words, wordsOrNull } from "./values.ts";

/** The request to log an event that happened or is announced, and that starts the clocks of duties. */
export const eventRequest = z.object({
  /** 岗位变动, 换届, 重大事项 … */
  name: words(200),
  /** Null for an event that is announced without its day. */
  happenedOn: plainDate.nullable(),
  /** The name of the subject that the event concerns; null for each duty's own subjects. */
  subject: words(200).nullable().default(null),
  note: freeText(2_000).default(""),
  /** The duties that the event triggers; left out, they are those that wait for an event of that name. */
  obligationIds: z.array(id).max(500).optional(),
  /** The day of the event is settled and still ahead. Required where no duty counts back from the event. */
  announced: z.boolean().default(false),
  /** The event happened once more, although one of the same name, day and subject is logged already. */
  again: z.boolean().default(false),
});

/** A correction of an event; fields left out stay. */
export const eventChange = z.object({
  id,
  name: words(200).optional(),
  /** Null when the day is not known after all. */
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
      /**
       * The due date by the event's clock; null while the day of the event is unknown, and where the rule has no
       * number of days.
       */
      effectiveDate: plainDate.nullable(),
      /** The date to show: the effective date, or the limit once it is past. */
      shownDate: plainDate.nullable(),
      /** The rule names no number of days: it is to be done, without a day to be done by. */
      isOpen: z.boolean(),
    }),
  ),
});
export type EventView = z.infer<typeof eventView>;

/** The date from which an event-driven duty is counted, for all of its subjects or for one, with the former dates. */
export const anchorView = z.object({
  obligationId: id,
  title: z.string(),
  /** The subject of the date; null for every subject of the duty that has no date of its own. */
  subject: z.object({ id, name: z.string() }).nullable(),
  /** The event in the duty's own words. */
  event: z.string(),
  /** Null while the date is unknown, so that nothing is due. */
  date: plainDate.nullable(),
  source: z.string(),
  recordedAt: instant,
  earlier: z.array(z.object({ date: plainDate.nullable(), source: z.string(), recordedAt: instant })),
});
export type AnchorView = z.infer<typeof anchorView>;
