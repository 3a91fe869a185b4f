import { useRef } from "react";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import { BOARD_DAYS_AHEAD } from "../../../shared/contract/first-requests.ts";
import { addDays } from "../../../shared/domain/date/plain-date.ts";
import { useDays } from "../../data/use-days.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { useRowKeys } from "../../keyboard/use-row-keys.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { AnchorsSection } from "./anchors-section.tsx";
import styles from "./board-columns.module.css";
import { CountdownSection } from "./countdown-section.tsx";
import { TriggeredSection } from "./triggered-section.tsx";
import { StandingSection } from "./standing-section.tsx";
import { OpenSection } from "./open-section.tsx";
import { OverdueSection } from "./overdue-section.tsx";
import { ProgressSection } from "./progress-section.tsx";
import { UnannouncedSection } from "./unannounced-section.tsx";
import { useWholeRows } from "./use-whole-rows.ts";
import { WaitingSection } from "./waiting-section.tsx";

interface BoardColumnsProps {
  board: Board;
  lead: string | null;
}

/** Lines of the countdown that stay in sight however much is overdue. */
const LINES_KEPT = 5;

/** Left the dates, right the progress. What is overdue gives way, by scrolling, to the next lines of the countdown. */
export function BoardColumns({ board, lead }: BoardColumnsProps) {
  const t = useText(boardText);
  const page = useRef<HTMLDivElement>(null);
  const overdue = useRef<HTMLDivElement>(null);
  const days = useDays(board.today, addDays(board.today, BOARD_DAYS_AHEAD));
  const { lineCounts } = board;
  useRowKeys(page);
  useWholeRows(overdue);
  return (
    <div className={styles.columns} ref={page}>
      <div
        className={styles.dates}
        style={{ "--lines": Math.min(LINES_KEPT, lineCounts.upcoming) } as React.CSSProperties}
      >
        <div className={styles.part} ref={overdue} {...scrollRegion(t.columns.overdue)}>
          <OverdueSection board={board} lead={lead} days={days} />
        </div>
        <div className={styles.part} {...scrollRegion(t.columns.countdown)}>
          <CountdownSection board={board} lead={lead} days={days} />
        </div>
      </div>
      <div className={styles.column} {...scrollRegion(t.columns.progress)}>
        <ProgressSection board={board} lead={lead} />
        <WaitingSection board={board} lead={lead} />
        {lineCounts.open > 0 && <OpenSection board={board} lead={lead} />}
        {lineCounts.unannounced > 0 && <UnannouncedSection board={board} lead={lead} />}
        {lineCounts.anchorsUnknown > 0 && <AnchorsSection board={board} lead={lead} />}
        {lineCounts.eventBorn > 0 && <TriggeredSection board={board} lead={lead} />}
        <StandingSection lead={lead} />
      </div>
    </div>
  );
}
