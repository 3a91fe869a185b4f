import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Obligation } from "../../shared/domain/obligation/obligation.ts";
import type { DueDate, Requirement } from "../../shared/domain/obligation/requirement.ts";

const counted = { count: 1, comparator: "=", unit: "次", hedge: null, shift: null } as const;

/** Each kind of requirement with the rule that says the same days to a plain RRULE engine. */
const KINDS: readonly ((n: number) => { requirement: Requirement; rrule: string })[] = [
  (n) => pattern(`FREQ=WEEKLY;BYDAY=${["MO", "TU", "WE", "TH", "FR"][n % 5]}`, "week"),
  (n) => pattern(`FREQ=MONTHLY;BYMONTHDAY=${1 + (n % 28)}`, "month"),
  (n) => pattern(`FREQ=MONTHLY;BYDAY=${["-1FR", "1MO", "2WE"][n % 3]}`, "month"),
  () => ({
    requirement: { kind: "cadence", ...counted, period: "quarter", pattern: null },
    rrule: "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
  }),
  () => ({
    requirement: { kind: "cadence", ...counted, period: "two-months", pattern: null },
    rrule: "FREQ=MONTHLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=-1",
  }),
  (n) => ({
    requirement: { kind: "quota", ...counted, count: 4 + (n % 40), comparator: ">=", period: "year", span: null },
    rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
  }),
  (n) => {
    const month = 1 + (n % 12);
    const day = 1 + (n % 28);
    const due = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as DueDate;
    return {
      requirement: { kind: "deadline", due, hedge: null, shift: null },
      rrule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`,
    };
  },
];

const pattern = (rrule: string, period: "week" | "month") => ({
  requirement: { kind: "cadence", ...counted, period, pattern: rrule } as const,
  rrule,
});

export interface BenchDuty {
  readonly obligation: Obligation;
  /** RRULE value for the peers. */
  readonly rrule: string;
}

/** `count` duties of all kinds in equal parts, in force since 2021; the same on every run. */
export const mixedDuties = (count: number): BenchDuty[] =>
  Array.from({ length: count }, (_, n) => {
    const { requirement, rrule } = (KINDS[n % KINDS.length] ?? KINDS[0]!)(Math.floor(n / KINDS.length));
    return { obligation: obligationOf(`d${n}`, requirement), rrule };
  });

const obligationOf = (id: string, requirement: Requirement): Obligation => ({
  id,
  planId: null,
  item: null,
  title: `责任事项 ${id}`,
  shortTitle: `事项${id}`.slice(0, 7),
  category: "组织生活",
  lead: "机关党委",
  supporting: [],
  actor: null,
  subjects: [{ id: "unit", name: "机关党委" }],
  evidenceKinds: [],
  citation: null,
  versions: [
    {
      id: `${id}-1`,
      obligationId: id,
      slot: "main",
      version: 1,
      layer: "unit",
      effectiveFrom: plainDate("2021-01-01"),
      effectiveUntil: null,
      requirement,
      reason: null,
    },
  ],
  status: "active",
  createdOn: plainDate("2021-01-01"),
});
