import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { useState } from "react";
import { FIRST_BOARD } from "../../../shared/contract/first-requests.ts";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import { duty } from "../../client.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { navigate, useRoute } from "../../routing/use-route.ts";
import { SearchButton } from "../../search/search-button.tsx";
import { Screen } from "../../shell/screen.tsx";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { shellText } from "../../text/shell.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenEvents } from "../../details/event/open-events.ts";
import { BoardColumns } from "./board-columns.tsx";
import styles from "./board-screen.module.css";
import { CatchUp } from "./catch-up.tsx";
import { Deriving } from "./deriving.tsx";
import { FigureRows } from "./figure-rows.tsx";
import { FirstStart } from "./first-start.tsx";
import { openedFigure } from "./opened-figure.ts";
import { OpeningNote } from "./opening-note.tsx";
import { SummaryLine } from "./summary-line.tsx";
import { WeekStrip } from "./week-strip.tsx";

/** 看板: what is late, what comes next, how the quotas stand, who is waited on. `#/board?figure=…` opens what a figure counts. */
export function BoardScreen() {
  const shell = useText(shellText);
  const t = useText(boardText);
  const dates = useDates();
  const [lead, setLead] = useState<string | null>(null);
  const board = useQuery(
    duty.board.get.queryOptions({ input: { ...FIRST_BOARD, lead }, placeholderData: keepPreviousData }),
  );
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
        <>
          {board.isPending && <Deriving />}
          {board.data && (
            <LoadedBoard board={board.data} lead={lead} onLead={setLead} isReadOnly={info.data?.readOnly != null} />
          )}
        </>
      )}
    </Screen>
  );
}

interface LoadedBoardProps {
  board: Board;
  /** The lead unit whose duties are shown; null for all. */
  lead: string | null;
  onLead: (lead: string | null) => void;
  isReadOnly: boolean;
}

function LoadedBoard({ board, lead, onLead, isReadOnly }: LoadedBoardProps) {
  const { params } = useRoute();
  const opened = openedFigure(params);
  /** Rows that fell due while nobody looked (see `keyText`); null unless they alone are asked for. */
  const [missed, setMissed] = useState<ReadonlySet<string> | null>(null);
  const close = () => {
    setMissed(null);
    navigate("board");
  };
  const isOpened = opened !== null || missed !== null;
  useShortcuts(isOpened ? { back: close } : {});
  return (
    <div className={styles.page}>
      <CatchUp today={board.today} isReadOnly={isReadOnly} onShow={setMissed} />
      <SummaryLine board={board} opened={opened} lead={lead} onLead={onLead} onClose={close} />
      <OpeningNote board={board} />
      {isOpened ? (
        <FigureRows board={board} opened={opened} missed={missed} lead={lead} onClose={close} />
      ) : (
        <BoardColumns board={board} lead={lead} />
      )}
      <WeekStrip board={board} />
    </div>
  );
}

function EventButton() {
  const t = useText(boardText);
  const open = useOpenEvents();
  return (
    <Button onClick={() => open()}>
      {t.logEvent} <KeyHint action="event" />
    </Button>
  );
}

function RecordButton() {
  const t = useText(shellText);
  return (
    <Button type="primary" onClick={() => navigate("record")}>
      {t.record} <KeyHint action="record" />
    </Button>
  );
}

const captionOf = (board: Board, say: (lunar: string, week: number, total: number, elapsed: number) => string) =>
  say(board.lunarToday, board.isoWeek, board.yearWorkingDays, board.elapsedWorkingDays);
