import { Button } from "../../components/button.tsx";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { recordParams } from "../../data/occurrence-key.ts";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import type { RowGroup } from "../../../shared/contract/board-lines/row-groups.ts";
import { navigate } from "../../routing/use-route.ts";
import { boardText } from "../../text/board.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { DueDate } from "./due-date.tsx";
import { DueDistance } from "./due-distance.tsx";
import styles from "./due-list.module.css";
import { rowDetail } from "./row-detail.ts";

interface DueLineProps {
  group: RowGroup<DatedRow>;
  day: DayView | undefined;
  /** Further content of the line behind subject and reason, which opens by itself. */
  more?: React.ReactNode;
}

/** One line of the board: mark, title and period, subject and reason, date, days, working days, and its button. */
export function DueLine({ group, day, more }: DueLineProps) {
  const t = useText(boardText);
  const common = useText(commonText);
  const dates = useDates();
  const open = useOpenOccurrence();
  const { first } = group;
  const { who, what } = rowDetail(group, t, dates);
  const isLate = first.timeState === "overdue";
  // A row known by its day has no other period label, and the day has a column of its own.
  const ownDays = [first.shownDate, first.nominalDate].map((date) => dates.day(date));
  const hasPeriod = first.periodLabel !== "" && !ownDays.includes(first.periodLabel);
  return (
    <li className={styles.row} data-late={isLate || undefined}>
      <StateMark state={first.timeState} />
      <div className={styles.words}>
        <button type="button" className={styles.title} data-row onClick={() => open(first, group.rows.length > 1)}>
          <span>{first.title}</span>
          {hasPeriod && <span className={styles.period}>{first.periodLabel}</span>}
          {first.lateRecorded && <Tag tone="quiet">{common.lateRecorded}</Tag>}
        </button>
        <div className={styles.detail}>
          <span>{who}</span>
          {what && <span>{what}</span>}
        </div>
        {more}
      </div>
      <DueDate row={first} day={day} />
      <DueDistance row={first} />
      <span className={styles.action}>
        <Button size="small" onClick={() => navigate("record", recordParams(first))}>
          {isLate ? t.makeUp : t.record}
        </Button>
      </span>
    </li>
  );
}
