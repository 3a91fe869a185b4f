import { extractPlan } from "../../support/extract.ts";
import type { Candidate } from "../../../shared/extraction/extracted-plan.ts";

/** A duty in one line, e.g. `quota >=30次/year`, `deadline 2026-06-30`, `cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=28`. */
export function inOneLine({ requirement }: Candidate): string {
  const { kind, comparator, count, unit, period, due, pattern, within } = requirement;
  const amount =
    count === null ? "" : ` ${comparator ?? ""}${count}${unit ?? ""}${period === null ? "" : `/${period}`}`;
  const clock = within === null ? "" : ` ${within.amount} ${within.unit}`;
  return `${kind}${amount}${due === null ? "" : ` ${due}`}${pattern === null ? "" : ` ${pattern}`}${clock}`;
}

/** The duties with a number, a date or an event that a plan of 2026 with this text asks for. */
export const readText = (text: string): string[] => measuredIn(text).map(inOneLine);

export const measuredIn = (text: string): Candidate[] =>
  extractPlan(text, { year: 2026 }).obligations.filter(({ requirement }) => requirement.kind !== "standing");
