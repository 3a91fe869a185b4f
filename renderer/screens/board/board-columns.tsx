import { Button } from "antd";
import { useRef } from "react";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import { useDays } from "../../data/use-days.ts";
import { useRowKeys } from "../../keyboard/use-row-keys.ts";
import { addDays } from "../../../shared/domain/date/plain-date.ts";
import { boardText } from "../../text/board.ts";
import { commonText } from "../../text/common.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./board-columns.module.css";
import { AnchorsSection } from "./anchors-section.tsx";
import { CountdownSection } from "./countdown-section.tsx";
import { EventBornSection } from "./event-born-section.tsx";
import { OpenSection } from "./open-section.tsx";
import { isBare } from "./filter-board.ts";
import { OverdueSection } from "./overdue-section.tsx";
import { ProgressSection } from "./progress-section.tsx";
import { WaitingSection } from "./waiting-section.tsx";

interface BoardColumnsProps {
  board: Board;
  /** Sections that a filter leaves empty are not drawn. */
  isFiltered: boolean;
  onClearFilter: () => void;
}

/** How far ahead the marks of 班 and 休 beside dates reach. */
const DAYS_AHEAD = 100;

/** Left the dates, right the progress; both scroll. */
export function BoardColumns({ board, isFiltered, onClearFilter }: BoardColumnsProps) {
  const t = useText(boardText);
  const common = useText(commonText);
  const page = useRef<HTMLDivElement>(null);
  const days = useDays(board.today, addDays(board.today, DAYS_AHEAD));
  useRowKeys(page);
  const shows = (list: readonly unknown[]) => !isFiltered || list.length > 0;
  if (isFiltered && isBare(board))
    return (
      <div className={styles.none}>
        {t.noHits}
        <Button size="small" onClick={onClearFilter}>
          {common.clearFilter}
        </Button>
      </div>
    );
  return (
    <div className={styles.columns} ref={page}>
      <div className={styles.column}>
        {shows(board.overdue) && <OverdueSection rows={board.overdue} next={board.upcoming[0]} days={days} />}
        {shows(board.upcoming) && <CountdownSection rows={board.upcoming} days={days} />}
      </div>
      <div className={styles.column}>
        {shows(board.quotas) && <ProgressSection rows={board.quotas} />}
        {shows(board.waiting) && <WaitingSection rows={board.waiting} />}
        {board.open.length > 0 && <OpenSection rows={board.open} />}
        {shows(board.anchorsUnknown) && board.anchorsUnknown.length > 0 && (
          <AnchorsSection anchors={board.anchorsUnknown} />
        )}
        {!isFiltered && board.eventBorn.length > 0 && <EventBornSection duties={board.eventBorn} />}
      </div>
    </div>
  );
}
