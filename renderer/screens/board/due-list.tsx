import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { keyText } from "../../data/occurrence-key.ts";
import type { RowGroup } from "../../data/row-groups.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./due-list.module.css";
import { DueLine } from "./due-line.tsx";

interface DueListProps {
  groups: readonly RowGroup<DatedRow>[];
  days: ReadonlyMap<PlainDate, DayView>;
  /** Head of the figures: how long overdue, or how long is left. */
  figureHead: string;
}

/** Rows with a date and both countdowns. */
export function DueList({ groups, days, figureHead }: DueListProps) {
  return (
    <>
      <DueListHead figureHead={figureHead} />
      <ul>
        {groups.map((group) => (
          <DueLine key={keyText(group.first)} group={group} day={days.get(group.first.shownDate)} />
        ))}
      </ul>
    </>
  );
}

/** The heads are for the eye: each row is read as one sentence. */
export function DueListHead({ figureHead, dateHead }: { figureHead: string; dateHead?: string }) {
  const t = useText(boardText);
  return (
    <div className={styles.head} aria-hidden>
      <span className={styles.first}>{t.column.duty}</span>
      <span>{dateHead ?? t.column.date}</span>
      <span className={styles.figure}>{figureHead}</span>
    </div>
  );
}
