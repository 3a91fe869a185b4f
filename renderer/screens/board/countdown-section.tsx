import { useMemo } from "react";
import type { Board, BoardLists, DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { countdownLines } from "../../../shared/contract/board-lines/countdown-lines.ts";
import { DueLine } from "./due-line.tsx";
import { DueListHead } from "./due-list-head.tsx";
import { furtherLines } from "./further-lines.ts";
import { RepeatedLine } from "./repeated-line.tsx";
import { Nothing, Section } from "./section.tsx";

interface CountdownSectionProps {
  board: Board;
  lead: string | null;
  days: ReadonlyMap<PlainDate, DayView>;
}

/** 倒计时: what falls due next, by effective date; a duty that comes back is one line. */
export function CountdownSection({ board, lead, days }: CountdownSectionProps) {
  const t = useText(boardText);
  const lines = useMemo(() => countdownLines(board), [board]);
  return (
    <Section
      title={t.countdown}
      note={lines.length > 0 && t.countdownNote(board.lineCounts.upcoming)}
      aside={
        <a href={routeHash("calendar", { view: "list" })} data-screen-only>
          {t.wholeYear}
        </a>
      }
    >
      {lines.length === 0 && <Nothing>{t.noUpcoming}</Nothing>}
      {lines.length > 0 && <DueListHead figureHead={t.column.left} />}
      <Pages items={lines} further={furtherLines(board, lead, "upcoming", linesOfPage)}>
        {({ group, following }) =>
          following > 0 ? (
            <RepeatedLine key={keyText(group.first)} group={group} following={following} lead={lead} days={days} />
          ) : (
            <DueLine key={keyText(group.first)} group={group} day={days.get(group.first.shownDate)} />
          )
        }
      </Pages>
    </Section>
  );
}

const linesOfPage = ({ upcoming = [], following = [] }: Partial<BoardLists>) => countdownLines({ upcoming, following });
