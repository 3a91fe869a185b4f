import { foldLines } from "../domain/papers/checklist-lines.ts";
import type { MonthChecklist } from "../domain/papers/month-checklist.ts";

/**
 * Heights in millimetres at the usual spacing: the parts of a section besides its rows, and a row of one line or two.
 */
const PAPER = { head: 28, section: 15.4, row: 6.2, figures: 5.4, group: 4.7, secondLine: 4, pending: 6, closing: 20 };
/**
 * The numbers between which a month is set closer, so that it may fit on one page. A shorter month fits in any case, a
 * longer one never.
 */
const CLOSER = { from: 240, to: 320 };

/** Whether a month that hardly passes one page is set closer, so that one page holds it. Judged by its rows; the paper measures nothing. */
export function isSetCloser(document: MonthChecklist): boolean {
  const height = heightOf(document);
  return height > CLOSER.from && height < CLOSER.to;
}

function heightOf({ carriedOver, due, quotas, open, datesPending, lead }: MonthChecklist): number {
  const dueLines = due.flatMap(({ rows }) => foldLines(rows, (row) => row));
  const quotaLines = foldLines(quotas, ({ row }) => row);
  const groups = lead === null ? due.length + new Set(quotas.map(({ row }) => row.lead)).size : 0;
  const folded = [...dueLines, ...quotaLines].filter(
    ({ members }) => members.length > 1 || members.some(({ entries }) => entries.length > 1),
  );
  return (
    PAPER.head +
    PAPER.section * (open.length > 0 ? 5 : 4) +
    PAPER.row * (carriedOver.length + dueLines.length + open.length) +
    PAPER.figures * quotaLines.length +
    PAPER.group * groups +
    PAPER.secondLine * folded.length +
    PAPER.pending * Math.ceil(datesPending.length / 2) +
    PAPER.closing
  );
}
