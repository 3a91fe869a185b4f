import { z } from "zod";
import { COMPARATORS, type DueDate, type MonthDay, type Requirement } from "../../domain/obligation/requirement.ts";
import type { InputFault } from "../../domain/input-fault.ts";
import { SHIFT_DIRECTIONS } from "../../domain/workday/shift-direction.ts";
import { ANNOUNCED_OBSERVANCES } from "../../domain/observance/observances.ts";
import { freeText, periodUnit, plainDate, words, year } from "./values.ts";

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) as unknown as z.ZodType<MonthDay, string>;
export const dueDate: z.ZodType<DueDate, string> = z.union([plainDate, monthDay], {
  error: "not-a-day" satisfies InputFault,
});

const common = { hedge: freeText(200).nullable(), shift: z.enum(SHIFT_DIRECTIONS).nullable() };
const counted = {
  ...common,
  count: z.number().positive().max(1_000_000),
  comparator: z.enum(COMPARATORS),
  unit: freeText(20),
};

const cadence = z.object({
  kind: z.literal("cadence"),
  ...counted,
  period: periodUnit,
  pattern: z.string().max(500).nullable(),
});
const quota = z.object({
  kind: z.literal("quota"),
  ...counted,
  period: periodUnit,
  span: z.object({ first: plainDate, last: plainDate }).nullable(),
});
const quantity = z.object({ kind: z.literal("quantity"), ...counted, due: dueDate.nullable() });
const hours = z.object({ kind: z.literal("hours"), ...counted, period: periodUnit });
const percent = z.object({
  kind: z.literal("percent"),
  ...counted,
  base: freeText(200).nullable(),
  due: dueDate.nullable(),
});
/** Days that are announced each year: of one year, or of each. */
const announcedDue = z.object({ observance: z.enum(ANNOUNCED_OBSERVANCES), year: year.nullable() });
const deadline = z.object({ kind: z.literal("deadline"), ...common, due: z.union([dueDate, announcedDue]) });
const trigger = z.object({
  kind: z.literal("trigger"),
  ...common,
  event: words(200),
  within: z
    .object({ amount: z.int().min(-400).max(400), unit: z.enum(["working-day", "day", "week", "month", "year"]) })
    .nullable(),
});
const standing = z.object({ kind: z.literal("standing"), ...common });

/** The domain's requirement, checked at the door. */
export const requirement = z.discriminatedUnion("kind", [
  cadence,
  quota,
  quantity,
  hours,
  percent,
  deadline,
  trigger,
  standing,
]) satisfies z.ZodType<Requirement>;
