import type { RowDates } from "../compliance/shown-date.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { Comparator, RequirementKind } from "../obligation/requirement.ts";
import type { Basis } from "../workday/shift-direction.ts";

/** The facts of an occurrence or a quota that the checklist needs. The due row of the contract has all of them. */
export interface ChecklistRow {
  readonly obligationId: string;
  readonly recurrenceId: string;
  readonly kind: RequirementKind;
  readonly title: string;
  /** The plan's number of the item, e.g. `8` or `4.4`. */
  readonly item: string | null;
  readonly lead: string | null;
  /** 配合单位, in the order of the plan. */
  readonly supporting: readonly string[];
  readonly subject: string;
  /** 三季度, 9月 … ; empty where the duty has no period. */
  readonly periodLabel: string;
  /**
   * The document that amended the rule, or the unit's reason for the change. Left out where the first rule of the duty
   * is still in force.
   */
  readonly amendment?:
    | {
        readonly since: PlainDate;
        readonly plan: { readonly title: string; readonly number: string } | null;
        readonly item: string | null;
        readonly words: string | null;
      }
    | undefined;
  readonly requirementText: string;
  readonly nominalDate: PlainDate;
  readonly effectiveDate: PlainDate;
  /** The date to print: the effective date, or the limit once it is past (`shownDateOf`). */
  readonly shownDate: PlainDate;
  readonly basis: Basis;
  readonly plannedDate: PlainDate | null;
  /** The derived time state. Paper tells `done`, `made-up-late` and `waived` from the rest. */
  readonly timeState: string;
  /** Days from the day of issue to the printed date; negative once that date is past. */
  readonly days: number;
  readonly workingDays: number;
  /** 期初未填: what was done before the import is not entered yet. */
  readonly awaitsOpening?: object | undefined;
  readonly quota: {
    readonly comparator: Comparator;
    readonly needed: number;
    readonly done: number;
    readonly unit: string;
  } | null;
}

/** What the checklist reads of an occurrence without a date. */
export interface OpenChecklistRow
  extends Omit<ChecklistRow, "nominalDate" | "effectiveDate" | "shownDate" | "days" | "workingDays" | "quota"> {
  readonly openSince: { readonly date: PlainDate; readonly days: number; readonly workingDays: number };
}

/** The dates of a row from which the words are made. */
export const datesOf = ({ nominalDate, effectiveDate, shownDate, timeState }: ChecklistRow): RowDates => ({
  nominalDate,
  effectiveDate,
  shownDate,
  isOpen: !isTicked({ timeState }) && timeState !== "waived",
});

/** Whether nothing is left to do, so that the box is printed ticked. */
export const isTicked = (row: Pick<ChecklistRow, "timeState">): boolean =>
  row.timeState === "done" || row.timeState === "made-up-late";
