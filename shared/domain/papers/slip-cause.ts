import { type PlainDate, addDaysWithin } from "../date/plain-date.ts";
import type { Comparator } from "../obligation/requirement.ts";
import type { SlipCause, SlipKind } from "./slip.ts";

/** The facts that decide whether a row goes on a slip. */
export interface SlipCandidate {
  /** Null where there is no due date. */
  readonly effectiveDate: PlainDate | null;
  /** The derived time state. */
  readonly timeState: string;
  readonly handling: string | null;
  readonly quota: { readonly comparator: Comparator } | null;
}

/**
 * Why a row goes on a slip of that kind, or null when it does not. Overdue and refused rows go on the 督办单 alone. Rows
 * behind pace, open rows without a date, and rows due within `within` calendar days from today go on the 提示单. A
 * ceiling (`<=`) needs no reminder until it is passed.
 */
export function slipCause(
  kind: SlipKind,
  row: SlipCandidate,
  { today, within }: { readonly today: PlainDate; readonly within: number },
): SlipCause | null {
  if (!isOpen(row)) return null;
  const isRefused = row.handling === "refused";
  const isOverdue = row.timeState === "overdue";
  if (kind === "supervision") return isOverdue ? "overdue" : isRefused ? "refused" : null;
  if (isOverdue || isRefused) return null;
  if (row.timeState === "behind-pace" || row.timeState === "open") return row.timeState;
  if (row.effectiveDate === null) return null;
  return row.quota?.comparator !== "<=" && row.effectiveDate <= addDaysWithin(today, within) ? "near" : null;
}

const isOpen = ({ timeState }: SlipCandidate): boolean =>
  ["scheduled", "near", "behind-pace", "open", "overdue"].includes(timeState);
