import { useMemo } from "react";
import { Button } from "../../components/button.tsx";
import type { Board, BoardLists, DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { groupRows } from "../../../shared/contract/board-lines/row-groups.ts";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { DueLine } from "./due-line.tsx";
import { furtherLines } from "./further-lines.ts";
import { DueListHead } from "./due-list-head.tsx";
import { OverduePileLine } from "./overdue-pile-line.tsx";
import { overduePiles } from "../../../shared/contract/board-lines/overdue-piles.ts";
import { Nothing, Section } from "./section.tsx";

interface OverdueSectionProps {
  board: Board;
  lead: string | null;
  days: ReadonlyMap<PlainDate, DayView>;
}

/** 逾期: always first, never folded; a duty that was missed again and again is one line that opens. */
export function OverdueSection({ board, lead, days }: OverdueSectionProps) {
  const t = useText(boardText);
  const dates = useDates();
  const piles = useMemo(() => pilesOf(board), [board]);
  const hasRows = board.lineCounts.overdue > 0;
  /** Named where nothing is overdue. */
  const [next] = board.upcoming;
  return (
    <Section
      title={t.overdue}
      note={hasRows && t.overdueNote}
      aside={
        hasRows && (
          <Button size="small" onClick={() => navigate("print", { paper: "supervision" })}>
            {t.superviseOverdue}
          </Button>
        )
      }
    >
      {hasRows ? (
        <>
          <DueListHead figureHead={t.column.overdue} dateHead={t.column.limit} />
          <Pages items={piles} further={furtherLines(board, lead, "overdue", pilesOf)}>
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

const pilesOf = ({ overdue = [] }: Partial<BoardLists>) => overduePiles(groupRows(overdue));
