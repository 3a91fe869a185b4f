import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { groupRows } from "../../data/row-groups.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { DueList } from "./due-list.tsx";
import { Nothing, Section } from "./section.tsx";

interface OverdueSectionProps {
  rows: readonly DueRow[];
  /** Named where nothing is overdue. */
  next: DueRow | undefined;
  days: ReadonlyMap<PlainDate, DayView>;
}

/** 逾期: always first, never folded. */
export function OverdueSection({ rows, next, days }: OverdueSectionProps) {
  const t = useText(boardText);
  const dates = useDates();
  return (
    <Section title={t.overdue} note={rows.length > 0 && t.overdueNote}>
      {rows.length > 0 ? (
        <DueList groups={groupRows(rows)} days={days} figureHead={t.column.overdue} />
      ) : (
        <Nothing>
          {t.noOverdue}
          {next && `　${t.nextDue(dates.dayAndWeekday(next.effectiveDate))}`}
        </Nothing>
      )}
    </Section>
  );
}
