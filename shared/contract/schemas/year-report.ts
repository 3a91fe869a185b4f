import { z } from "zod";
import { ledgerEntry } from "./ledger.ts";
import { id, plainDate, year } from "./values.ts";

/** The report that is wanted: of a year, for one lead unit or for all. */
export const yearReportRequest = z.object({ year, lead: z.string().nullable().default(null) });
export type YearReportRequest = z.infer<typeof yearReportRequest>;

const figures = z.object({
  planned: z.int(),
  onTime: z.int(),
  late: z.int(),
  missed: z.int(),
  incomplete: z.int(),
  pending: z.int(),
  waived: z.int(),
  records: z.int(),
  files: z.int(),
});

/** The year's report (年度报告); `YearReport` of the domain says what each part is. */
export const yearReport = z.object({
  year,
  unitName: z.string(),
  lead: z.string().nullable(),
  issuedOn: plainDate,
  total: figures,
  before: figures.nullable(),
  items: z.array(
    z.object({
      obligationId: id,
      item: z.string().nullable(),
      title: z.string(),
      lead: z.string(),
      requirementText: z.string(),
      figures,
      quota: z.object({ done: z.number(), needed: z.number(), unit: z.string() }).nullable(),
      isStanding: z.boolean(),
      activities: z.array(z.object({ on: plainDate, title: z.string() })),
      before: figures.nullable(),
    }),
  ),
  paces: z.array(
    z.object({
      title: z.string(),
      requirementText: z.string(),
      needed: z.number(),
      unit: z.string(),
      expected: z.array(z.number()),
      done: z.array(z.number()),
    }),
  ),
  units: z.array(z.object({ lead: z.string(), figures })),
  breaches: z.array(
    z.object({
      item: z.string().nullable(),
      title: z.string(),
      subject: z.string(),
      periodLabel: z.string(),
      due: plainDate.nullable(),
      entry: ledgerEntry,
    }),
  ),
});
export type YearReportDocument = z.infer<typeof yearReport>;
