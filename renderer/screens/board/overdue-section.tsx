import { useMemo } from "react";
import { Button } from "../../components/button.tsx";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { groupRows } from "../../data/row-groups.ts";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { DueLine } from "./due-line.tsx";
import { DueListHead } from "./due-list-head.tsx";
import { OverduePileLine } from "./overdue-pile-line.tsx";
import { overduePiles } from "./overdue-piles.ts";
import { Nothing, Section } from "./section.tsx";

interface OverdueSectionProps {
  rows: readonly DatedRow[];
  /** Named where nothing is overdue. */
  next: DatedRow | undefined;
  days: ReadonlyMap<PlainDate, DayView>;
}

/** 逾期: always first, never folded; a duty that was missed again and again is one line that opens. */
export function OverdueSection({ rows, next, days }: OverdueSectionProps) {
  const t = useText(boardText);
  const dates = useDates();
  const piles = useMemo(() => overduePiles(groupRows(rows)), [rows]);
  return (
    <Section
      title={t.overdue}
      note={rows.length > 0 && t.overdueNote}
      aside={
        rows.length > 0 && (
          <Button size="small" onClick={() => navigate("print", { paper: "supervision" })}>
            {t.superviseOverdue}
          </Button>
        )
      }
    >
      {rows.length > 0 ? (
        <>
          <DueListHead figureHead={t.column.overdue} dateHead={t.column.limit} />
          <Pages items={piles}>
            {({ obligationId, groups }) => {
              const [first] = groups;
              if (groups.length > 1) return <OverduePileLine key={obligationId} groups={groups} days={days} />;
              return (
                first && <DueLine key={keyText(first.first)} group={first} day={days.get(first.first.shownDate)} />
              );
            }}
          </Pages>
        </>
      ) : (
        <Nothing>
          {t.noOverdue}
          {next && `　${t.nextDue(dates.dayAndWeekday(next.shownDate))}`}
        </Nothing>
      )}
    </Section>
  );
}
