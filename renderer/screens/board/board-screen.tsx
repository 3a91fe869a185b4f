import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import { duty } from "../../client.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { navigate } from "../../routing/use-route.ts";
import { SearchButton } from "../../search/search-button.tsx";
import { Screen } from "../../shell/screen.tsx";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { shellText } from "../../text/shell.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenEvents } from "../events/open-events.ts";
import { BoardColumns } from "./board-columns.tsx";
import styles from "./board-screen.module.css";
import { CatchUp } from "./catch-up.tsx";
import { FirstStart } from "./first-start.tsx";
import { type BoardFilter, filterBoard } from "./filter-board.ts";
import { SummaryLine } from "./summary-line.tsx";
import { WeekStrip } from "./week-strip.tsx";

const UNFILTERED: BoardFilter = { mark: null, lead: null, only: null };

/** 看板: what is late, what comes next, how the quotas stand, who is waited on. */
export function BoardScreen() {
  const shell = useText(shellText);
  const t = useText(boardText);
  const dates = useDates();
  const board = useQuery(duty.board.get.queryOptions({ input: {} }));
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const counts = info.data?.counts;
  const isEmpty = info.data?.isEmpty === true || (counts?.obligations === 0 && counts.pendingCandidates > 0);
  return (
    <Screen
      title={board.data ? dates.heading(board.data.today) : shell.screens.board}
      caption={board.data && captionOf(board.data, t.caption)}
      actions={
        !isEmpty && (
          <>
            <SearchButton />
            <EventButton />
            <RecordButton />
          </>
        )
      }
      body="bare"
    >
      {board.error && (
        <div className={styles.trouble}>
          <Trouble error={board.error} onRetry={board.refetch} />
        </div>
      )}
      {isEmpty ? (
        <FirstStart pending={counts?.pendingCandidates ?? 0} />
      ) : (
        board.data && <LoadedBoard board={board.data} isReadOnly={info.data?.readOnly != null} />
      )}
    </Screen>
  );
}

function LoadedBoard({ board, isReadOnly }: { board: Board; isReadOnly: boolean }) {
  const [filter, setFilter] = useState(UNFILTERED);
  return (
    <div className={styles.page}>
      <CatchUp today={board.today} isReadOnly={isReadOnly} onShow={(only) => setFilter({ ...UNFILTERED, only })} />
      <SummaryLine board={board} filter={filter} onFilter={setFilter} />
      <BoardColumns
        board={filterBoard(board, filter)}
        isFiltered={filter.mark !== null || filter.only !== null}
        onClearFilter={() => setFilter(UNFILTERED)}
      />
      <WeekStrip days={board.week} today={board.today} quotas={board.quotas} />
    </div>
  );
}

function EventButton() {
  const t = useText(boardText);
  const open = useOpenEvents();
  return (
    <Button onClick={() => open()}>
      {t.logEvent} <KeyHint keys="V" />
    </Button>
  );
}

function RecordButton() {
  const t = useText(shellText);
  return (
    <Button type="primary" onClick={() => navigate("record")}>
      {t.record} <KeyHint keys="N" />
    </Button>
  );
}

const captionOf = (board: Board, say: (lunar: string, week: number, total: number, elapsed: number) => string) =>
  say(board.lunarToday, board.isoWeek, board.yearWorkingDays, board.elapsedWorkingDays);
