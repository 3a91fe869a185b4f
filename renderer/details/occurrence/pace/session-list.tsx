import { useState } from "react";
import type { PlannedSession } from "../../../../shared/contract/schemas/pace.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { FlushButton } from "../../../components/flush-button.tsx";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";
import { SessionItem } from "./session-item.tsx";

/** The number of sessions that are listed at first; the others are shown on demand. */
const FIRST = 6;

/** The sessions that are planned: each can be moved, looked up in the calendar, and dropped. */
export function SessionList({ sessions, last }: { sessions: readonly PlannedSession[]; last: PlainDate }) {
  const t = useText(paceText);
  const [showsAll, setShowsAll] = useState(false);
  return (
    <div>
      <h4 className={styles.part}>{t.arranged}</h4>
      {sessions.length === 0 && <p className={styles.quiet}>{t.noneArranged}</p>}
      <ul className={styles.rows}>
        {sessions.slice(0, showsAll ? sessions.length : FIRST).map((session) => (
          <SessionItem key={session.id} session={session} last={last} />
        ))}
      </ul>
      {sessions.length > FIRST && !showsAll && (
        <FlushButton onClick={() => setShowsAll(true)}>{t.showAll(sessions.length)}</FlushButton>
      )}
    </div>
  );
}
