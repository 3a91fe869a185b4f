import { z } from "zod";
import { DAY_KINDS } from "../../domain/workday/day-class.ts";
import { id, plainDate, words, year } from "./values.ts";

const noticeDay = z.object({ date: plainDate, name: z.string() });

/** A notice of change that was laid upon a year. */
const holidayChange = z.object({
  id,
  title: z.string(),
  publishedOn: plainDate.nullable(),
  /** The pasted text of the change. */
  text: z.string(),
  /** `plain`: neither given off nor made up any more. */
  days: z.array(z.object({ date: plainDate, becomes: z.enum(["rest", "makeup", "plain"]), name: z.string() })),
});
export type HolidayChangeView = z.infer<typeof holidayChange>;

export const holidayYear = z.object({
  year,
  published: z.boolean(),
  title: z.string().nullable(),
  publishedOn: plainDate.nullable(),
  origin: z.enum(["bundled", "pasted"]).nullable(),
  /** The pasted text of the notice; null for a bundled one. */
  text: z.string().nullable(),
  /** Whether the program brings a notice for this year, which is in effect again when the pasted one is taken back. */
  isBundled: z.boolean(),
  restDays: z.array(noticeDay),
  makeupDays: z.array(noticeDay),
  /** The changes to the notice, in the order in which they were stored; the days above include them. */
  changes: z.array(holidayChange),
});
export type HolidayYear = z.infer<typeof holidayYear>;

/** An occurrence whose date a notice would move. */
export const movedDate = z.object({
  obligationId: id,
  title: z.string(),
  recurrenceId: z.string(),
  from: plainDate,
  to: plainDate,
  /** Both dates are the same, and only their certainty changes: by a notice, or by its lack. */
  confirmed: z.boolean(),
});
export type MovedDate = z.infer<typeof movedDate>;

/** A day that would be worked and is not, or the other way round. */
const movedDay = z.object({
  date: plainDate,
  from: z.enum(DAY_KINDS),
  to: z.enum(DAY_KINDS),
  name: z.string().nullable(),
});
export type MovedDay = z.infer<typeof movedDay>;

const offDays = { names: z.array(z.string()), off: z.int(), worked: z.int(), granted: z.int() };

/** A strange statement of a notice that is read; see `NoticeFault`. */
const noticeDoubt = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("too-many-off"), ...offDays }),
  z.object({ kind: z.literal("too-few-off"), ...offDays }),
  z.object({ kind: z.literal("far-away"), date: plainDate, name: z.string() }),
  z.object({ kind: z.literal("half-weekend"), date: plainDate }),
  z.object({ kind: z.literal("other-holiday"), name: z.string() }),
]);

/** The text of a notice as pasted; `confirmed`: compared with the paper although it is unlike any notice so far. */
export const noticeText = z.object({ text: words(20_000), confirmed: z.boolean().optional() });

/** The year that would result, with the dates that would change. */
export const noticePreview = holidayYear.extend({
  kind: z.enum(["year", "change"]),
  /** The pasted paper itself. */
  paper: z.object({ title: z.string(), publishedOn: plainDate.nullable(), number: z.string().nullable() }),
  /** Notices of change of that year that a whole year's notice would take the place of. */
  replacedChanges: z.int(),
  doubts: z.array(noticeDoubt),
  days: z.array(movedDay),
});
export type NoticePreview = z.infer<typeof noticePreview>;

/** The notice to take back: the pasted notice of a year with its changes, or one of the changes. */
export const noticeWithdrawal = z.object({ year, changeId: id.nullable() });

/** The changes that a withdrawal would make. */
export const withdrawalPreview = z.object({
  /** Whether a notice of the year stands afterwards. */
  published: z.boolean(),
  days: z.array(movedDay),
  dates: z.array(movedDate),
});
export type WithdrawalPreview = z.infer<typeof withdrawalPreview>;
