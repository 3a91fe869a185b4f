import { type PlainDate, compareDates } from "../date/plain-date.ts";
import type { ChecklistRow, OpenChecklistRow } from "./checklist-row.ts";
import { type ClassedDay, type RestRun, restRunsOf } from "./rest-runs.ts";

/**
 * The month's checklist as data (screens.md section 5); every format is drawn from this. It has the shape of the
 * contract's `monthChecklist`, so arrays are plain ones and `Row` may be the contract's due row.
 */
export interface MonthChecklist<
  Row extends ChecklistRow = ChecklistRow,
  Open extends OpenChecklistRow = OpenChecklistRow,
> {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly unitName: string;
  readonly number: string;
  /** The lead unit that gets the checklist; null for all units. */
  readonly lead: string | null;
  readonly issuedOn: PlainDate;
  readonly workingDays: number;
  /** What the holiday notice changes in the month, ascending. */
  readonly restRuns: RestRun[];
  /** Weekend days of the month declared working days. */
  readonly makeupDays: PlainDate[];
  /** The month's holiday notice is not published. */
  readonly provisional: boolean;
  readonly carriedOver: Row[];
  /** Grouped by lead unit in the order of the first due date; `lead` is empty where none is named. */
  readonly due: { lead: string; rows: Row[] }[];
  /** The quotas in the order of the plan. */
  readonly quotas: ChecklistQuota<Row>[];
  /** Occurrences that are to be done and have no day to be done by, the longest open first. */
  readonly open: Open[];
  readonly datesPending: { title: string; missing: string }[];
  /** 常态工作: the stage goals of the month by date, and the standing works that were added to the list. */
  readonly standing: { goals: Row[]; works: StandingLine[] };
}

/** Standing work on a month's checklist: it has no day, and no box that would end it. */
export interface StandingLine {
  obligationId: string;
  title: string;
  item: string | null;
  lead: string | null;
  /** 本月做法: the work planned for this month; null prints a line to write on. */
  words: string | null;
}

export interface ChecklistQuota<Row extends ChecklistRow = ChecklistRow> {
  row: Row;
  done: number;
  /** Expected by the last day of the month before, and by the last day of this one. */
  expectedAtStart: number;
  expectedAtEnd: number;
  /** Expected at the month's end − done, at least 0; 0 for a quota that is a ceiling. */
  atLeastThisMonth: number;
}

export interface MonthChecklistInput<Row extends ChecklistRow, Open extends OpenChecklistRow = OpenChecklistRow> {
  readonly unitName: string;
  readonly month: string;
  readonly today: PlainDate;
  /** The lead unit whose rows alone are printed; null for the whole checklist. */
  readonly lead: string | null;
  /** The month's days, ascending. */
  readonly days: readonly ClassedDay[];
  /** Overdue, with a limit before the month. */
  readonly carriedOver: readonly Row[];
  /**
   * The occurrences whose shown date is in the month, done ones included. Quotas belong to `quotas`, stage goals to
   * `standing`.
   */
  readonly due: readonly Row[];
  readonly quotas: readonly { readonly row: Row; readonly expectedAtStart: number; readonly expectedAtEnd: number }[];
  readonly open: readonly Open[];
  /** Duties without a date, with what has to be entered first. */
  readonly datesPending: readonly { readonly title: string; readonly missing: string; readonly lead: string | null }[];
  readonly standing: { readonly goals: readonly Row[]; readonly works: readonly StandingLine[] };
}

/** Arranges rows that are already derived into the month's paper; derives no date and no state itself. */
export function buildMonthChecklist<Row extends ChecklistRow, Open extends OpenChecklistRow = OpenChecklistRow>(
  input: MonthChecklistInput<Row, Open>,
): MonthChecklist<Row, Open> {
  const { days, lead } = input;
  const isWanted = (row: { readonly lead: string | null }) => lead === null || row.lead === lead;
  return {
    month: input.month,
    unitName: input.unitName,
    number: input.month.replace("-", "—"),
    lead,
    issuedOn: input.today,
    workingDays: days.filter((day) => day.kind === "working" || day.kind === "makeup").length,
    restRuns: restRunsOf(days),
    makeupDays: days.filter((day) => day.kind === "makeup").map((day) => day.date),
    provisional: days.some((day) => day.basis === "provisional"),
    carriedOver: inOrder(input.carriedOver.filter(isWanted)),
    due: groupByLead(inOrder(input.due.filter(isWanted))),
    quotas: input.quotas.filter(({ row }) => isWanted(row)).map(quotaOf),
    open: input.open.filter(isWanted).toSorted((a, b) => compareDates(a.openSince.date, b.openSince.date)),
    datesPending: input.datesPending.filter(isWanted).map(({ title, missing }) => ({ title, missing })),
    standing: {
      goals: inOrder(input.standing.goals.filter(isWanted)),
      works: input.standing.works.filter(isWanted),
    },
  };
}

/** The rows by their shown date; rows of one day keep the order of the plan. */
const inOrder = <Row extends ChecklistRow>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => compareDates(a.shownDate, b.shownDate));

const groupByLead = <Row extends ChecklistRow>(rows: readonly Row[]): { lead: string; rows: Row[] }[] =>
  [...Map.groupBy(rows, (row) => row.lead ?? "")].map(([lead, ofLead]) => ({ lead, rows: ofLead }));

function quotaOf<Row extends ChecklistRow>(entry: MonthChecklistInput<Row>["quotas"][number]): ChecklistQuota<Row> {
  const done = entry.row.quota?.done ?? 0;
  const isCeiling = entry.row.quota?.comparator === "<=";
  return { ...entry, done, atLeastThisMonth: isCeiling ? 0 : Math.max(0, entry.expectedAtEnd - done) };
}
