import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { type Ledger, type LedgerEntry, buildLedger } from "../../../shared/domain/papers/ledger.ts";

const today = plainDate("2026-09-16");

/** An occurrence that is overdue and has one activity; give only what the test is about. */
export const ledgerEntry = (part: Partial<LedgerEntry>): LedgerEntry => ({
  key: { obligationId: part.title ?? "o", subjectId: "s", recurrenceId: "2026" },
  title: "党组学习",
  item: "4.4",
  lead: "办公室",
  supporting: [],
  subject: "机关党委",
  periodLabel: "8月",
  requirementText: "每月1次",
  due: today,
  state: "overdue",
  overdue: { days: 1, workingDays: 1 },
  lateRecorded: true,
  standing: null,
  handling: "refused",
  words: null,
  quota: null,
  missing: ["photo"],
  activities: [
    {
      id: "a",
      title: "第八次学习",
      happenedOn: today,
      recordedOn: today,
      amount: 1,
      attended: 1,
      expected: 2,
      hours: 4,
      evidence: [{ kind: "photo", count: 1 }],
      noEvidenceReason: null,
      also: [],
    },
  ],
  ...part,
});

export const ledgerOfEntries = (entries: readonly LedgerEntry[]): Ledger =>
  buildLedger({ year: 2026, view: "duty", unitName: "协会", lead: null, issuedOn: today, gapsOnly: false, entries });
