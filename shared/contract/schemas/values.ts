import { z } from "zod";
import { PERIOD_UNITS } from "../../domain/date/period.ts";
import { type PlainDate, isPlainDate } from "../../domain/date/plain-date.ts";
import type { InputFault } from "../../domain/input-fault.ts";
import type { LocalMoment } from "../../domain/date/local-moment.ts";
import { isInThousandths, toThreeDecimals } from "../../domain/thousandths.ts";
import { asRead } from "../../domain/trimmed.ts";

/** `YYYY-MM-DD`, a day that exists. */
export const plainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "not-a-day" satisfies InputFault })
  .refine(isPlainDate, { error: "no-such-day" satisfies InputFault }) as unknown as z.ZodType<PlainDate, string>;

/** `YYYY-MM`, of the years that days can lie in. */
export const month = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, { error: "not-a-month" satisfies InputFault });

export const year = z.int().min(1900).max(2199);

/** Sessions, hours or percent points, before a bound: three decimals at most. */
const decimals = z.number().refine(isInThousandths, { error: "too-many-decimals" satisfies InputFault });

/** An amount above 0, kept to three decimals. */
export const positiveAmount = decimals
  .refine((value) => value > 0, { error: "below-zero" satisfies InputFault })
  .overwrite(toThreeDecimals);

/** An amount of 0 or more, kept to three decimals. */
export const amountFromZero = decimals
  .refine((value) => value >= 0, { error: "negative" satisfies InputFault })
  .overwrite(toThreeDecimals);

/** ISO 8601 instant in UTC. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** `HH:MM`, local to the product's zone. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not-a-time" satisfies InputFault });

/** `YYYY-MM-DDTHH:MM`, local to the product's zone. */
export const localMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isPlainDate(text.slice(0, 10)), {
    error: "no-such-day" satisfies InputFault,
  }) as unknown as z.ZodType<LocalMoment, string>;

/** Half of a surrogate pair is no character, and no store can hold it. */
const wholeText = () =>
  z.string().refine((text) => text.isWellFormed(), { error: "broken-character" satisfies InputFault });

/** A name or a reason, without invisible characters (`asRead`); a blank one is refused. */
export const words = (longest: number) => wholeText().overwrite(asRead).min(1).max(longest);

/** Like `words`, but the text may be missing; a blank text counts as missing. */
export const wordsOrNull = (longest: number) =>
  wholeText()
    .max(longest)
    .nullable()
    .overwrite((text) => (text === null ? null : asRead(text) || null));

/** Words that may be left out; blank words count as none. */
export const freeText = (longest: number) => wholeText().overwrite(asRead).max(longest);

export const id = z.string().min(1).max(200);
export const basis = z.enum(["published", "provisional"]);
export const periodUnit = z.enum(PERIOD_UNITS);

/** Bytes as base64: one JSON shape for every door. */
export const bytes = z.base64();

/** A file handed in or out. */
export const fileContent = z.object({ name: words(255), content: bytes });
export type FileContent = z.infer<typeof fileContent>;

/** An occurrence's identity (design.md section 2); it never changes. */
export const occurrenceKey = z.object({ obligationId: id, subjectId: id, recurrenceId: z.string().min(1).max(160) });
export type OccurrenceKey = z.infer<typeof occurrenceKey>;

export const nothing = z.object({});
