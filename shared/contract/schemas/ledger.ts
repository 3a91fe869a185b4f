import { z } from "zod";
import { STANDING_PROGRESS } from "../../domain/compliance/standing-progress.ts";
import { LEDGER_VIEWS } from "../../domain/papers/ledger.ts";
import { evidenceKind } from "./activity.ts";
import { handling, timeState } from "./due-row.ts";
import { id, occurrenceKey, plainDate, year } from "./values.ts";

/** The ledger that is wanted and the grouping of its rows; each null means all. */
export const ledgerRequest = z.object({
  year,
  view: z.enum(LEDGER_VIEWS).default("duty"),
  lead: z.string().nullable().default(null),
  obligationId: id.nullable().default(null),
  gapsOnly: z.boolean().default(false),
});
export type LedgerRequest = z.infer<typeof ledgerRequest>;

export const ledgerEntry = z.object({
  key: occurrenceKey,
  title: z.string(),
  item: z.string().nullable(),
  lead: z.string(),
  supporting: z.array(z.string()),
  subject: z.string(),
  periodLabel: z.string(),
  requirementText: z.string(),
  due: plainDate.nullable(),
  state: timeState,
  standing: z.enum(STANDING_PROGRESS).nullable(),
  overdue: z.object({ days: z.int(), workingDays: z.int() }).nullable(),
  lateRecorded: z.boolean(),
  handling: handling.nullable(),
  words: z.string().nullable(),
  quota: z.object({ done: z.number(), needed: z.number(), unit: z.string() }).nullable(),
  missing: z.array(evidenceKind),
  activities: z.array(
    z.object({
      id,
      title: z.string(),
      happenedOn: plainDate,
      recordedOn: plainDate,
      amount: z.number(),
      attended: z.int(),
      expected: z.int(),
      hours: z.number().nullable(),
      evidence: z.array(z.object({ kind: evidenceKind, count: z.int() })),
      noEvidenceReason: z.string().nullable(),
      also: z.array(z.string()),
    }),
  ),
});
export type LedgerEntryView = z.infer<typeof ledgerEntry>;

/** The year's ledger (台账); `Ledger` of the domain says what each part is. */
export const ledger = z.object({
  year,
  view: z.enum(LEDGER_VIEWS),
  unitName: z.string(),
  lead: z.string().nullable(),
  issuedOn: plainDate,
  counts: z.object({
    overdue: z.int(),
    missing: z.int(),
    madeUpLate: z.int(),
    waived: z.int(),
    lateRecorded: z.int(),
    done: z.int(),
    all: z.int(),
    standing: z.object({ all: z.int(), begun: z.int(), closed: z.int() }),
  }),
  records: z.int(),
  files: z.int(),
  groups: z.array(z.object({ label: z.string(), entries: z.array(ledgerEntry) })),
});
export type LedgerDocument = z.infer<typeof ledger>;
