import { useState } from "react";
import type { QuotaPace } from "../../../../shared/contract/schemas/pace.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { FlushButton } from "../../../components/flush-button.tsx";
import { usePrinting } from "../../../components/for-paper.tsx";
import { useDates } from "../../../text/dates.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";
import { sessionDates } from "./session-dates.ts";

/** The number of sessions that are listed at first; the others are shown on demand. */
const FIRST = 5;

/** The last day on which each missing session can be held. */
export function LatestDates({ pace, today }: { pace: QuotaPace; today: PlainDate }) {
  const t = useText(paceText);
  const dates = useDates();
  const [isUnfolded, setUnfolded] = useState(false);
  const isPrinting = usePrinting();
  const showsAll = isUnfolded || isPrinting;
  const sessions = sessionDates(pace);
  if (sessions.length === 0) return null;
  const { unit } = pace.figures;
  return (
    <div>
      <h4 className={styles.part}>{t.sessions}</h4>
      <ol className={styles.rows}>
        {sessions.slice(0, showsAll ? sessions.length : FIRST).map(({ k, pace: by, latest }) => (
          <li key={k} className={styles.row}>
            <b>{t.ordinal(k, unit)}</b>
            <span className={styles.grow}>{by && (by < today ? t.paceWas : t.paceBy)(dates.dayAndWeekday(by))}</span>
            <span>{latest && t.latestBy(dates.dayAndWeekday(latest))}</span>
          </li>
        ))}
      </ol>
      {sessions.length > FIRST && !showsAll && (
        <FlushButton onClick={() => setUnfolded(true)}>{t.showAll(sessions.length)}</FlushButton>
      )}
    </div>
  );
}
