import { z } from "zod";
import { CHART_STATES } from "../../domain/papers/chart-state.ts";
import { id, occurrenceKey, plainDate, year } from "./values.ts";

const chartState = z.enum(CHART_STATES);

/** The chart that is wanted: the months of a year, or the weeks of one of its quarters. Null elsewhere means all. */
export const wallChartRequest = z.object({
  year,
  quarter: z.int().min(1).max(4).nullable().default(null),
  lead: z.string().nullable().default(null),
  category: z.string().nullable().default(null),
});
export type WallChartRequest = z.infer<typeof wallChartRequest>;

/** The year's duties over its months (挂图); `WallChart` of the domain says what each part is. */
export const wallChart = z.object({
  year,
  quarter: z.int().nullable(),
  unitName: z.string(),
  lead: z.string().nullable(),
  category: z.string().nullable(),
  issuedOn: plainDate,
  workingDays: z.int(),
  elapsedWorkingDays: z.int(),
  provisional: z.boolean(),
  columns: z.array(z.object({ first: plainDate, last: plainDate })),
  today: z.int().nullable(),
  rows: z.array(
    z.object({
      obligationId: id,
      title: z.string(),
      requirementText: z.string(),
      lead: z.string(),
      category: z.string(),
      isGoal: z.boolean(),
      cells: z.array(
        z.object({
          from: z.int(),
          span: z.int(),
          mark: z.int(),
          state: chartState,
          all: z.int(),
          done: z.int(),
          overdue: z.int(),
          keys: z.array(occurrenceKey),
        }),
      ),
      counts: z.array(z.number()).nullable(),
      key: occurrenceKey.nullable(),
      missing: z.string().nullable(),
      total: z.object({ done: z.number(), needed: z.number(), unit: z.string().nullable() }),
      note: chartState.nullable(),
    }),
  ),
  totals: z.array(z.object({ due: z.int(), done: z.int(), overdue: z.int() })),
});
