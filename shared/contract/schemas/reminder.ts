import { z } from "zod";
import type { InputFault } from "../../domain/input-fault.ts";
import { REQUIREMENT_KINDS } from "../../domain/obligation/requirement.ts";
import { EXCEPTION_SCOPES, LEAD_UNITS } from "../../domain/reminder/reminder-rules.ts";
import { isQuiet } from "../../domain/reminder/telling-times.ts";
import { id, occurrenceKey, plainDate, timeOfDay, words } from "./values.ts";

/** A lead is a year long at most, in each unit. */
const LONGEST = { "working-days": 250, days: 366, months: 12 } as const;

const lead = z
  .object({ count: z.int().min(1).max(366), unit: z.enum(LEAD_UNITS) })
  .refine(({ count, unit }) => count <= LONGEST[unit], {
    path: ["count"],
    error: "longer-than-a-year" satisfies InputFault,
  });
const leads = z.array(lead).max(6).readonly();

const quietSpan = z
  .object({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from !== to, { path: ["to"], error: "empty-span" satisfies InputFault });

const leadException = z.object({ scope: z.enum(EXCEPTION_SCOPES), target: words(200), leads: leads.nullable() });

/** When to be reminded: `shared/domain/reminder/reminder-rules.ts` tells each field. */
export const reminderRules = z
  .object({
    isOn: z.boolean(),
    digestAt: timeOfDay,
    leads,
    onTheDay: z.boolean(),
    longLeads: leads,
    minutesBefore: z.int().min(0).max(600).nullable(),
    overdueEvery: z.int().min(1).max(60).nullable(),
    behindOn: z.int().min(1).max(31).nullable(),
    quiet: z.array(quietSpan).max(6).readonly(),
    onRestDays: z.boolean(),
    exceptions: z.array(leadException).max(200).readonly(),
  })
  .refine(({ digestAt, quiet }) => !quiet.some((span) => isQuiet(span, digestAt)), {
    path: ["digestAt"],
    error: "in-quiet-hours" satisfies InputFault,
  });

/** Why it is told. */
const reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lead"), lead: z.object({ count: z.int(), unit: z.enum(LEAD_UNITS) }) }),
  z.object({ kind: z.literal("due") }),
  z.object({ kind: z.literal("planned"), date: plainDate, time: timeOfDay.nullable() }),
  z.object({ kind: z.literal("overdue"), workingDays: z.int() }),
  z.object({ kind: z.literal("behind") }),
  z.object({ kind: z.literal("snoozed") }),
]);

export const reminder = occurrenceKey.extend({
  /** The minute that it is for, RFC 3339 with the zone's offset: `2026-09-17T08:30:00+08:00`. */
  at: z.string(),
  kind: z.enum(["lead", "due", "planned", "overdue", "behind", "snoozed"]),
  reason,
  title: z.string(),
  subject: z.string(),
  periodLabel: z.string(),
  requirement: z.enum(REQUIREMENT_KINDS),
  /** The day that is counted down to; the missed limit of what is overdue. */
  deadline: plainDate,
  /** Activities on record for it while a proof is missing, which is all that is known to be left; 0 otherwise, and of quotas and of what is refused. */
  unproven: z.int(),
  /** The day on which it is said: that of `at`, or a later one where it was missed. */
  saidOn: plainDate,
  /** The whole of it as one sentence, as it is true on `saidOn`, in the language of the settings. */
  text: z.string(),
});
export type ReminderView = z.infer<typeof reminder>;

export const reminderSpan = z.object({
  /** Null: today. */
  from: plainDate.nullable().default(null),
  /** Included; null: ten days after `from`. */
  to: plainDate.nullable().default(null),
});

/** `open`: opened by an event, without a limit; `unannounced`: its authority has not said when; `anchor`: the day of `missing` is not entered. */
const undatedDuty = z.object({
  obligationId: id,
  title: z.string(),
  subject: z.string(),
  why: z.enum(["open", "unannounced", "anchor"]),
  missing: z.string().nullable(),
});

export const reminderList = z.object({
  isOn: z.boolean(),
  from: plainDate,
  to: plainDate,
  /** Ascending, as long as nothing is done or moved. */
  reminders: z.array(reminder),
  /** What cannot remind, because it has no date, and why it has none. */
  undated: z.array(undatedDuty),
});
export type ReminderList = z.infer<typeof reminderList>;

/** Reminders that were not told yet, each once: now they are told. */
export const takenReminders = z.object({
  /** Those of the last minutes. */
  now: z.array(reminder),
  /** Those that nobody was there to hear: of each occurrence the latest. */
  missed: z.array(reminder),
});
export type TakenReminders = z.infer<typeof takenReminders>;

export const SNOOZES = ["hour", "tomorrow", "next-working-day"] as const;

export const snoozeRequest = z.object({
  keys: z.array(occurrenceKey).min(1).max(500),
  until: z.enum(SNOOZES),
});

export const snoozed = z.object({
  /** RFC 3339 with the zone's offset. */
  until: z.string(),
});
