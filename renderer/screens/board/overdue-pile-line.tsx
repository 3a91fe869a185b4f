import { Button } from "../../components/button.tsx";
import { useId, useState } from "react";
import type { DatedRow } from "../../../shared/contract/schemas/due-row.ts";
import type { DayView } from "../../../shared/contract/schemas/board.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Pages } from "../../components/pages/pages.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import type { RowGroup } from "../../../shared/contract/board-lines/row-groups.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { distinctSubjects } from "./row-detail.ts";
import { DueDistance } from "./due-distance.tsx";
import { DueLine } from "./due-line.tsx";
import styles from "./due-list.module.css";

interface OverduePileLineProps {
  /** The oldest first; at least one. */
  groups: readonly RowGroup<DatedRow>[];
  days: ReadonlyMap<PlainDate, DayView>;
}

/** The greatest number of periods of a pile on one page; a year of weeks is shown whole once it is opened. */
const PERIODS = 60;

/** A duty that was missed time after time: how often and since when; opened, each of its periods. */
export function OverduePileLine({ groups, days }: OverduePileLineProps) {
  const t = useText(boardText);
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const [oldest, latest] = [groups[0]?.first, groups.at(-1)?.first];
  if (!oldest || !latest) return null;
  return (
    <li>
      <div className={styles.row} data-late>
        <StateMark state="overdue" />
        <div className={styles.words}>
          <button
            type="button"
            className={styles.title}
            data-row
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setOpen(!isOpen)}
          >
            <span>{oldest.title}</span>
            <span className={styles.period}>{t.pile(groups.length)}</span>
          </button>
          <div className={styles.detail}>
            <span>{distinctSubjects(groups, t)}</span>
            <span>{t.pileSpan(oldest.periodLabel, latest.periodLabel)}</span>
          </div>
        </div>
        <span className={styles.date}>{t.pileSince(dates.day(oldest.shownDate))}</span>
        <DueDistance row={oldest} />
        <span className={styles.action}>
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={`${isOpen ? t.fold : t.unfold} ${oldest.title}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t.fold : t.unfold}
          </Button>
        </span>
      </div>
      <div id={listId} className={styles.pile} hidden={!isOpen}>
        {isOpen && (
          <Pages items={groups} size={PERIODS} aria-label={t.pileLabel(oldest.title)}>
            {(group) => <DueLine key={keyText(group.first)} group={group} day={days.get(group.first.shownDate)} />}
          </Pages>
        )}
      </div>
    </li>
  );
}
